"""The plan: what it takes on which day, and what it leaves."""

from dataclasses import replace

import pytest

from progress.config import DaysOff, Settings
from progress.exam.plan import make_plan, todays_cards
from progress.exam.terms import Terms, terms_of
from progress.exam.today import at_most_new, exam_day
from progress.planning import Candidate
from progress.scheduling import Memory, Window
from progress.state import State
from tests.support.exams import DAY, cards, known, new_deck, terms


def test_a_day_takes_as_many_answers_as_it_has_time_for():
    plan = make_plan(terms(new_deck(60), days=5, minutes=4))  # 30 answers of 8 seconds a day
    assert [len(day.cards) for day in plan.days[:2]] == [18, 18]  # 0.3 of first answers are right, the others repeated
    assert all(day.answers <= 40 for day in plan.days)


def test_every_new_card_is_asked_where_there_is_time_and_the_rest_is_told_where_not():
    assert not make_plan(terms(new_deck(60), days=14, minutes=20)).unseen
    plan = make_plan(terms(new_deck(60), days=1, minutes=4))
    assert len(plan.unseen) == 42
    assert all(plan.chances[card] == 0 for card in plan.unseen)


def test_todays_cards_are_the_plans_first_day_and_end_before_the_exam():
    given = terms({**new_deck(20), **known(20)}, days=9, minutes=2)
    plan = make_plan(given)
    assert list(plan.days[0].cards) == todays_cards(given)
    assert [day.day for day in plan.days] == list(range(DAY, DAY + 9))


@pytest.mark.parametrize("attempts", [1, 3])
def test_the_days_plan_stays_while_it_is_worked_through(attempts):
    given = terms({**new_deck(60), **known(9)}, days=5, minutes=4)
    first = todays_cards(given)
    assert first[0] != first[-1] and len(first) == 18
    after = State(memory=Memory(2.0, 5.0, DAY), answered_on=DAY, attempts=attempts)
    for done in range(len(first) + 1):
        answered = {card: replace(after, morning=given.states[card].memory) for card in first[:done]}
        assert todays_cards(replace(given, states={**given.states, **answered})) == first[done:]


def test_siblings_share_a_day_only_where_days_are_too_few():
    family = [Candidate(f"d/f{n}/x", f"d/f{n}", frozenset({f"d@{n // 4}"}), order=n) for n in range(20)]
    given = Terms(tuple(family), {}, DAY, {"d": DAY + 20}, shared=20)
    first = todays_cards(given)
    assert len(first) == 5 == len({next(iter(card.siblings)) for card in family if card.card in first})
    hurried = todays_cards(replace(given, exams={"d": DAY + 2}))
    assert len(hurried) == 20
    assert {card.partition("/f")[2] for card in hurried[:5]} == {f"{n}/x" for n in (0, 4, 8, 12, 16)}


def test_days_off_and_days_before_the_beginning_have_no_time():
    given = terms(new_deck(30), days=7, minutes=20)
    off = make_plan(replace(given, days_off=DaysOff(spans=((DAY + 1, DAY + 2),))))
    assert [bool(day.cards) for day in off.days[:4]] == [True, False, False, True]
    late = make_plan(replace(given, begin=DAY + 3))
    assert [bool(day.cards) for day in late.days[:4]] == [False, False, False, True]


def test_exams_share_the_minutes_and_cards_compete_by_what_they_are_worth():
    candidates = (*cards("a", 30), *cards("b", 30))
    both = Terms(candidates, {}, DAY, {"a": DAY + 2, "b": DAY + 30}, shared=10, seconds=8)
    first = make_plan(both).days[0].cards
    assert {card.split("/")[0] for card in first[:10]} == {"a"}  # its exam is the day after tomorrow
    own = replace(both, minutes={"a": 5, "b": 5})
    assert [both.minutes_on(DAY + n) for n in (0, 1, 2, 29)] == [10, 10, 10, 10]
    assert [own.minutes_on(DAY + n) for n in (0, 1, 2, 29)] == [10, 10, 5, 5]


def test_missed_days_are_planned_anew():
    given = terms({**new_deck(40), **known(20)}, days=10, minutes=3)
    later = make_plan(replace(given, day=DAY + 4))
    assert [day.day for day in later.days] == list(range(DAY + 4, DAY + 10))
    assert sum(later.chances.values()) < sum(make_plan(given).chances.values())


def test_terms_hold_the_decks_with_an_exam_to_come_without_what_is_put_aside():
    candidates = [*cards("a", 3), *cards("b", 3), *cards("c", 3)]
    states = {"a/n0/x": State(suspended=True)}
    found = terms_of(candidates, states, DAY, Settings(exams={"a": DAY + 5, "b": DAY, "": DAY + 9}), 8.0)
    assert found.exams == {"a": DAY + 5, "b": DAY + 9, "c": DAY + 9}
    assert len(found.cards) == 8
    assert terms_of(candidates, {}, DAY, Settings(exams={"a": DAY}), 8.0).exams == {}


def test_due_cards_that_the_plan_leaves_out_wait():
    fresh = State(memory=Memory(90.0, 5.0, DAY - 1), window=Window(DAY, DAY, DAY), answered_on=DAY - 1)
    given = terms({**new_deck(3), "d/fresh/x": fresh}, days=6, minutes=5)
    today = exam_day(given)
    assert (set(today.today), today.waiting) == ({"d/n0/x", "d/n1/x", "d/n2/x"}, {"d/fresh/x"})
    assert today.cards == {*today.today, "d/fresh/x"}
    assert exam_day(replace(given, exams={}, cards=())).cards == set()


def test_no_more_new_cards_than_wanted():
    states = known(2)
    assert at_most_new(["n1", "d/k0/x", "n2", "n3", "d/k1/x"], states, 2) == ["n1", "d/k0/x", "n2", "d/k1/x"]
    assert at_most_new(["n1", "d/k0/x"], states, 0) == ["d/k0/x"]
