"""What people ask of the days ahead: the next week, and what another desired retention would cost."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from progress.candidates import candidates
from progress.config import Settings
from progress.exam.material import planned_decks, terms_from
from progress.exam.plan import first_days
from progress.planning import Candidate
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
    """The week from `first` (a study day) on, and `days` from then on by desired retention.

    Decks that follow the plan for an exam are in the week, by that plan, and not in the `rows`, for desired retention
    does not move them; they have `planned` cards. `cards` are those of the others.
    """

    first: int
    week: tuple[Day, ...]
    days: int
    cards: int
    rows: tuple[Row, ...]
    habits: Habits
    planned: int = 0


def outlook(given: Material, retentions: Sequence[float] = RETENTIONS, days: int = DAYS) -> Outlook:
    """Go through the days ahead by what is set, and by other desired retentions for all decks."""
    found, cards = this_week(given, days), unplanned(given)
    if not found.cards:
        return found
    mine = set(given.decks) - planned_decks(given)
    every = {given.settings.retentions.get(deck, given.settings.retention) for deck in mine}
    own = every.pop() if len(every) == 1 else None
    rows = [_row(given, cards, found, given.settings, None, now=True)] if own is None else []
    for retention in sorted({*retentions, *([] if own is None else [own])}):
        then = replace(given.settings, retention=retention, retentions={})
        rows.append(_row(given, cards, found, then, retention, now=retention == own))
    return replace(found, rows=tuple(rows))


def this_week(given: Material, days: int = DAYS) -> Outlook:
    """The outlook without `rows`, which take the longest."""
    found, cards = habits(given.tally, given.states, given.day), unplanned(given)
    week = simulated(given, cards, found, given.settings, WEEK, RUNS)
    total, by_plan = list(week.days), planned_decks(given)
    if by_plan:
        terms = terms_from(given)
        for n, planned in enumerate(first_days(terms, WEEK)):
            reviews, seconds = len(planned.cards) - planned.new, planned.answers * terms.seconds
            day = total[n]
            total[n] = Day(
                day.reviews + reviews, day.new + planned.new, day.answers + planned.answers, day.seconds + seconds
            )
    of_plan = sum(len(given.decks[deck].cards) for deck in by_plan)
    return Outlook(given.day, tuple(total), days, week.cards, (), found, of_plan)


def unplanned(given: Material) -> list[Candidate]:
    """The cards of decks that do not follow the plan for an exam."""
    by_plan = planned_decks(given)
    return candidates(deck for name, deck in given.decks.items() if name not in by_plan)


def simulated(
    given: Material, cards: Sequence[Candidate], found: Habits, then: Settings, days: int, runs: int
) -> Course:
    """So many days ahead by some settings: the mean of so many runs, or of fewer where there are many cards."""
    states = {card.card: given.state(card.card) for card in cards}
    begin = start(cards, states, given.day, given.settings, then)
    return course(begin, found, then, days, runs=max(min(runs, MANY // max(len(cards), 1)), 1))


def _row(
    given: Material, cards: Sequence[Candidate], week: Outlook, then: Settings, retention: float | None, *, now: bool
) -> Row:
    result = simulated(given, cards, week.habits, then, week.days, FEWER_RUNS)
    mean = result.mean
    return Row(retention, now, mean.reviews + mean.new, mean.seconds, result.remembered)
