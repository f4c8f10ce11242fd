"""The value: an exact number, a bound or a range, in a unit."""

from dataclasses import dataclass, field
from fractions import Fraction

from decks.languages import Unit

BOUNDS = ("", "about", "under", "at most", "over", "at least")
NO_UNIT = Unit("", "", "")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a unit. Exact and “about”: `low` = `high`; a range: `low` < `high`; under, at most: no `low`;
    over, at least: no `high`. `text` is what was written, for showing; it counts for nothing.
    """

    low: Fraction | None
    high: Fraction | None
    unit: Unit = NO_UNIT
    bound: str = ""
    text: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        wanted = {"under": (False, True), "at most": (False, True), "over": (True, False), "at least": (True, False)}
        if self.bound not in BOUNDS or (self.low is not None, self.high is not None) != wanted.get(
            self.bound, (True, True)
        ):
            raise ValueError(f"the ends of the quantity do not fit its bound “{self.bound}”")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("the range ends before it begins")

    @property
    def is_range(self) -> bool:
        return self.low is not None and self.high is not None and self.low < self.high

    def ends(self) -> tuple[Fraction | None, Fraction | None]:
        """Low and high in the base unit of the dimension."""
        factor = self.unit.factor
        return (None if self.low is None else self.low * factor, None if self.high is None else self.high * factor)

    def magnitude(self) -> Fraction:
        """A number for ordering quantities of one dimension, in its base unit: the middle of a range."""
        ends = [end for end in self.ends() if end is not None]
        return sum(ends, Fraction(0)) / len(ends)

    def overlaps(self, other: "Quantity") -> bool:
        """Whether one number would be true of both: 3-5 km and 4 km, under 3 months and under a year."""
        if dimension(self) != dimension(other):
            return False
        same_unit = self.unit is other.unit  # nothing to convert, which takes a while in exact numbers
        ends = ((self.low, self.high), (other.low, other.high)) if same_unit else (self.ends(), other.ends())
        (low, high), (start, end) = ends
        return (low is None or end is None or low <= end) and (start is None or high is None or start <= high)


def dimension(value: Quantity) -> str:
    """What is measured: length, time, ratio …; the noun that is counted; “number” without either."""
    return value.unit.dimension or value.unit.singular.casefold() or "number"


def same_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be options side by side: the same unit, and both exact, bounded alike or ranges."""
    shapes = [(dimension(value), value.unit.symbol.casefold(), value.bound, value.is_range) for value in (one, other)]
    return shapes[0] == shapes[1]
