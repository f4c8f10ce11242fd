"""What people ask of the days ahead: the next week, and what another desired retention would cost."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from progress.candidates import candidates
from progress.config import Settings
from progress.reports.material import Material
from progress.rollups.measures import WEEK
from progress.workload.beginning import start
from progress.workload.habits import Habits, habits
from progress.workload.simulation import Course, Day, course

RETENTIONS = (0.8, 0.85, 0.9, 0.95)
DAYS = 30
RUNS, FEWER_RUNS = 10, 5  # of the week, and of each retention
MANY = 4000  # cards, from which on there are fewer runs: the mean is then as sure


@dataclass(frozen=True, slots=True)
class Row:
    """What a desired retention comes to: the mean cards and seconds of a day, and the cards remembered at the end.

    `retention` is None where decks have their own; `now` is whether it is what is set.
    """

    retention: float | None
    now: bool
    cards: float
    seconds: float
    remembered: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """The week from `first` (a study day) on, and `days` from then on by desired retention; of `cards` in all."""

    first: int
    week: tuple[Day, ...]
    days: int
    cards: int
    rows: tuple[Row, ...]
    habits: Habits


def outlook(given: Material, retentions: Sequence[float] = RETENTIONS, days: int = DAYS) -> Outlook:
    """Go through the days ahead by what is set, and by other desired retentions for all decks."""
    found = habits(given.tally, given.states, given.day)
    week = simulated(given, found, given.settings, WEEK, RUNS)
    every = {given.settings.retentions.get(deck, given.settings.retention) for deck in given.decks}
    own = every.pop() if len(every) == 1 else None
    rows = [_row(given, found, given.settings, days, None, now=True)] if own is None else []
    for retention in sorted({*retentions, *([] if own is None else [own])}):
        then = replace(given.settings, retention=retention, retentions={})
        rows.append(_row(given, found, then, days, retention, now=retention == own))
    return Outlook(given.day, week.days, days, week.cards, tuple(rows), found)


def simulated(given: Material, found: Habits, then: Settings, days: int, runs: int) -> Course:
    """So many days ahead by some settings: the mean of so many runs, or of fewer where there are many cards."""
    cards = candidates(given.decks.values())
    begin = start(cards, given.states, given.day, given.settings, then)
    return course(begin, found, then, days, runs=max(min(runs, MANY // max(len(cards), 1)), 1))


def _row(given: Material, found: Habits, then: Settings, days: int, retention: float | None, *, now: bool) -> Row:
    result = simulated(given, found, then, days, FEWER_RUNS)
    mean = result.mean
    return Row(retention, now, mean.reviews + mean.new, mean.seconds, result.remembered)
