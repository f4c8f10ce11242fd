"""What an answer now is worth on the day of an exam: the chance of recall that it adds on that day.

    gain = p · R(T | right now) + (1 - p) · R(T | wrong now) - R(T | not answered)

T is the study day of the exam, p the chance of being right now, R the chance of recall by FSRS-6 from memory as replay
will have it: a wrong answer counts as Again, and the repeats that follow within the session count for nothing more.
The form in which a card will be asked is not known, so answers are taken to be typed, right ones to rate Good.

A card with the greater gain is not always the one to take first, for some lose nothing by waiting. Hence `worth`, the
gain now less most of what the same answer would gain tomorrow. On simulated learners (`tests.simulation.exam`) it is
as good as the gain alone or better, the most where memory is not as modelled: 14 days of 60 answers .914 against .913,
60 days of 30 .948 against .944; with a real learner's parameters .884 against .878, and .916 against .907.
"""

from functools import lru_cache

from progress.rating import AGAIN, GOOD
from progress.scheduling import NEW_CARD_RECALL, Memory, Model

FIRST_ANSWER = NEW_CARD_RECALL  # the chance that the first answer to a new card is right; a real log has 0.28
UNSEEN = 0.0  # the chance that a card is known on the day which was never asked: not to be counted on
WAITING = 0.7  # of the gain that an answer has tomorrow: what waiting for it keeps
LEAST = 0.02  # of a gain, to be worth an answer; with half of it, recall is half a point up for a third more answers


def right(memory: Memory | None, day: int, fsrs: Model) -> float:
    """The chance that an answer on a study day is right, by memory as it is (None for a new card)."""
    return FIRST_ANSWER if memory is None else fsrs.recall(memory, day)


def unanswered(memory: Memory | None, exam: int, fsrs: Model) -> float:
    """The chance of recall on the day of the exam if the card is not answered any more."""
    return UNSEEN if memory is None else fsrs.recall(memory, exam)


def gain(memory: Memory | None, day: int, exam: int, fsrs: Model, idle: float | None = None) -> float:
    """How much an answer on a study day adds to the chance of recall in the exam; `idle` is `unanswered`, if known.

    An answer on the day of the exam or later adds nothing: FSRS-6 is not asked about recall within a day.
    """
    if day >= exam:
        return 0.0
    if memory is None:
        return _first_gain(day, exam, fsrs)
    return _gain(memory, day, exam, fsrs, fsrs.recall(memory, exam) if idle is None else idle)


@lru_cache(maxsize=4096)
def _first_gain(day: int, exam: int, fsrs: Model) -> float:
    return _gain(None, day, exam, fsrs, UNSEEN)


def _gain(memory: Memory | None, day: int, exam: int, fsrs: Model, idle: float) -> float:
    chance = right(memory, day, fsrs)
    known = fsrs.recall(fsrs.step(memory, day, GOOD), exam)
    failed = fsrs.recall(fsrs.step(memory, day, AGAIN), exam)
    return chance * known + (1 - chance) * failed - idle


def worth(now: float, tomorrow: float) -> float:
    """What cards are ranked by: the gain of an answer today, less most of its gain tomorrow."""
    return now - WAITING * tomorrow
