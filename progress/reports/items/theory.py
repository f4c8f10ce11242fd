"""Classical test theory, for marks of 0 and 1.

Sources: docs.moodle.org, "Quiz statistics calculations" (facility, discrimination, coefficient of internal consistency,
standard error); L. J. Cronbach, Psychometrika 16 (1951), 297-334; R. A. Fisher's z for the interval of a correlation.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import atanh, sqrt, tanh
from statistics import variance

from progress.reports.numbers.share import Z

FEWEST = 10  # learners: with fewer, nothing is said of discrimination and reliability
FEW = 30  # with fewer, it is called few data


@dataclass(frozen=True, slots=True)
class Correlation:
    """A correlation with its 95 % interval; `r` is None where n is below 10 or one side never varies."""

    n: int
    r: float | None
    low: float
    high: float

    @property
    def band(self) -> str:
        """In a word, since a class is too small for two decimals: negative, weak, fair, good; or unknown."""
        if self.r is None:
            return "unknown"
        return "negative" if self.r < 0 else "weak" if self.r < 0.2 else "fair" if self.r < 0.4 else "good"


def correlation(pairs: Sequence[tuple[float, float]]) -> Correlation:
    """Pearson's correlation of pairs."""
    n = len(pairs)
    if n < FEWEST:
        return Correlation(n, None, -1.0, 1.0)
    x, y = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    mean_x, mean_y = sum(x) / n, sum(y) / n
    spread = sum((a - mean_x) ** 2 for a in x) * sum((b - mean_y) ** 2 for b in y)
    if spread <= 1e-18:
        return Correlation(n, None, -1.0, 1.0)
    r = sum((a - mean_x) * (b - mean_y) for a, b in pairs) / sqrt(spread)
    if abs(r) >= 1 - 1e-12:
        return Correlation(n, r, r, r)
    middle, half = atanh(r), Z / sqrt(n - 3)
    return Correlation(n, r, tanh(middle - half), tanh(middle + half))


def guess_corrected(facility: float, luck: float) -> float:
    """The facility without lucky guesses, (F - luck) / (1 - luck), at least 0. `luck` is that of a blind guess."""
    return max((facility - luck) / (1 - luck), 0.0) if luck < 1 else 0.0


@dataclass(frozen=True, slots=True)
class Reliability:
    """Cronbach's alpha of the mean over items that all these learners answered, and the standard error of one
    learner's share of marks; None below 10 learners or 2 items, or where the learners do not differ.
    """

    learners: int
    items: int
    alpha: float | None
    standard_error: float | None


def reliability(marks: Mapping[bytes, Mapping[str, float]]) -> Reliability:
    """Of marks by learner and item. The items are those that at least half of the learners answered; the learners,
    those who answered all of these.
    """
    counts: dict[str, int] = {}
    for of in marks.values():
        for item in of:
            counts[item] = counts.get(item, 0) + 1
    items = [item for item, count in counts.items() if 2 * count >= len(marks)]
    rows = [[of[item] for item in items] for of in marks.values() if all(item in of for item in items)]
    if len(rows) < FEWEST or len(items) < 2:
        return Reliability(len(rows), len(items), None, None)
    totals = [sum(row) for row in rows]
    of_totals = variance(totals)
    if of_totals <= 1e-12:
        return Reliability(len(rows), len(items), None, None)
    within = sum(variance(column) for column in zip(*rows, strict=True))
    alpha = len(items) / (len(items) - 1) * (1 - within / of_totals)
    error = sqrt(max(1 - alpha, 0.0) * of_totals) / len(items)
    return Reliability(len(rows), len(items), alpha, error)


def rest_scores(marks: Mapping[bytes, Mapping[str, float]], item: str) -> dict[bytes, float]:
    """Of each learner who answered an item and others too, the share of marks on the others."""
    return {
        learner: (sum(of.values()) - of[item]) / (len(of) - 1)
        for learner, of in marks.items()
        if item in of and len(of) > 1
    }
