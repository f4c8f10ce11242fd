"""Forecast: how many cards fall due day by day, and the time that they take."""

from collections.abc import Sequence
from dataclasses import dataclass

from progress.forecast import SECONDS_A_CARD, due_by_day
from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, bar, day_name, duration, room
from progress.reports.numbers.share import Median, median
from progress.rollups.measures import BEATS, Measure

NAME, TITLE = "forecast", "What falls due"
DAYS, SHOWN = 90, 14


@dataclass(frozen=True, slots=True)
class Forecast:
    """Cards due on `first` (a study day; `overdue` of them are from before) and each day after, as things stand.

    Cards that will fail, and new ones, come on top. `seconds_a_card` is 8 until enough answers were timed. `by_plan` is
    how many decks are studied by the plan for an exam.
    """

    first: int
    overdue: int
    due: tuple[int, ...]
    seconds_a_card: float
    pace: Median
    by_plan: int = 0


def figures(given: Material) -> Forecast:
    """The next 90 days."""
    states = [given.state(card.id) for card in given.cards()]
    before = sum(not s.suspended and s.window is not None and s.window.day < given.day for s in states)
    due = tuple(due_by_day(states, given.day, DAYS))
    exams = sum(given.settings.exam_of(deck, given.day + 1) is not None for deck in given.decks)
    return Forecast(given.day, before, due, pace(given), _half_seconds(given), exams)


def pace(given: Material) -> float:
    """The median time of an answer, in seconds; 8 until there are enough."""
    found = _half_seconds(given)
    return found.value / BEATS if found.enough and found.value is not None else SECONDS_A_CARD


def _half_seconds(given: Material) -> Median:
    return median(given.tally.by_x(Measure.PACE))


def lines(found: Forecast, width: int = WIDTH) -> Sequence[str]:
    if not any(found.due):
        return ["nothing falls due in the next 90 days"]
    most = max(found.due[:SHOWN]) or 1
    rows, wide = [], room(width, 36, 30)
    for n, count in enumerate(found.due[:SHOWN]):
        took = f"  {duration(count * found.seconds_a_card, '<1 min')}" if count else ""
        rows.append(f"{day_name(found.first + n)} {bar(count / most, wide)} {count:5,}{took}")
    based = f"n={found.pace.n:,}" if found.pace.enough else "a guess: too few answers timed"
    total = f"in {DAYS} days {sum(found.due):,}, and what fails and what is new besides"
    late = [f"{found.overdue:,} of today's were due before"] if found.overdue else []
    plan = ["until an exam, the plan for it says what is studied of its deck: see workload"] if found.by_plan else []
    return [*rows, *late, total, *plan, f"{found.seconds_a_card:.1f} s a card ({based})"]
