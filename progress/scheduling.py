"""FSRS-6 as a pure step over study days.

Formulas: "The Algorithm", wiki of open-spaced-repetition/free-spaced-repetition-scheduler, section FSRS-6; parameters
and limits: py-fsrs 6.3. The one difference from that package is that time is counted in the learner's study days and
not in 24-hour periods.

Fuzz: Anki's ranges (rslib, `scheduler/states/fuzz.rs`), from a seed.
"""

import hashlib
from dataclasses import dataclass
from math import exp, floor
from uuid import UUID

from progress.rating import Rating

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
FUZZ_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))  # from, to (days), share


@dataclass(frozen=True, slots=True)
class Memory:
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


def retrievability(memory: Memory, day: int, parameters: Parameters = DEFAULT_PARAMETERS) -> float:
    """The chance of recall on a study day, 0 to 1. A day before the last review counts as its day."""
    decay = -parameters[20]
    factor = 0.9 ** (1 / decay) - 1
    elapsed = max(day - memory.last_day, 0)
    return float((1 + factor * elapsed / memory.stability) ** decay)


def step(memory: Memory | None, day: int, rating: Rating, parameters: Parameters = DEFAULT_PARAMETERS) -> Memory:
    """Memory after an answer; `memory` is None for a card never answered before.

    An answer on the day of the last one, or dated before it, takes the formula for repeats within a day. (Of
    those, replay counts only the ones that fail, see `progress.memory`.)
    """
    if memory is None:
        first = max(parameters[rating - 1], MIN_STABILITY)
        return Memory(first, _clamp(_first_difficulty(rating, parameters)), day)
    later = day > memory.last_day
    if not later:
        stability = _within_day(memory, rating, parameters)
    elif rating == Rating.AGAIN:
        stability = _after_lapse(memory, retrievability(memory, day, parameters), parameters)
    else:
        stability = _after_recall(memory, retrievability(memory, day, parameters), rating, parameters)
    return Memory(
        stability=max(stability, MIN_STABILITY),
        difficulty=_next_difficulty(memory.difficulty, rating, parameters),
        last_day=max(day, memory.last_day),
        reviews=memory.reviews + 1,
        lapses=memory.lapses + (later and rating == Rating.AGAIN),
    )


def blend(good: Memory, again: Memory, known: float) -> Memory:
    """Memory after a right answer that was known with probability `known` (0 to 1), and else only guessed.

    Stability is the weighted geometric mean of the two memories', difficulty the arithmetic one; no lapse is counted.
    """
    return Memory(
        stability=good.stability**known * again.stability ** (1 - known),
        difficulty=known * good.difficulty + (1 - known) * again.difficulty,
        last_day=good.last_day,
        reviews=good.reviews,
        lapses=good.lapses,
    )


def interval(
    stability: float, retention: float = DEFAULT_RETENTION, parameters: Parameters = DEFAULT_PARAMETERS
) -> float:
    """Days until the chance of recall has fallen to `retention` (between 0 and 1), as a fraction."""
    decay = -parameters[20]
    factor = 0.9 ** (1 / decay) - 1
    return float(stability / factor * (retention ** (1 / decay) - 1))


def fuzz_seed(card: str, last_event: UUID) -> bytes:
    """The seed of a card's fuzz: the same on every device, another after each review."""
    return hashlib.sha256(card.encode() + last_event.bytes).digest()


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


def _after_recall(memory: Memory, recall: float, rating: Rating, p: Parameters) -> float:
    hard = p[15] if rating == Rating.HARD else 1.0
    easy = p[16] if rating == Rating.EASY else 1.0
    growth = exp(p[8]) * (11 - memory.difficulty) * memory.stability ** -p[9] * (exp((1 - recall) * p[10]) - 1)
    return float(memory.stability * (1 + growth * hard * easy))


def _after_lapse(memory: Memory, recall: float, p: Parameters) -> float:
    forgotten = p[11] * memory.difficulty ** -p[12] * ((memory.stability + 1) ** p[13] - 1) * exp((1 - recall) * p[14])
    return float(min(forgotten, memory.stability / exp(p[17] * p[18])))


def _within_day(memory: Memory, rating: Rating, p: Parameters) -> float:
    growth = exp(p[17] * (rating - 3 + p[18])) * memory.stability ** -p[19]
    return float(memory.stability * (growth if rating == Rating.AGAIN else max(growth, 1.0)))


def _first_difficulty(rating: Rating, p: Parameters) -> float:
    return p[4] - exp(p[5] * (rating - 1)) + 1


def _next_difficulty(difficulty: float, rating: Rating, p: Parameters) -> float:
    damped = difficulty - p[6] * (rating - 3) * (10 - difficulty) / 9
    return _clamp(p[7] * _first_difficulty(Rating.EASY, p) + (1 - p[7]) * damped)


def _clamp(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)


def _fuzz(days: float) -> float:
    if days < FUZZ_RANGES[0][0]:
        return 0.0
    return 1.0 + sum(share * max(min(days, to) - start, 0.0) for start, to, share in FUZZ_RANGES)


def _round(days: float) -> int:
    return floor(days + 0.5)
