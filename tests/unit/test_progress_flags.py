"""Flags, answers to them, and the notes that an instructor sees beside a fact."""

import pytest
from click.testing import CliRunner

from decks.review.notes import KEPT, MENDED
from progress.events import Event, Kind
from progress.flags import open_flags
from progress.reports.items.responses import responses
from quiz import reviews
from quiz.cli import quiz
from quiz.everyone import everyones_events
from quiz.notes import review_notes
from tests.support.decks import read_deck, write_deck
from tests.support.records import opened_at

ENVIRON: dict[str, str] = {}


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path / "small")


def flagged(path, deck, learner, remark, card="small/war/from"):
    record = opened_at(path, learner=learner)
    event = reviews.flag(deck.card(card), "typed", remark, None, record)
    record.append([event])
    record.close()
    return event


def test_flags_of_all_learners_are_open_until_they_are_answered_by_anybody(path, deck):
    flagged(path, deck, "Ann", "Which war?")
    flagged(path, deck, "Bob", "Two dates are right")
    notes = review_notes(deck, str(path), ENVIRON)
    assert sorted(flag.remark for flag in notes.flags) == ["Two dates are right", "Which war?"]
    assert {flag.card for flag in notes.flags} == {"small/war/from"}
    first = notes.flags[0]
    notes.answer(first, KEPT, "the title says it")
    assert [flag.key for flag in review_notes(deck, str(path), ENVIRON).flags] == [notes.flags[1].key]
    notes.answer(notes.flags[1], MENDED, "")
    assert review_notes(deck, str(path), ENVIRON).flags == ()


def test_an_answer_is_an_event_that_undo_takes_back(path, deck):
    flag = flagged(path, deck, "Ann", "Which war?")
    record = opened_at(path, learner="Ann")
    answer = Event(*record.stamp(), kind=Kind.FLAG_ANSWER, target=flag.id, card=flag.card, grade=MENDED)
    record.append([answer])
    assert open_flags(record.flags()) == []
    record.append([reviews.undo(answer, record)])
    assert [event.id for event in open_flags(record.flags())] == [flag.id]
    record.append([reviews.undo(flag, record)])
    assert open_flags(record.flags()) == []


def test_nobody_takes_back_what_another_flagged(path, deck):
    flag = flagged(path, deck, "Ann", "Which war?")
    other = opened_at(path, learner="Bob")
    undo = Event(*other.stamp(), kind=Kind.UNDO, target=flag.id, card=flag.card)
    assert open_flags([flag, undo]) == [flag]
    other.close()


def test_answers_to_flags_change_no_memory(path, deck):
    flag = flagged(path, deck, "Ann", "Which war?")
    record = opened_at(path, learner="Ann")
    record.append([Event(*record.stamp(), kind=Kind.FLAG_ANSWER, target=flag.id, card=flag.card, grade=MENDED)])
    assert record.history().state("small/war/from").memory is None
    assert record.history().state("small/war/from").answers == 0


def test_figures_stand_beside_the_cards_that_were_answered(path, deck):
    record = opened_at(path)
    event = Event(*record.stamp(), kind=Kind.REVIEW, card="small/range/value", form="numeric", grade="right")
    record.append([event])
    record.close()
    notes = review_notes(deck, str(path), ENVIRON)
    assert list(notes.figures) == ["small/range/value"]
    assert any("n=1" in line for line in notes.figures["small/range/value"])


def test_without_a_store_there_are_no_notes(tmp_path, deck):
    notes = review_notes(deck, str(tmp_path / "none.db"), ENVIRON)
    assert (notes.flags, dict(notes.figures)) == ((), {})


def test_the_items_report_tells_open_flags_only(path, deck):
    flagged(path, deck, "Ann", "Which war?")
    notes = review_notes(deck, str(path), ENVIRON)
    cards = {card.id for card in deck.cards}
    assert len(responses(everyones_events(str(path), ENVIRON), cards)[1]) == 1
    notes.answer(notes.flags[0], MENDED, "")
    assert responses(everyones_events(str(path), ENVIRON), cards)[1] == []


def test_the_command_shows_flags_and_records_answers(path, tmp_path, deck):
    flagged(path, deck, "Ann", "Which war?")
    file = write_deck(tmp_path / "small")
    run = CliRunner().invoke(
        quiz, ["--store", str(path), "decks", "review", str(file), "--plain"], input="j flag\nl\n! kept see the title\n"
    )
    assert "flag: Which war?" in run.output and "answered: kept" in run.output
    assert review_notes(deck, str(path), ENVIRON).flags == ()


def test_a_record_that_cannot_be_read_keeps_nobody_from_reviewing(path, tmp_path):
    path.parent.mkdir(parents=True)
    path.write_text("this is no database")
    file = write_deck(tmp_path / "small")
    run = CliRunner().invoke(quiz, ["--store", str(path), "decks", "review", str(file), "--plain"], input=".\n")
    assert run.exit_code == 0
    assert "flags cannot be read" in run.stderr
