"""A card as a learner knows it who is drawn by lot and answers as FSRS-6 expects."""

from collections.abc import Iterator
from random import Random
from zlib import crc32

from progress.exam.gain import gain, right, unanswered, worth
from progress.planning import Candidate
from progress.rating import AGAIN, GOOD
from progress.scheduling import Memory, Model


class Drawn:
    """One card on its way to an exam. `idle` is its chance in the exam if it is not answered any more."""

    __slots__ = ("_draws", "_fsrs", "_next", "answered_on", "card", "exam", "groups", "idle", "memory")

    def __init__(
        self,
        card: Candidate,
        exam: int,
        memory: Memory | None,
        answered_on: int | None,
        fsrs: Model,
        draws: Iterator[float],
    ) -> None:
        """`draws` are numbers from 0 to 1 that decide whether answers are right."""
        self.card, self.groups, self.exam = card, card.groups, exam
        self.memory, self.answered_on = memory, answered_on
        self.idle = unanswered(memory, exam, fsrs)
        self._fsrs, self._draws = fsrs, draws
        self._next: tuple[int, float] | None = None  # a day, and the gain of an answer then

    def rank(self, day: int) -> tuple[float, float]:
        """What an answer on a day is worth, and its gain. To be asked day by day."""
        now = self._next[1] if self._next and self._next[0] == day else self._gain(day)
        tomorrow = self._gain(day + 1)
        self._next = day + 1, tomorrow
        return worth(now, tomorrow), now

    def right(self, day: int) -> float:
        """The chance that an answer is right."""
        return right(self.memory, day, self._fsrs)

    def answer(self, day: int) -> bool:
        """Be answered on a day; whether it was right."""
        found = next(self._draws) < self.right(day)
        self.memory = self._fsrs.step(self.memory, day, GOOD if found else AGAIN)
        self.idle = unanswered(self.memory, self.exam, self._fsrs)
        self.answered_on, self._next = day, None
        return found

    def _gain(self, day: int) -> float:
        return gain(self.memory, day, self.exam, self._fsrs, self.idle)


def draws(card: str, shift: float) -> Iterator[float]:
    """Numbers from 0 to 1 of a card's own, the same in every plan; `shift` moves them all around the circle."""
    chance = Random(crc32(card.encode()))
    while True:
        yield (chance.random() + shift) % 1.0
