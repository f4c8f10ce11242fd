"""How long a review still takes, at the pace of this session."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

FEWEST = 5
BREAK = 300.0
"""Seconds after which somebody was away, and not thinking."""


def minutes_left(settled: Sequence[float], waiting: int) -> float | None:
    """The minutes for the facts that wait, by the median time from one settled fact to the next.

    `settled` are the times, in seconds, at which the session began and facts were settled. None after too few.
    """
    gaps = [later - earlier for earlier, later in pairwise(settled)]
    own = [gap for gap in gaps if gap < BREAK]
    return None if len(own) < FEWEST else median(own) * waiting / 60
