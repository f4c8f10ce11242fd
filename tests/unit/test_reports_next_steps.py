"""What is suggested: each rule, and their order."""

from dataclasses import replace

import pytest

from progress.reports.learner import next_steps
from tests.support.answers import MONDAY, Log, given
from tests.support.decks import plain_deck


@pytest.fixture
def deck(tmp_path):
    return plain_deck(tmp_path, "war", [f"f{number}" for number in range(40)])


def kinds(material):
    return [step.kind for step in next_steps.figures(material).steps]


def with_settings(material, **changes):
    return replace(material, settings=replace(material.settings, **changes))


def test_a_beginner_is_told_to_learn(deck):
    (step,) = next_steps.figures(given([deck], [], 0)).steps
    assert (step.kind, step.words, len(step.cards)) == ("new", "Learn 10 new cards.", 10)


def test_an_exam_that_is_not_on_track_comes_first(deck):
    now = with_settings(given([deck], [], 0), exams={"war": MONDAY + 3}, minutes_a_day=1)
    step = next_steps.figures(now).steps[0]
    assert (step.kind, step.decks) == ("exam", ("war",))
    assert step.words.startswith("Take more minutes a day for the exam in The deck war on ")
    on_track = next_steps.figures(with_settings(given([deck], [], 0), exams={"war": MONDAY + 60})).steps
    assert [step.kind for step in on_track] == ["review"]
    assert "planned today for the exam" in on_track[0].words
    assert kinds(with_settings(given([deck], [], 0), exams={"": MONDAY - 1})) == ["new"]


def test_due_cards_are_to_be_studied(deck):
    log = Log()
    log.add("war/f0/answer", 0)
    step = next_steps.figures(given([deck], log.events, 60)).steps[0]
    assert (step.kind, step.cards, step.decks) == ("review", ("war/f0/answer",), ("war",))


def test_a_pair_taken_for_each_other_is_to_be_drilled(deck):
    log = Log()
    for day in (0, 1):
        log.add("war/f0/answer", day, "wrong", options=("f1/answer",))
    log.add("war/f1/answer", 1)
    step = next(s for s in next_steps.figures(given([deck], log.events, 1)).steps if s.kind == "tell-apart")
    assert step.words == "Drill f0 itself and f1 itself: taken for each other 2 times."
    assert step.cards == ("war/f0/answer", "war/f1/answer")
    assert "tell-apart" not in kinds(given([deck], log.events[1:], 1))


def test_cards_missed_lately_are_to_be_practised(deck):
    log = Log()
    for number in range(3):
        log.add(f"war/f{number}/answer", 0, "wrong")
    assert "missed" in kinds(given([deck], log.events, 0))
    assert "missed" not in kinds(given([deck], log.events, 2))
    assert "missed" not in kinds(given([deck], log.events[:2], 0))


def test_recognised_cards_are_to_be_recalled(deck):
    log = Log()
    for number in range(5):
        log.add(f"war/f{number}/answer", 0, form="choice", options=("a", "b", "c", "d"), answer="1")
    assert kinds(given([deck], log.events, 0)) == ["type", "new"]


def test_a_leech_is_to_be_mended(deck):
    log = Log()
    for day in range(0, 24, 2):
        log.add("war/f0/answer", day, "wrong" if day % 4 else "right")
    steps = next_steps.figures(given([deck], log.events, 22)).steps
    assert any(step.kind == "mend" and step.cards == ("war/f0/answer",) for step in steps)


def test_who_has_done_everything_may_rest(tmp_path):
    deck = plain_deck(tmp_path, "war", "a")
    log = Log()
    log.add("war/a/answer", 0)
    (step,) = next_steps.figures(given([deck], log.events, 0)).steps
    assert step.kind == "rest"
    assert step.words.startswith("Nothing to do: 1 card falls due on ")


def test_three_at_most(deck):
    log = Log()
    for number in range(8):
        log.add(f"war/f{number}/answer", 0, "wrong", options=("f1/answer",))
        log.add(f"war/f{number}/answer", 1, "wrong", options=("f1/answer",))
        log.add(f"war/f{number}/answer", 1, form="choice", options=("a", "b", "c", "d"), answer="1")
    assert len(kinds(given([deck], log.events, 60))) == 3


def test_what_is_done_by_the_plan_is_not_told_as_due(deck):
    log = Log()
    for card in deck.cards:
        log.add(card.id, 0)
    planned = with_settings(given([deck], log.events, 0), exams={"war": MONDAY + 200})
    (done,) = next_steps.figures(planned).steps
    assert (done.kind, done.words) == ("rest", "Nothing to do: today's part of the plan for the exam is done.")
    later = next_steps.figures(
        with_settings(given([deck], log.events, 30), exams={"war": MONDAY + 40}, minutes_a_day=1)
    )
    review = next(step for step in later.steps if step.kind == "review")
    assert len(review.cards) < len(deck.cards)
    assert review.words.startswith(f"Study the {len(review.cards)} cards planned today for the exam (")


def test_what_waits_for_a_sibling_falls_due_tomorrow_not_before(deck):
    log = Log()
    for card in deck.cards:
        log.add(card.id, 0)
    asleep = replace(given([deck], log.events, 60), session=())
    assert next_steps.figures(asleep).steps[-1].words.startswith("Nothing to do: 40 cards fall due on Sat")
