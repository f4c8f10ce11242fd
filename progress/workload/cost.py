"""What another desired retention would cost a learner, in a sentence: to be told before it is kept."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from progress.config import Settings, read_retention
from progress.exam.material import planned_decks
from progress.planning import Candidate
from progress.reports.material import Material
from progress.reports.numbers.drawing import about
from progress.scheduling import DEFAULT_RETENTION
from progress.workload.habits import Habits, habits
from progress.workload.outlook import DAYS, FEWER_RUNS, simulated, unplanned


class Cost:
    """Tells costs. What they are told from is read when it is first wanted, and the days as things are set are gone
    through once.
    """

    def __init__(self, read: Callable[[], Material]) -> None:
        self._read = read

    def told(self, deck: str, value: str) -> str:
        """What a desired retention would cost, as it is written (empty: none); of a deck, or of all ("").

        Empty where there are no cards, or where it is what is set. Raises ValueError for a bad value.
        """
        settings = self._given.settings
        then = _settings(settings, deck, value)
        cards = self._given.decks[deck].cards if deck in self._given.decks else () if deck else self._given.cards()
        if not any(cards) or then == settings:
            return ""
        by_plan = planned_decks(self._given)
        if deck in by_plan or not self._cards:
            return f"{_name(then, deck)}: nothing changes until the exam, for its plan says what is studied."
        guess = "" if self._habits.enough else " (a guess)"
        days = f"a day in the next {DAYS} days"
        return f"{_name(then, deck)}: {about(self._seconds(then))} {days}, now {about(self._now)}{guess}."

    @cached_property
    def _given(self) -> Material:
        return self._read()

    @cached_property
    def _cards(self) -> list[Candidate]:
        return unplanned(self._given)

    @cached_property
    def _habits(self) -> Habits:
        return habits(self._given.tally, self._given.states, self._given.day)

    @cached_property
    def _now(self) -> float:
        return self._seconds(self._given.settings)

    def _seconds(self, then: Settings) -> float:
        return simulated(self._given, self._cards, self._habits, then, DAYS, FEWER_RUNS).mean.seconds


def _settings(now: Settings, deck: str, value: str) -> Settings:
    """The settings with another desired retention. Decks that have their own keep it where all are meant."""
    if not deck:
        return replace(now, retention=read_retention(value) if value else DEFAULT_RETENTION)
    others = {name: own for name, own in now.retentions.items() if name != deck}
    return replace(now, retentions=others | ({deck: read_retention(value)} if value else {}))


def _name(then: Settings, deck: str) -> str:
    return f"{then.retentions.get(deck, then.retention):g}"
