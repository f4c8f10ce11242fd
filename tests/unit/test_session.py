"""The session: what is saved, what comes next, and what undo gives back."""

import pytest

from progress.errors import NotSaved
from progress.events import Kind
from progress.memory import History
from quiz.session import Session
from tests.support.decks import CARDS, HEAD, read_deck
from tests.support.fakes import MemoryRecord, StillClock, right_answer, start


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path)


@pytest.fixture
def record():
    return MemoryRecord(StillClock())


def test_right_answers_bring_the_session_to_its_end(deck, record):
    session = start(deck, record=record)
    count = session.progress.left
    while session.question:
        assert session.submit(right_answer(session)).verdict.grade == "right"
    assert (session.progress.answers, session.progress.right, session.progress.left) == (count, count, 0)
    assert [event.card for event in record.log] == [card.id for card in deck.cards]


def test_an_answer_is_on_record_with_all_its_evidence(deck, record):
    session = start(deck, record=record, cards=["minister/role"])
    question = session.question
    assert question is not None
    feedback = session.submit("2", duration_ms=1234)
    event = record.log[0]
    assert (event.card, event.form, event.answer, event.duration_ms) == ("small/minister/role", "choice", "2", 1234)
    assert event.options == tuple(option.ref for option in question.options)
    assert event.fact_hash == deck.card("small/minister/role").fact.hash
    assert feedback.given == question.options[1].text


def test_a_wrong_card_comes_again_a_few_cards_later_in_another_way(deck, record):
    session = start(deck, record=record)
    first = session.question
    assert first is not None
    feedback = session.give_up()
    assert feedback.again
    seen = []
    while session.question and session.question.card != first.card:
        seen.append(session.question.card)
        session.submit(right_answer(session))
    assert len(seen) == 4
    assert session.question is not None
    assert session.question.form != first.form


def test_an_answer_that_cannot_be_saved_leaves_the_question_standing(deck, record):
    session = start(deck, record=record)
    question = session.question
    record.full = True
    with pytest.raises(NotSaved):
        session.submit(right_answer(session))
    assert session.question == question
    assert session.progress.answers == 0
    record.full = False
    session.submit(right_answer(session))
    assert len(record.log) == 1


def test_undo_goes_back_step_by_step_to_what_was_shown(deck, record):
    session = start(deck, record=record)
    shown = [session.question]
    for step in range(5):
        if step % 2:
            session.give_up()
        else:
            session.submit(right_answer(session))
        shown.append(session.question)
    for question in reversed(shown[:-1]):
        assert session.undo()
        assert session.question == question
    assert not session.undo()
    assert session.progress.answers == 0
    assert History(record.events()).states == {}


def test_a_session_taken_up_again_asks_the_same_question(deck, record):
    session = start(deck, record=record)
    session.submit(right_answer(session))
    again = start(deck, record=record, cards=[session.question.card.split("/", 1)[1]])
    assert again.question == session.question


def test_what_is_no_answer_is_refused_and_not_saved(deck, record):
    session = start(deck, record=record, cards=["minister/role"])
    for raw in ("0", "9", "two", "", " "):
        with pytest.raises(ValueError, match=r"choose a number|nothing was answered"):
            session.submit(raw)
    assert record.log == []


def test_an_answer_is_cleaned_and_cut_before_it_is_kept(deck, record):
    session = start(deck, record=record, cards=["army/answer"], forms=["typed"])
    session.submit("\x1b[2J" + "x" * 900 + "\ud83d")
    assert "\x1b" not in record.log[0].answer
    assert len(record.log[0].answer) == 500


def test_cram_leaves_memory_alone_and_still_asks_in_another_way(deck, record):
    session = start(deck, record=record, cards=["minister/role"], mode="cram")
    assert isinstance(session, Session)
    first = session.question
    session.give_up()
    assert session.question is not None
    assert first is not None
    assert session.question.form != first.form
    assert History(record.events()).state("small/minister/role").memory is None


def test_feedback_names_the_speaker_and_who_disputes_it(deck):
    session = start(deck, cards=["construction/key"])
    feedback = session.submit("construction materials")
    assert feedback.explanations[0].speaker == "Claimed by Sergei Shoigu; disputed by Azerbaijan."
    assert feedback.explanations[0].why == "Azerbaijan did not believe it."
    passage = feedback.explanations[0].passages[0]
    start_, end = passage.marks[0]
    assert passage.text[start_:end] == "the shipments contained construction materials"


def test_a_wrong_answer_that_is_another_facts_is_named(deck):
    session = start(deck, cards=["war/from"], forms=["typed"])
    feedback = session.submit("10 November 2020")
    assert feedback.verdict.grade == "wrong"
    assert feedback.belongs == "On what date did the Second Karabakh War end?"


def test_a_flag_names_the_answer_that_it_is_about_and_takes_nothing_from_the_queue(deck, record):
    session = start(deck, record=record)
    question, left = session.question, session.progress.left
    session.give_up()
    session.flag(question, "two options are right")
    review, flag = record.log
    assert (flag.kind, flag.card, flag.answer, flag.target) == (
        Kind.FLAG,
        question.card,
        "two options are right",
        review.id,
    )
    assert (flag.form, flag.fact_hash) == (review.form, review.fact_hash)
    assert session.progress.left == left
    assert session.undo() is Kind.FLAG
    assert session.undo() is Kind.REVIEW
    assert session.question == question


def test_a_question_can_be_flagged_before_it_is_answered(deck, record):
    session = start(deck, record=record)
    session.flag(session.question, "unclear")
    assert (record.log[0].target, record.log[0].card) == (None, session.question.card)


def test_a_suspended_card_comes_no_more_and_undo_brings_it_back(deck, record):
    session = start(deck, record=record)
    question = session.question
    session.suspend(question)
    assert session.question.card != question.card
    assert History(record.log).state(question.card).suspended
    assert session.undo() is Kind.SUSPEND
    assert session.question == question
    assert not History(record.log).state(question.card).suspended


def test_a_card_suspended_after_a_wrong_answer_is_not_asked_again(deck, record):
    session = start(deck, record=record)
    question = session.question
    feedback = session.give_up()
    session.suspend(question)
    asked = set()
    while session.question:
        asked.add(session.question.card)
        session.submit(right_answer(session))
    assert question.card not in asked
    with pytest.raises(ValueError, match="only the last answer"):
        session.override(feedback)


def test_an_answer_can_still_be_judged_anew_after_a_flag(deck, record):
    session = start(deck, record=record)
    feedback = session.give_up()
    session.flag(feedback.question, "unclear")
    assert session.override(feedback).verdict.grade == "right"
    session.undo()
    session.undo()
    assert session.question == feedback.question
    assert History(record.log).state(feedback.question.card).memory is None


def test_cards_that_an_edit_took_away_leave_the_queue(deck, record, tmp_path):
    session = start(deck, record=record)
    session.give_up()
    cut = read_deck(tmp_path / "cut", HEAD + CARDS)
    session.replace_deck(cut)
    assert session.progress.left == len(cut.cards)
    assert session.question.card in {card.id for card in cut.cards}
    while session.question:
        session.submit(right_answer(session))
