"""Shapes of a drawing, in units of which it is 400 wide. The style sheet gives them colours by what they `mean`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

WIDE = 400.0


@dataclass(frozen=True, slots=True)
class Box:
    KIND: ClassVar[str] = "box"
    x: float
    y: float
    width: float
    height: float
    means: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line through some points."""

    KIND: ClassVar[str] = "line"
    points: Sequence[tuple[float, float]]
    means: str

    @property
    def path(self) -> str:
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in self.points)


@dataclass(frozen=True, slots=True)
class Dot:
    KIND: ClassVar[str] = "dot"
    x: float
    y: float
    means: str


@dataclass(frozen=True, slots=True)
class Label:
    """A text at a point: `anchor` is start, middle or end."""

    KIND: ClassVar[str] = "label"
    x: float
    y: float
    text: str
    anchor: str = "start"


Shape = Box | Line | Dot | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    height: float
    shapes: Sequence[Shape]
