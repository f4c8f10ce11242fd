"""Calibration: whether what was predicted came true."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from progress.reports.material import Material
from progress.reports.numbers.drawing import FEW, WIDTH, room, told
from progress.reports.numbers.share import FEWEST, Share, Z, share
from progress.rollups.measures import MILLION, Measure

NAME, TITLE = "calibration", "Predicted and actual recall"
GROUPS = 10
WIDEST = 25


@dataclass(frozen=True, slots=True)
class Group:
    """Trials whose predicted chances lie together: their mean prediction, and what came true."""

    predicted: float
    actual: Share


@dataclass(frozen=True, slots=True)
class Calibration:
    """Up to ten groups of about equally many trials, from the least likely up. Predictions include lucky choices.

    `brier` is the mean squared error of the single predictions, `rmse` the root of the groups' weighted squared ones.
    `difference` is actual minus predicted over all, from `low` to `high` with 95 %.
    """

    n: int
    groups: tuple[Group, ...]
    brier: float | None
    rmse: float | None
    difference: float | None
    low: float
    high: float
    says: str


def figures(given: Material) -> Calibration:
    """All trials, each predicted by memory as it stood before."""
    groups = _groups(given)
    n = sum(group.actual.n for group in groups)
    if n == 0:
        return Calibration(0, (), None, None, None, -1.0, 1.0, f"T{FEW[1:]} to tell (n=0).")
    actual = sum(group.actual.count for group in groups) / n
    predicted = sum(group.predicted * group.actual.n for group in groups) / n
    squares = sum(group.actual.n * (group.predicted - group.actual.count / group.actual.n) ** 2 for group in groups)
    brier = given.tally.total(Measure.ERROR) / MILLION / n
    # The error of single predictions has this variance if predictions are right, and the interval is about that.
    half = Z * sqrt(brier / n)
    difference = actual - predicted
    low, high = difference - half, difference + half
    return Calibration(n, groups, brier, sqrt(squares / n), difference, low, high, _verdict(n, difference, low, high))


def _groups(given: Material) -> tuple[Group, ...]:
    """The bins of the tally, put together to ten groups, or to fewer where these would have less than 20 trials."""
    tally = given.tally
    passed, chances = tally.by_x(Measure.TRIALS_PASSED), tally.by_x(Measure.PREDICTED)
    trials = sorted(tally.by_x(Measure.TRIALS).items())
    total, before = sum(n for _, n in trials), 0
    wanted = min(max(total // FEWEST, 1), GROUPS)
    groups: dict[int, list[int]] = {}
    for number, n in trials:
        # A bin goes where its middle trial stands; bins are narrow, so groups are nearly equal.
        place = (2 * before + n) * wanted // (2 * total)
        sums = groups.setdefault(place, [0, 0, 0])
        for at, count in enumerate((passed.get(number, 0), n, chances.get(number, 0))):
            sums[at] += count
        before += n
    return tuple(Group(chance / n / MILLION, share(count, n)) for count, n, chance in groups.values())


def _verdict(n: int, difference: float, low: float, high: float) -> str:
    if n < FEWEST:
        return f"T{FEW[1:]} to tell (n={n})."
    if low > 0:
        return f"You remember more than predicted, by {difference * 100:.0f} points (n={n:,})."
    if high < 0:
        return f"You forget more than predicted, by {-difference * 100:.0f} points (n={n:,})."
    return f"Predictions come true, as far as {n:,} answers can tell."


def lines(found: Calibration, width: int = WIDTH) -> Sequence[str]:
    if found.n < FEWEST:
        return [found.says]
    wide = room(width, 36, WIDEST) or WIDEST
    rows = [f"{group.predicted:4.0%} │{_picture(group, wide)}│ {told(group.actual)}" for group in found.groups]
    scale = f"      {'0 %':{wide - 5}}100 %  ○ predicted, ● actual"
    rest = f"Brier score {found.brier:.3f}, root mean square error of the groups {found.rmse:.3f}"
    return [found.says, *rows, scale, rest]


def _picture(group: Group, wide: int) -> str:
    row = ["·"] * wide
    row[_place(group.predicted, wide)] = "○"
    row[_place(group.actual.share or 0.0, wide)] = "●"
    return "".join(row)


def _place(part: float, wide: int) -> int:
    return min(int(part * wide), wide - 1)
