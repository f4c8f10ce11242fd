"""Cells of tables: a figure as a bar, in words, with its interval and what it is based on."""

from progress.page.blocks import Bar, Cell
from progress.reports.numbers.drawing import FEW
from progress.reports.numbers.share import Median, Recall, Share

SHARES = ("", "share", "95 %", "n")
NUMBERS = frozenset({"share", "95 %", "n", "recall", "not seen", "median"})
READ_BARS = "The bar is the share; the line through it goes over the range in which it lies with 95 %."


def share_cells(found: Share, aim: float | None = None) -> tuple[Cell, ...]:
    """A bar, the share, its interval, n; too few answers make no figure."""
    if not found.enough or found.share is None:
        return (None, FEW, "", f"{found.n:,}")
    bar = Bar(found.share, found.low, found.high, aim)
    return (bar, f"{found.share:.0%}", f"{found.low:.0%}–{found.high:.0%}", f"{found.n:,}")


def recall_cells(found: Recall) -> tuple[Cell, ...]:
    """A bar, the mean recall, its range, n, and the cards not seen yet."""
    unseen = f"{found.unseen:,}" if found.unseen else ""
    if found.mean is None:
        return (None, "nothing learned yet", "", "0", unseen)
    bar = Bar(found.mean, found.low, found.high)
    return (bar, f"{found.mean:.0%}", f"{found.low:.0%}–{found.high:.0%}", f"{found.n:,}", unseen)


def median_cells(found: Median, longest: float) -> tuple[Cell, ...]:
    """A bar as long as the part of the longest, the median in seconds of half seconds, its interval, n."""
    if not found.enough or found.value is None:
        return (None, FEW, "", f"{found.n:,}")
    bar = Bar(found.value / longest, found.low / longest, min(found.high / longest, 1.0))
    return (bar, f"{found.value / 2:.1f} s", f"{found.low / 2:.1f}–{found.high / 2:.1f} s", f"{found.n:,}")
