"""The forecast of a week's minutes on simulated learners; `python -m tests.simulation.forecast` has all of them."""

import pytest

from tests.simulation.forecast import LEARNERS, week

BOUND = 0.15
SHORT = {"three weeks in", "all cards met", "not at weekends", "at most 40 a day"}


@pytest.mark.parametrize("learner", [each for each in LEARNERS if each.name in SHORT], ids=lambda learner: learner.name)
def test_the_minutes_of_the_next_week_are_forecast(learner):
    forecast, actual = week(learner, seed=0)
    assert forecast == pytest.approx(actual, rel=BOUND)
