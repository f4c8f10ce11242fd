"""How a typed answer compares with the expected one."""

from dataclasses import dataclass
from enum import IntEnum


class Match(IntEnum):
    """From worst to best, so that `max` finds the best of several comparisons."""

    DIFFERENT = 0
    CLOSE = 1
    """Partly right: a part, the unit or the bound is missing, or several slips."""
    LESS_PRECISE = 2
    """Right, but less precise than asked: “September 2020” for “27 September 2020”."""
    SLIP = 3
    """Right, with one slip in a long word, to be shown."""
    SAME = 4


@dataclass(frozen=True, slots=True)
class Comparison:
    """A match, and what a student should hear about it; the note is empty if there is nothing to say."""

    match: Match
    note: str = ""


DIFFERENT = Comparison(Match.DIFFERENT)
SAME = Comparison(Match.SAME)


def best(comparisons: list[Comparison]) -> Comparison:
    """The best of several comparisons, the first of equals; DIFFERENT if there are none."""
    return max(comparisons, key=lambda comparison: comparison.match, default=DIFFERENT)
