"""What can be practised: chosen from the state of the cards, never empty, and never with what is put aside."""

import pytest

from decks.forms.question import Kind
from progress.config import Settings
from progress.events import Event, Mode
from progress.events import Kind as Done
from progress.memory import History
from quiz.practice import Standing, practices
from quiz.session import Session
from tests.support.decks import read_deck
from tests.support.fakes import MemoryRecord, StillClock


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path)


@pytest.fixture
def record():
    return MemoryRecord(StillClock())


def answered(record, card, grade="right", **fields):
    event = Event(*record.stamp(), kind=Done.REVIEW, card=card, form="typed", answer="x", grade=grade, **fields)
    record.append([event])


def offered(deck, record, *, days=0, confused=None):
    history = record.history()
    day = StillClock().today() + days
    found = practices([deck], Standing(day, history.states, Settings(), confused or {}))
    return {practice.title: practice for practice in found}


def test_a_new_deck_offers_new_cards_and_all(deck, record):
    found = offered(deck, record)
    assert found["More new cards"].mode is Mode.STUDY
    assert found["All cards"].cards == tuple(card.id for card in deck.cards)
    assert found["All cards"].mode is Mode.CRAM
    assert "Weak facts" not in found
    assert "Missed lately" not in found


def test_weak_facts_are_those_least_remembered_first(deck, record):
    answered(record, "small/war/from", "wrong")
    answered(record, "small/length/value", "easy")
    weak = offered(deck, record, days=40)["Weak facts"].cards
    assert weak[0] == "small/war/from"
    assert set(weak) == {"small/war/from", "small/length/value"}


def test_what_was_missed_in_the_last_days_is_offered_again(deck, record):
    answered(record, "small/war/from", "wrong")
    assert offered(deck, record, days=2)["Missed lately"].cards == ("small/war/from",)
    assert "Missed lately" not in offered(deck, record, days=4)


def test_what_was_taken_for_each_other_is_drilled_as_a_pair(deck, record):
    confused = {"small/minister/role": ("army/answer",), "small/army/answer": ("minister/role", "no/card", "=text")}
    pairs = [p for title, p in offered(deck, record, confused=confused).items() if title.startswith("Tell apart")]
    assert [set(pair.cards) for pair in pairs] == [{"small/minister/role", "small/army/answer"}]


def test_ahead_of_time_takes_what_is_due_within_a_week_and_counts(deck, record):
    answered(record, "small/war/from")
    ahead = offered(deck, record)["Ahead of time"]
    assert (ahead.cards, ahead.mode) == (("small/war/from",), Mode.STUDY)


def test_cards_that_are_put_aside_are_in_no_practice(deck, record):
    record.append([Event(*record.stamp(), kind=Done.SUSPEND, card="small/war/from")])
    found = offered(deck, record, confused={"small/war/from": ("war/to",)})
    assert all("small/war/from" not in practice.cards for practice in found.values())


def test_a_timeline_is_ordered_even_if_nothing_was_ever_learned(tmp_path, record):
    dates = "".join(
        f"- id: e{n}\n  type: date\n  event: the {name} conference\n  when: 20{n}1-02-03\n"
        for n, name in enumerate(("first", "second", "third", "fourth"))
    )
    head = "format: 1\ndeck: dates\ntitle: Dates\nsource: {cite: the article}\n"
    deck = read_deck(tmp_path, f"{head}facts:\n{dates}", article=None)
    game = offered(deck, record)["Timeline: Dates"]
    session = Session(
        {"dates": deck}, game.cards, History(), record, StillClock().today, mode=game.mode, forms=game.forms
    )
    assert session.question.kind is Kind.ORDER
    assert len(session.question.options) == 4
    session.submit(" ".join(map(str, range(1, 5))))
    assert all(event.mode == Mode.CRAM for event in record.log)


def test_two_dates_are_no_timeline(deck, record):
    assert not any(title.startswith("Timeline") for title in offered(deck, record))


def test_topics_and_types_are_sessions_of_their_own(deck, record):
    found = offered(deck, record)
    assert set(found["Type: date"].cards) == {card.id for card in deck.cards if card.fact.type == "date"}


def test_reading_goes_through_the_article_in_its_order(deck, record):
    found = offered(deck, record)["Read and answer: A small deck"]
    assert (found.mode, found.read_first) == (Mode.STUDY, True)
    starts = [deck.card(card).fact.quotes[0].start for card in found.cards]
    assert starts == sorted(starts)
    answered(record, found.cards[0])
    assert offered(deck, record)["Read and answer: A small deck"].cards[0] == found.cards[1]
