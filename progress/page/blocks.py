"""What a section of the page is made of: plain texts and figures, not yet HTML."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from progress.page.shapes import Drawing


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of 1 as a bar, with its interval as a line through it, and a mark where one is aimed at."""

    value: float
    low: float | None = None
    high: float | None = None
    aim: float | None = None


Cell = str | Bar | None


@dataclass(frozen=True, slots=True)
class Says:
    """A paragraph; `small` is for what figures are based on."""

    KIND: ClassVar[str] = "says"
    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines as in a terminal."""

    KIND: ClassVar[str] = "lines"
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Listed:
    """A numbered list: each entry a line, and lines that belong to it."""

    KIND: ClassVar[str] = "listed"
    items: Sequence[tuple[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns, the first cell of a row its heading. A column is a text unless its title is in `numbers`.

    A cell of None is left empty. A table with bars is a plot: `about` says how they are to be read. A `folded` table is
    shown on demand.
    """

    KIND: ClassVar[str] = "table"
    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    numbers: frozenset[str] = frozenset()
    about: str = ""
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing with its title, what is to be seen in it, a key of signs, and its figures as a table."""

    KIND: ClassVar[str] = "plot"
    name: str
    title: str
    about: str
    drawing: Drawing
    table: Table
    key: Sequence[tuple[str, str]] = ()


Block = Says | Lines | Listed | Table | Plot


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under a heading; `name` is its anchor."""

    name: str
    title: str
    blocks: Sequence[Block]
