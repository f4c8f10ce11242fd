"""FSRS-6 as a pure step over study days.

Formulas: "The Algorithm", wiki of open-spaced-repetition/free-spaced-repetition-scheduler, section FSRS-6; parameters
and limits: py-fsrs 6.3. The one difference from that package is that time is counted in the learner's study days and
not in 24-hour periods.

Fuzz: Anki's ranges (rslib, `scheduler/states/fuzz.rs`), from a seed.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from math import exp, floor
from typing import NamedTuple

from progress.rating import AGAIN, EASY, GOOD, Rating

Parameters = tuple[float, ...]

DEFAULT_PARAMETERS: Parameters = (
    *(0.212, 1.2931, 2.3065, 8.2956),  # first stability, for Again to Easy
    *(6.4133, 0.8334, 3.0194, 0.001),  # difficulty
    *(1.8722, 0.1666, 0.796),  # stability after recall
    *(1.4835, 0.0614, 0.2629, 1.6483),  # stability after a lapse
    *(0.6014, 1.8729),  # Hard and Easy
    *(0.5425, 0.0912, 0.0658),  # within a day
    0.1542,  # decay
)
DEFAULT_RETENTION = 0.9
MIN_STABILITY = 0.001
MAX_INTERVAL = 36500
NEW_CARD_RECALL = 0.3  # the chance that a new card's answer was known already, for guess-correction


class Memory(NamedTuple):  # made a million times in a replay, and three times faster than a frozen dataclass
    """What FSRS knows of one card."""

    stability: float  # days until recall falls to 90 %
    difficulty: float  # 1 to 10
    last_day: int  # the study day of the last review that counted
    reviews: int = 1  # reviews that counted
    lapses: int = 0  # those of them that failed on a later day than the one before


@dataclass(frozen=True, slots=True)
class Window:
    """The study days from `first` to `last` on which a card may be asked again, and the `day` that its seed picks."""

    first: int
    day: int
    last: int


class Model:
    """FSRS-6 with its parameters, and what follows from them alone worked out once: a replay asks a million times."""

    def __init__(self, parameters: Parameters) -> None:
        p = self.p = parameters
        self.decay = -p[20]
        self.factor = 0.9 ** (1 / self.decay) - 1
        self.growth = (0.0, 0.0, exp(p[8]) * p[15], exp(p[8]), exp(p[8]) * p[16])  # by rating
        self.least_loss = exp(p[17] * p[18])
        self.drift = tuple(p[6] * (rating - 3) / 9 for rating in range(5))  # of difficulty, by rating
        self.kept = 1 - p[7]  # of difficulty
        self.pull = p[7] * (p[4] - exp(p[5] * (EASY - 1)) + 1)  # of difficulty, to that of an easy card

    def recall(self, memory: Memory, day: int) -> float:
        """See `retrievability`."""
        elapsed = day - memory[2]
        return float((1 + self.factor * elapsed / memory[0]) ** self.decay) if elapsed > 0 else 1.0

    def step(self, memory: Memory | None, day: int, rating: Rating) -> Memory:
        """See `step`."""
        if memory is None:
            difficulty = self.p[4] - exp(self.p[5] * (rating - 1)) + 1
            return Memory(max(self.p[rating - 1], MIN_STABILITY), min(max(difficulty, 1.0), 10.0), day)
        stability, difficulty, last_day, reviews, lapses = memory
        difficulty = self._difficulty(difficulty, rating)
        if day <= last_day:
            return Memory(self._within_day(stability, rating), difficulty, last_day, reviews + 1, lapses)
        recall = (1 + self.factor * (day - last_day) / stability) ** self.decay
        if rating is AGAIN:
            return Memory(self._after_lapse(memory, recall), difficulty, day, reviews + 1, lapses + 1)
        return Memory(self._after_recall(memory, recall, rating), difficulty, day, reviews + 1, lapses)

    def guessed_step(self, memory: Memory | None, day: int, options: int) -> Memory:
        """See `guessed_step`."""
        recall = NEW_CARD_RECALL if memory is None else self.recall(memory, day)
        known = recall / (recall + (1 - recall) / options)
        if memory is None or day <= memory.last_day:
            return blend(self.step(memory, day, GOOD), self.step(memory, day, AGAIN), known)
        _, difficulty, _, reviews, lapses = memory
        good, again = self._after_recall(memory, recall, GOOD), self._after_lapse(memory, recall)
        easier, harder = self._difficulty(difficulty, GOOD), self._difficulty(difficulty, AGAIN)
        stability = good**known * again ** (1 - known)
        return Memory(stability, known * easier + (1 - known) * harder, day, reviews + 1, lapses)

    def _after_recall(self, memory: Memory, recall: float, rating: Rating) -> float:
        stability, p = memory[0], self.p
        growth = self.growth[rating] * (11 - memory[1]) * stability ** -p[9] * (exp((1 - recall) * p[10]) - 1)
        return float(stability * (1 + growth))

    def _after_lapse(self, memory: Memory, recall: float) -> float:
        stability, p = memory[0], self.p
        lost = p[11] * memory[1] ** -p[12] * ((stability + 1) ** p[13] - 1) * exp((1 - recall) * p[14])
        return float(max(min(lost, stability / self.least_loss), MIN_STABILITY))

    def _within_day(self, stability: float, rating: Rating) -> float:
        growth = exp(self.p[17] * (rating - 3 + self.p[18])) * stability ** -self.p[19]
        return float(max(stability * (growth if rating == AGAIN else max(growth, 1.0)), MIN_STABILITY))

    def _difficulty(self, difficulty: float, rating: Rating) -> float:
        found = self.pull + self.kept * (difficulty - self.drift[rating] * (10 - difficulty))
        return 1.0 if found < 1.0 else 10.0 if found > 10.0 else found


@lru_cache(maxsize=8)
def model(parameters: Parameters) -> Model:
    """The model of some parameters."""
    return Model(parameters)


def retrievability(memory: Memory, day: int, parameters: Parameters = DEFAULT_PARAMETERS) -> float:
    """The chance of recall on a study day, 0 to 1. A day before the last review counts as its day."""
    return model(parameters).recall(memory, day)


def step(memory: Memory | None, day: int, rating: Rating, parameters: Parameters = DEFAULT_PARAMETERS) -> Memory:
    """Memory after an answer; `memory` is None for a card never answered before.

    An answer on the day of the last one, or dated before it, takes the formula for repeats within a day. (Of
    those, replay counts only the ones that fail, see `progress.replay`.)
    """
    return model(parameters).step(memory, day, rating)


def guessed_step(memory: Memory | None, day: int, options: int, parameters: Parameters = DEFAULT_PARAMETERS) -> Memory:
    """Memory after a right answer that blind guessing gives once in `options` times.

    A blend of the memories after Good and after Again, by the chance that the answer was known (Bayes).
    """
    return model(parameters).guessed_step(memory, day, options)


def blend(good: Memory, again: Memory, known: float) -> Memory:
    """Memory after a right answer that was known with probability `known` (0 to 1), and else only guessed.

    Stability is the weighted geometric mean of the two memories', difficulty the arithmetic one; no lapse is counted.
    """
    return Memory(
        good.stability**known * again.stability ** (1 - known),
        known * good.difficulty + (1 - known) * again.difficulty,
        good.last_day,
        good.reviews,
        good.lapses,
    )


def interval(
    stability: float, retention: float = DEFAULT_RETENTION, parameters: Parameters = DEFAULT_PARAMETERS
) -> float:
    """Days until the chance of recall has fallen to `retention` (between 0 and 1), as a fraction."""
    fsrs = model(parameters)
    return float(stability / fsrs.factor * (retention ** (1 / fsrs.decay) - 1))


def fuzz_seed(card: str, last_event: bytes) -> bytes:
    """The seed of a card's fuzz, from the id of the event that moved it last: the same on every device."""
    return hashlib.sha256(card.encode() + last_event).digest()


def due_window(
    memory: Memory,
    seed: bytes,
    retention: float = DEFAULT_RETENTION,
    parameters: Parameters = DEFAULT_PARAMETERS,
) -> Window:
    """The days on which a card falls due; `seed` (see `fuzz_seed`) picks one, all of them equally likely."""
    days = min(max(interval(memory.stability, retention, parameters), 1.0), float(MAX_INTERVAL))
    spread = _fuzz(days)
    first = _round(days - spread)
    last = min(_round(days + spread), MAX_INTERVAL)
    picked = first + int.from_bytes(seed[:8], "big") * (last - first + 1) // 2**64
    return Window(memory.last_day + first, memory.last_day + picked, memory.last_day + last)


def _fuzz(days: float) -> float:
    if days < 2.5:
        return 0.0
    return 1.0 + 0.15 * (min(days, 7.0) - 2.5) + 0.1 * max(min(days, 20.0) - 7.0, 0.0) + 0.05 * max(days - 20.0, 0.0)


def _round(days: float) -> int:
    return floor(days + 0.5)
