"""FSRS-7 as a pure step over days, parts of a day included. Nothing is scheduled by it: see `docs/record.md`.

Formulas and default parameters: fsrs-rs (BSD-3-Clause), `src/model_v7.rs` at 114caff and `src/inference_v7.rs`, which
srs-benchmark's `models/fsrs_v7.py` at bd9110f has too. Memory has two traces, a slow one and a fast one, and recall is
a mean of theirs.
"""

from math import exp, log
from typing import NamedTuple

from progress.rating import AGAIN, EASY, HARD, Rating

DEFAULT_PARAMETERS = (
    *(0.1104, 2.2395, 3.9221, 11.7841),  # first stability, for Again to Easy
    *(6.1686, 0.6457, 3.6807),  # difficulty
    *(1.9795, 0.0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398, 1.0),  # the slow trace's stability
    *(1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869),  # the fast one's
    *(0.1567, 0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0.0, 0.5667, 0.3734, 0.5333, 0.3048),  # forgetting
)
SLOW, FAST = 7, 15  # where the parameters of each trace begin
FAST_PART = 0.8  # of the slow trace's stability: the fast one's after a first answer, and at most after a lapse
MIN_STABILITY, MAX_STABILITY = 0.0001, 36500.0
EASED = 0.01  # how far difficulty is drawn to that of an easy card
EDGE = 1e-5  # recall is never nearer to 0 or 1


class Memory(NamedTuple):
    """What FSRS-7 knows of one card after an answer: two stabilities in days, and difficulty from 1 to 10."""

    slow: float
    fast: float
    difficulty: float


def first(rating: Rating, p: tuple[float, ...] = DEFAULT_PARAMETERS) -> Memory:
    """Memory after a card's first answer."""
    stability = _stable(p[rating - 1])
    return Memory(stability, _stable(FAST_PART * stability), _difficult(_first_difficulty(rating, p)))


def recall(memory: Memory, days: float, p: tuple[float, ...] = DEFAULT_PARAMETERS) -> float:
    """The chance of recall so many days after the last answer."""
    slow, fast, difficulty = memory
    decay = -_decay(p[24])
    pace = exp((difficulty - 5) * (p[32] - 0.3))
    of_slow = (1 + (p[26] ** (1 / decay) - 1) * pace * days / slow) ** decay
    by_fast = p[27] * fast ** -p[29]
    by_slow = p[28] * slow ** p[30] * exp((difficulty - 5) * (p[31] - 0.5))
    mean = (by_fast * _fast_recall(fast, days, p) + by_slow * of_slow) / (by_fast + by_slow)
    return float(mean * (1 - 2 * EDGE) + EDGE)


def step(memory: Memory, days: float, rating: Rating, p: tuple[float, ...] = DEFAULT_PARAMETERS) -> Memory:
    """Memory after an answer so many days after the one before."""
    days = max(days, 0.0)
    chance = recall(memory, days, p)
    slow = _next(memory.slow, memory.difficulty, chance, rating, p[SLOW:FAST])
    fast = _next(memory.fast, memory.difficulty, _fast_recall(memory.fast, days, p), rating, p[FAST:])
    if rating is AGAIN:
        fast = _stable(min(fast, FAST_PART * slow))
    harder = -p[6] * (rating - 3) * (chance + 0.1 if rating is AGAIN else 1.0)
    damped = memory.difficulty + harder * (10 - memory.difficulty) / 9
    difficulty = EASED * _first_difficulty(EASY, p) + (1 - EASED) * damped
    return Memory(slow, fast, _difficult(difficulty))


def _fast_recall(stability: float, days: float, p: tuple[float, ...]) -> float:
    decay = -_decay(p[23] * stability ** (p[33] - 0.3))
    factor = exp(min(log(p[25]) / decay, 60.0)) - 1
    return float((1 + factor * days / stability) ** decay)


def _next(stability: float, difficulty: float, chance: float, rating: Rating, w: tuple[float, ...]) -> float:
    """A trace's stability after an answer, by its own parameters."""
    lost = w[3] * ((stability + 1) ** w[4] - 1) * exp((1 - chance) * w[5])
    least = min(stability, lost)
    if rating is AGAIN:
        return _stable(least)
    scale = w[6] if rating is HARD else w[7] if rating is EASY else 1.0
    growth = exp(w[0] - 1.5) * (11 - difficulty) * stability ** -w[1] * (exp((1 - chance) * w[2]) - 1) * scale
    return _stable(max(least, stability * (1 + growth)))


def _first_difficulty(rating: Rating, p: tuple[float, ...]) -> float:
    return p[4] - exp(p[5] * (rating - 1)) + 1


def _stable(stability: float) -> float:
    return min(max(stability, MIN_STABILITY), MAX_STABILITY)


def _difficult(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)


def _decay(size: float) -> float:
    return min(max(size, 0.01), 0.95)
