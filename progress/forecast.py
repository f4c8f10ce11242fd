"""What lies ahead: how many cards fall due day by day, and when a card would come back after each rating."""

from collections.abc import Iterable, Mapping
from statistics import median

from progress.config import Settings
from progress.rating import AGAIN, Rating
from progress.scheduling import Memory, interval, model
from progress.state import State

SECONDS_A_CARD = 8.0  # until there are answers to go by
LONGEST_MS = 60_000  # of an answer: beyond, the student was away


def due_by_day(states: Iterable[State], day: int, days: int) -> list[int]:
    """How many cards fall due on a study day and those after it, `days` in all; what is overdue is due today."""
    counts = [0] * days
    for state in states:
        if state.window and not state.suspended and state.window.day < day + days:
            counts[max(state.window.day - day, 0)] += 1
    return counts


def seconds_a_card(durations_ms: Iterable[int]) -> float:
    """The median time of an answer, in seconds."""
    known = [min(duration, LONGEST_MS) for duration in durations_ms if duration > 0]
    return median(known) / 1000 if known else SECONDS_A_CARD


def intervals(card: str, state: State, day: int, settings: Settings) -> Mapping[Rating, int]:
    """The days until a card falls due if it is rated so on a study day, without the few that fuzz will add or take."""
    return {rating: _days(state, day, rating, card, settings) for rating in Rating}


def _days(state: State, day: int, rating: Rating, card: str, settings: Settings) -> int:
    memory, fsrs = state.memory, model(settings.parameters)
    repeated = memory is not None and memory.last_day >= day
    if repeated and rating is not AGAIN and state.window:
        return max(state.window.day - day, 0)  # the answer was just shown: it tells nothing
    after: Memory = fsrs.step(memory, day, rating)
    return max(round(interval(after.stability, settings.retention_of(card), settings.parameters)), 1)
