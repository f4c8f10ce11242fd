"""Fitting on one learner's real log, rolling origin: what the rule keeps predicts no worse than the defaults."""

import pytest

from progress.entries import entry_of
from progress.fit.fitting import FEWEST, blended, fit
from progress.fit.heldout import Loss, rolling_origin, together
from progress.fit.lives import Life, counted, lives
from progress.fit.trainer import train
from progress.scheduling import DEFAULT_PARAMETERS, Parameters
from tests.support.review_log import read_log

pytest.importorskip("fsrs_rs_python")
ORIGINS = tuple(n / 10 for n in range(1, 10))
WORSE = 0.002  # of log loss, at most


@pytest.fixture(scope="module")
def log() -> list[Life]:
    return [life for events in read_log() for life in lives([entry_of(event) for event in events])]


@pytest.fixture(scope="module")
def losses(log: list[Life]) -> list[Loss]:
    def kept(past: list[Life]) -> Parameters:
        n = len(counted(past))
        return DEFAULT_PARAMETERS if n < FEWEST else blended(train(past), n)

    return list(rolling_origin(log, kept, ORIGINS))


def test_no_part_is_predicted_worse_than_by_the_defaults(losses: list[Loss]) -> None:
    assert len(losses) == 9 and all(loss.n > 600 for loss in losses)
    assert max(loss.fitted - loss.default for loss in losses) <= WORSE


def test_in_all_they_predict_better(losses: list[Loss]) -> None:
    found = together(losses)
    assert found.fitted < found.default


def test_the_command_would_keep_them(log: list[Life]) -> None:
    found = fit(log, train)
    assert found.counted == 6372
    assert found.better
