"""How well recall is predicted on one learner's 12,580 real reviews (tests/data/review-log, MIT).

The log is split 70/30 by time. Targets are the first answers of a study day, on a later day than the card's last one.
This learner repeated cards within the day as another program asked them to, and failed many of those repeats again. Our
FSRS-6 step is fed all answers; replay leaves the repeats that succeeded out, and does as well.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from math import floor, log
from typing import NamedTuple

from progress.entries import entry_of
from progress.events import Event
from progress.memory import Settings
from progress.rating import Rating
from progress.replay import folded
from progress.scheduling import retrievability, step
from tests.support.review_log import read_log

DAY_MS = 86_400_000
SURE = 0.9999  # no prediction above this, for a failure that was held impossible has no finite loss

Predictor = Callable[[Sequence[Event]], Iterator[float]]  # the chance of recall at each answer but the first


class Target(NamedTuple):
    elapsed: int  # study days
    reviews: int  # of the card so far, this one included
    lapses: int
    recalled: bool
    at_ms: int
    predicted: float


class Figures(NamedTuple):
    log_loss: float
    rmse_bins: float
    auc: float
    constant: float  # the log loss of the share recalled in the first part


def by_step(events: Sequence[Event]) -> Iterator[float]:
    memory = step(None, events[0].study_day, Rating[events[0].grade.upper()])
    for event in events[1:]:
        yield retrievability(memory, event.study_day)
        memory = step(memory, event.study_day, Rating[event.grade.upper()])


def by_24_hours(events: Sequence[Event]) -> Iterator[float]:
    day, memory = 0, step(None, 0, Rating[events[0].grade.upper()])
    for last, event in pairwise(events):
        day += (event.at_ms - last.at_ms) // DAY_MS
        yield retrievability(memory, day)
        memory = step(memory, day, Rating[event.grade.upper()])


def by_replay(events: Sequence[Event]) -> Iterator[float]:
    entries = [entry_of(event) for event in events]
    for number, event in enumerate(events[1:], start=1):
        memory = folded(entries[:number], Settings().parameters).memory
        assert memory is not None
        yield retrievability(memory, event.study_day)


def targets_of(events: Sequence[Event], predict: Predictor) -> Iterator[Target]:
    lapses = 0
    pairs = zip(events, events[1:], predict(events), strict=False)
    for reviews, (last, event, predicted) in enumerate(pairs, start=2):
        elapsed = event.study_day - last.study_day
        recalled = event.grade != "again"
        if elapsed > 0:
            yield Target(elapsed, reviews, lapses, recalled, event.at_ms, min(predicted, SURE))
            lapses += not recalled


def log_loss(targets: Sequence[Target], predicted: Sequence[float]) -> float:
    losses = [-log(p if target.recalled else 1 - p) for target, p in zip(targets, predicted, strict=True)]
    return sum(losses) / len(losses)


def rmse_bins(targets: Sequence[Target], predicted: Sequence[float]) -> float:
    """As fsrs-optimizer defines it: bins of about equal time, number of reviews and lapses, weighted by size."""

    def bin_of(entry: tuple[Target, float]) -> tuple[float, float, float]:
        target = entry[0]
        return (
            round(2.48 * 3.62 ** floor(log(target.elapsed, 3.62)), 2),
            round(1.99 * 1.89 ** floor(log(target.reviews, 1.89))),
            round(1.65 * 1.73 ** floor(log(target.lapses, 1.73))) if target.lapses else 0,
        )

    squares = 0.0
    for _, group in groupby(sorted(zip(targets, predicted, strict=True), key=bin_of), key=bin_of):
        members = list(group)
        error = sum(p - target.recalled for target, p in members)
        squares += error * error / len(members)
    return float((squares / len(targets)) ** 0.5)


def auc(targets: Sequence[Target], predicted: Sequence[float]) -> float:
    """The chance that a recalled answer was predicted higher than a forgotten one; ties count half."""
    rank_sum, rank = 0.0, 0
    for _, group in groupby(sorted(zip(predicted, targets, strict=True), key=lambda x: x[0]), key=lambda x: x[0]):
        tied = [target.recalled for _, target in group]
        rank_sum += sum(tied) * (rank + (len(tied) + 1) / 2)
        rank += len(tied)
    recalled = sum(target.recalled for target in targets)
    return (rank_sum - recalled * (recalled + 1) / 2) / (recalled * (len(targets) - recalled))


def measure(predict: Predictor) -> Figures:
    found = [target for events in read_log() for target in targets_of(events, predict)]
    targets = sorted(found, key=lambda target: target.at_ms)
    split = round(len(targets) * 0.7)
    train, test = targets[:split], targets[split:]
    predicted = [target.predicted for target in test]
    constant = [sum(target.recalled for target in train) / len(train)] * len(test)
    assert len(test) == 1912
    return Figures(
        log_loss(test, predicted), rmse_bins(test, predicted), auc(test, predicted), log_loss(test, constant)
    )


def test_recall_is_predicted_as_well_as_fsrs_6_can() -> None:
    figures = measure(by_step)
    assert figures.log_loss <= 0.445
    assert figures.rmse_bins <= 0.080
    assert figures.auc >= 0.64
    assert figures.log_loss <= figures.constant - 0.02


def test_counting_24_hour_periods_would_be_noticed() -> None:
    assert measure(by_24_hours).log_loss > 0.5


def test_replay_predicts_as_well_without_the_repeats_that_succeeded() -> None:
    figures = measure(by_replay)
    assert figures.log_loss <= 0.445
    assert figures.rmse_bins <= 0.080
    assert figures.auc >= 0.64
