"""What a plan promises, and what would change it."""

from dataclasses import replace

import pytest

from progress.exam import telling
from progress.exam.outlook import MODEL_SPREAD, Trust, expected, recall_of, trust_in
from progress.exam.plan import make_plan
from tests.support.exams import DAY, known, looked, new_deck, terms


def test_the_interval_has_chance_and_the_models_error_in_it():
    given = terms(known(50), days=10, minutes=5)
    plan = make_plan(given)
    sure, unsure = (expected("d", given, plan, Trust(spread)) for spread in (0.0, 0.05))
    luck = sum(chance * (1 - chance) for chance in plan.chances.values()) / 50**2
    assert sure.recall - sure.low == pytest.approx(1.96 * luck**0.5, rel=1e-3)
    assert unsure.low < sure.low < sure.recall == unsure.recall < sure.high <= unsure.high <= 1
    assert 0 < sure.idle < sure.recall


def test_trust_is_measured_from_a_hundred_trials_on():
    right = [(0.9, True)] * 9 + [(0.9, False)]
    assert trust_in(right * 9) == Trust(MODEL_SPREAD, 0)
    assert trust_in(right * 40) == Trust(pytest.approx((400 * 0.09) ** 0.5 / 400), 400)
    off = trust_in([(0.9, True), (0.9, False)] * 200)
    assert off.spread > 0.4


def test_more_minutes_and_more_days_never_lower_recall():
    given = terms({**new_deck(80), **known(40)}, days=6, minutes=3)
    recalls = [recall_of("d", replace(given, extra=extra)) for extra in (0, 5, 10, 30)]
    assert recalls == sorted(recalls)
    assert recall_of("d", replace(given, exams={"d": DAY + 3})) < recalls[0]


def test_the_latest_start_reaches_what_is_set_and_the_day_after_it_does_not():
    given = terms(new_deck(60), days=30, minutes=5)
    latest = looked(given).advice.latest
    assert DAY < latest < DAY + 29
    assert recall_of("d", replace(given, begin=latest)) >= 0.895 > recall_of("d", replace(given, begin=latest + 1))


def test_where_time_is_too_short_it_says_how_many_minutes_it_takes():
    given = terms(new_deck(60), days=5, minutes=2)
    found = looked(given)
    assert not found.on_track
    assert (found.advice.latest, found.advice.needed % 5) == (None, 0)
    needed = found.advice.needed
    assert recall_of("d", replace(given, shared=needed)) >= 0.895 > recall_of("d", replace(given, shared=needed - 5))
    assert f"it takes {needed} minutes a day instead of 2." in "\n".join(telling.advice(found))


def test_what_cannot_be_reached_is_told():
    found = looked(terms(new_deck(60), days=1, minutes=2), target=0.99)
    assert found.advice.needed is None
    assert telling.advice(found)[-1] == "99%, the desired retention, is out of reach by then, even with 8 hours a day."


def test_it_is_told_in_lines_that_fit():
    found = looked(terms({**new_deck(300), **known(100)}, days=40, minutes=30))
    lines = telling.lines(found, "A deck")
    assert lines[0] == "A deck"
    days = [line for line in lines if "█" in line]
    assert len(days) == telling.SHOWN
    assert max(map(len, days)) <= 77
    assert any(line.startswith("33 days more") for line in lines)
    assert "an error of 3 points in the model" in lines[-1]


def test_of_many_cards_some_stand_for_all():
    given = terms({**new_deck(300), **known(100)}, days=12, minutes=20)
    thin = given.thinned(100)
    assert (len(thin.cards), thin.answers_on(DAY)) == (100, given.answers_on(DAY) / 4)
    assert recall_of("d", thin) == pytest.approx(recall_of("d", given), abs=0.03)
    assert given.thinned(400) == given
