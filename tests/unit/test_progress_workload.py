"""Habits, the days ahead, and what a retention costs, from hand-made logs."""

from dataclasses import replace

import pytest

from progress.config import DaysOff, Settings
from progress.exam.material import terms_from
from progress.exam.plan import first_days, make_plan
from progress.memory import History
from progress.planning import Candidate
from progress.reports.learner import workload
from progress.workload.beginning import start
from progress.workload.cost import Cost
from progress.workload.habits import NEW_FAILS, REPEAT_FAILS, Habits, habits
from progress.workload.outlook import outlook
from progress.workload.simulation import course
from tests.support.answers import MONDAY, Log, given, tallied
from tests.support.decks import plain_deck

CERTAIN = Habits(new_fails=0.0, repeat_fails=0.0, forgets=0.0)


@pytest.fixture
def deck(tmp_path):
    return plain_deck(tmp_path, "war", "abcdefgh")


def found(log, day):
    return habits(tallied(log.events), History(log.events).states, MONDAY + day)


def cards(count, facts=1000):
    return [Candidate(f"d/f{n % facts}/x{n // facts}", f"d/f{n % facts}", order=n) for n in range(count)]


def ahead(candidates, own=CERTAIN, settings=None, days=7, states=None, runs=1):
    settings = settings or Settings()
    return course(start(candidates, states or {}, MONDAY, settings), own, settings, days, runs=runs)


def test_without_answers_habits_are_guesses():
    own = found(Log(), 10)
    assert not own.enough
    assert (own.seconds, own.new_fails, own.repeat_fails, own.forgets) == (8.0, NEW_FAILS, REPEAT_FAILS, 1.0)
    assert own.studies == (1.0,) * 7


def test_the_seconds_are_the_mean_of_the_last_four_weeks():
    log = Log()
    for n in range(40):
        log.add(f"war/f{n}/x", 0, duration_ms=50_000)
    for n in range(40):
        log.add(f"war/f{n}/x", 40, duration_ms=6_000 if n % 2 else 120_000)
    assert found(log, 45).seconds == pytest.approx((6 + 60) / 2)
    assert found(log, 45).answers == 40


def test_after_a_long_pause_the_last_weeks_of_study_count():
    log = Log()
    for day in range(28):
        log.add("war/a/x", day, duration_ms=5_000)
    own = found(log, 300)
    assert (own.answers, own.studied, own.days, own.seconds) == (28, 28, 28, 5.0)


def test_weekdays_without_answers_are_not_reckoned_with():
    log = Log()
    for day in range(28):
        if day % 7 < 5:
            log.add(f"war/f{day}/x", day)
    own = found(log, 28)
    assert min(own.studies[:5]) > 0.9 and max(own.studies[5:]) < 0.1
    assert (own.studied, own.days) == (20, 28)


def test_failures_of_new_cards_and_of_repeats_are_told_apart():
    log = Log()
    for n in range(200):
        log.add(f"war/f{n}/x", 0, "wrong" if n % 4 else "right")
        if n % 4:
            log.add(f"war/f{n}/x", 0)
    own = found(log, 1)
    assert own.new_fails == pytest.approx(0.7, abs=0.05)
    assert own.repeat_fails <= 0.1


def test_who_forgets_more_than_predicted_is_reckoned_to():
    log = Log()
    for n in range(100):
        log.add(f"war/f{n}/x", 0)
        log.add(f"war/f{n}/x", 2, "wrong" if n % 3 == 0 else "right")
    assert found(log, 3).forgets > 2


def test_new_cards_that_were_recognised_are_counted():
    log = Log()
    for n in range(10):
        log.add(f"war/f{n}/x", 0, form="choice" if n < 4 else "typed", options=("a", "b") if n < 4 else ())
    assert found(log, 1).new_chosen == 0.4


def test_new_cards_come_as_many_a_day_as_set_until_none_are_left():
    result = ahead(cards(25), settings=Settings(new_a_day=10))
    assert [day.new for day in result.days] == [10, 10, 5, 0, 0, 0, 0]
    assert result.cards == 25
    assert result.remembered == 25  # who never forgets


def test_siblings_wait_for_another_day():
    result = ahead(cards(6, facts=2), settings=Settings(new_a_day=10), days=60)
    assert max(day.new + day.reviews for day in result.days) == 2
    assert sum(day.new for day in result.days) == 6


def test_reviews_take_the_places_of_new_cards():
    log = Log()
    for n in range(8):
        log.add(f"d/f{n}/x0", -30)
    states = History(log.events).states
    result = ahead(cards(20), settings=Settings(reviews_a_day=9), states=states)
    assert (result.days[0].reviews, result.days[0].new) == (8, 1)


def test_no_day_takes_more_than_the_limit_and_days_off_take_none():
    off = Settings(reviews_a_day=7, days_off=DaysOff(frozenset({5, 6})))
    result = ahead(cards(100), settings=off, days=14)
    assert max(day.reviews + day.new for day in result.days) <= 7
    assert [n for n, day in enumerate(result.days) if day.answers == 0] == [5, 6, 12, 13]


def test_what_was_done_today_is_not_asked_again():
    log = Log()
    for n in range(10):
        log.add(f"d/f{n}/x0", 0)
    states = History(log.events).states
    settings = Settings(new_a_day=10)
    result = ahead(cards(20), settings=settings, states=states)
    assert result.days[0].answers == 0
    assert result.days[1].new == 10


def test_what_fails_is_asked_again():
    own = replace(CERTAIN, new_fails=1.0)
    assert ahead(cards(5), own).days[0].answers == 10
    endless = replace(own, repeat_fails=1.0)
    assert ahead(cards(5), endless).days[0].answers == 50


def test_a_suspended_card_is_left_out():
    log = Log()
    log.add("d/f0/x0", -9)
    log.add("d/f0/x0", -8, "", kind="suspend")
    assert ahead(cards(1), states=History(log.events).states).cards == 0


def test_the_same_seed_gives_the_same_days():
    own = Habits(new_fails=0.4, studies=(0.7,) * 7)
    assert ahead(cards(60), own, runs=3) == ahead(cards(60), own, runs=3)


def test_a_higher_retention_costs_more_and_holds_more(deck):
    log = Log()
    for day in range(0, 60, 3):
        for card in "abcdefgh":
            log.add(f"war/{card}/answer", day)
    found = outlook(given([deck], log.events, 60), days=90)
    assert [row.retention for row in found.rows] == [0.8, 0.85, 0.9, 0.95]
    assert [row.now for row in found.rows] == [False, False, True, False]
    cards_a_day = [row.cards for row in found.rows]
    assert cards_a_day == sorted(cards_a_day) and cards_a_day[0] < cards_a_day[-1]
    assert found.rows[0].remembered < found.rows[-1].remembered


def test_decks_with_retentions_of_their_own_have_a_row_of_theirs(deck):
    now = given([deck], [], 0)
    odd = replace(now, settings=Settings(retentions={"war": 0.87}))
    assert [(row.retention, row.now) for row in outlook(odd, (0.9,)).rows] == [(0.87, True), (0.9, False)]
    two = replace(odd, decks={**odd.decks, "water": deck})
    assert [(row.retention, row.now) for row in outlook(two, (0.9,)).rows] == [(None, True), (0.9, False)]


def test_the_cost_is_told_beside_what_it_is_now(deck):
    log = Log()
    for card in "abcdefgh":
        for day in (20, 24, 26):
            log.add(f"war/{card}/answer", day, "wrong", duration_ms=60_000)
    read = []
    cost = Cost(lambda: read.append(1) or given([deck], log.events, 28))
    told = cost.told("", "0.97")
    assert told.startswith("0.97: about ") and ", now " in told
    assert cost.told("war", "0.97") == told
    assert cost.told("", "0.9") == cost.told("", "") == ""
    assert "guess" not in told
    assert len(read) == 1
    with pytest.raises(ValueError, match="a number from"):
        cost.told("", "2")


def test_the_cost_is_a_guess_without_answers_and_nothing_without_cards(deck):
    assert Cost(lambda: given([deck], [], 0)).told("", "0.8").endswith("(a guess).")
    assert Cost(lambda: given([], [], 0)).told("", "0.8") == ""


def test_the_days_until_an_exam_go_by_its_plan_and_by_no_retention(deck, tmp_path):
    now = given([deck], [], 0)
    planned = replace(now, settings=Settings(exams={"war": MONDAY + 3}, minutes={"war": 2}))
    found, plan = outlook(planned), first_days(terms_from(planned), 7)
    assert [day.reviews + day.new for day in found.week] == [*(len(day.cards) for day in plan), 0, 0, 0, 0]
    assert found.week[0].seconds == plan[0].answers * 8 and len(plan) == 3
    assert (found.rows, found.cards, found.planned) == ((), 0, 8)
    assert any("until the exam" in line for line in workload.lines(found))
    other = plain_deck(tmp_path, "water", "ijkl")
    both, alone = outlook(replace(planned, decks={**now.decks, "water": other})), outlook(given([other], [], 0))
    assert (both.rows, both.cards, both.planned) == (alone.rows, 4, 8)
    assert both.week[0].new == found.week[0].new + alone.week[0].new
    assert both.week[3:] == alone.week[3:]
    assert Cost(lambda: planned).told("", "0.8") == (
        "0.8: nothing changes until the exam, for its plan says what is studied."
    )


def test_the_week_can_be_told_before_the_rest(deck):
    now = given([deck], [], 0)
    early, whole = workload.early(now), workload.figures(now)
    assert replace(whole, rows=()) == early
    assert any("working it out" in line for line in workload.lines(early))


def test_the_first_days_of_a_plan_are_those_of_the_plan(deck):
    terms = terms_from(replace(given([deck], [], 0), settings=Settings(exams={"war": MONDAY + 20})))
    assert first_days(terms, 7) == list(make_plan(terms).days[:7])
