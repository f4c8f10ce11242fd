"""Shares and means with n and a 95 % interval."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor, sqrt

Z = 1.959963984540054  # of the normal distribution, two-sided 95 %
FEWEST = 20  # answers from which on a share is worth telling: below, its interval spans more than forty points


@dataclass(frozen=True, slots=True)
class Share:
    """How many of n, with the 95 % interval of the share. `enough` is whether n is worth telling."""

    count: int
    n: int
    share: float | None
    low: float
    high: float
    enough: bool


def share(count: int, n: int, fewest: int = FEWEST) -> Share:
    """`count` of `n`, with Wilson's score interval; between 0 and 1 where n is 0.

    Source: E. B. Wilson, JASA 22 (1927), 209-212; without continuity correction.
    """
    if n == 0:
        return Share(0, 0, None, 0.0, 1.0, enough=False)
    p, z2 = count / n, Z * Z / n
    middle, half = p + z2 / 2, Z * sqrt(p * (1 - p) / n + z2 / (4 * n))
    low, high = (middle - half) / (1 + z2), (middle + half) / (1 + z2)
    return Share(count, n, p, max(low, 0.0), min(high, 1.0), n >= fewest)


@dataclass(frozen=True, slots=True)
class Recall:
    """The mean chance of recall of n cards in memory, and how many more were never seen.

    From `low` to `high` is the share of the n that would be recalled, were all asked now, in 95 of 100 cases.
    """

    n: int
    unseen: int
    mean: float | None
    low: float
    high: float


def recall(chances: Iterable[float], unseen: int = 0) -> Recall:
    """Of independent chances: mean +- 1.96 sd of the Poisson binomial distribution, divided by n."""
    found = list(chances)
    n = len(found)
    if n == 0:
        return Recall(0, unseen, None, 0.0, 1.0)
    mean = sum(found) / n
    half = Z * sqrt(sum(chance * (1 - chance) for chance in found)) / n
    return Recall(n, unseen, mean, max(mean - half, 0.0), min(mean + half, 1.0))


@dataclass(frozen=True, slots=True)
class Median:
    """The median of n values that were counted in bins, with its 95 % interval."""

    n: int
    value: float | None
    low: float
    high: float
    enough: bool


def median(counts: Mapping[int, int], fewest: int = FEWEST) -> Median:
    """The median of values counted by whole numbers, each spread evenly from its number to the next.

    The interval goes by ranks: n/2 -+ 1.96 sqrt(n)/2 (W. J. Conover, Practical Nonparametric Statistics, 3.2).
    """
    n = sum(counts.values())
    if n == 0:
        return Median(0, None, 0.0, 0.0, enough=False)
    half = Z * sqrt(n) / 2
    low, high = max(floor(n / 2 - half), 0), min(ceil(n / 2 + half), n)
    return Median(n, _at_rank(counts, n / 2), _at_rank(counts, low), _at_rank(counts, high), n >= fewest)


def _at_rank(counts: Mapping[int, int], rank: float) -> float:
    before = 0
    value = 0
    for value in sorted(counts):
        if before + counts[value] >= rank:
            return value + max(rank - before, 0.0) / counts[value]
        before += counts[value]
    return float(value + 1)
