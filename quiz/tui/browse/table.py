"""The list of cards: any number of rows, of which only those in view are drawn."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from quiz.browse.rows import Row
from quiz.browse.wording import when

MARK = "› "
WHEN_WIDTH = 13


class CardTable(ScrollView, can_focus=True, inherit_bindings=False):
    """A line a card: when it is asked again, and its question. One line is marked."""

    COMPONENT_CLASSES = {"card-table--marked", "card-table--when"}  # noqa: RUF012 - Textual's own way

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as in all widgets
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()
        self._at = 0

    @property
    def marked(self) -> Row | None:
        """The row that is marked; None where there is none at all."""
        return self._rows[self._at] if self._rows else None

    def show(self, rows: Sequence[Row], marked: str = "") -> None:
        """Show rows, and mark one by its id; else the mark stays at its line, as far as there are lines."""
        self._rows = rows
        ids = {row.id: number for number, row in enumerate(rows)} if marked else {}
        self._at = ids.get(marked, min(self._at, max(len(rows) - 1, 0)))
        self.virtual_size = Size(0, len(rows))
        self._reveal()

    def move(self, lines: int) -> None:
        """Move the mark by some lines, as far as there are any."""
        self._at = min(max(self._at + lines, 0), max(len(self._rows) - 1, 0))
        self._reveal()

    def _reveal(self) -> None:
        self.scroll_to_region(Region(0, self._at, 1, 1), animate=False, force=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        number = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if number >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        row, marked = self._rows[number], number == self._at
        line = Content(f"{MARK if marked else '  '}{when(row):<{WHEN_WIDTH}}{row.question}")
        style = self.get_visual_style("card-table--marked") if marked else self.visual_style
        return Strip(line.truncate(width, ellipsis=True, pad=True).render_segments(style), width)
