"""A report on the screen: any number of lines, of which those that open something can be marked."""

import re
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.widgets import OptionList

from progress.reports.rows import Row

MARK, GUTTER = "› ", "  "
PICTURE = re.compile("[▁-█▉-▏▪▩●]+")
FAINT = re.compile("[·○─└┤│◦]+")

Make = Callable[[int], Sequence[Row]]  # by the width


class ReportList(OptionList, inherit_bindings=False):
    """The names of the reports. Page keys are left to the report."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "cursor_up", "Up", show=False),
        Binding("down,j", "cursor_down", "Down", show=False),
        Binding("home", "first", "First", show=False),
        Binding("end", "last", "Last", show=False),
    ]


class ReportPage(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws what is made for its width. Arrows go from one line that opens something to the next, or else scroll."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"report--marked", "report--picture", "report--faint", "report--title"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("home", "scroll_home", "Top", show=False),
        Binding("end", "scroll_end", "Bottom", show=False),
    ]

    class Moved(Message):
        """Another line is marked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as in all widgets
        super().__init__(id=id)
        self._make: Make = lambda width: ()
        self._rows: Sequence[Row] = ()
        self._links: list[int] = []  # the lines that open something
        self._at = 0  # which of these is marked

    @property
    def marked(self) -> Row | None:
        """The row that is marked; None where there is none to mark, or where the report was not gone into."""
        return self._rows[self._links[self._at]] if self._links and self.has_focus else None

    def show(self, make: Make, marked: Row | None = None) -> None:
        """Show a report from its beginning, or with a row marked."""
        self._make = make
        self._lay_out()
        links = [self._rows[line] for line in self._links]
        same = [n for n, row in enumerate(links) if marked and _same(row, marked)]
        self._at = same[0] if same else 0
        self.scroll_home(animate=False, immediate=True)
        self._moved()
        if same:
            self.call_after_refresh(self._reveal)

    def on_resize(self, event: events.Resize) -> None:
        self._lay_out()

    def on_focus(self) -> None:
        self._moved()

    def on_blur(self) -> None:
        self._moved()

    def action_move(self, steps: int) -> None:
        """Mark another line; where there is none further on, scroll."""
        to = self._at + steps
        if self._links and 0 <= to < len(self._links):
            self._at = to
            self._reveal()
        else:
            self.scroll_relative(y=steps, animate=False)
        self._moved()

    def _moved(self) -> None:
        self.post_message(self.Moved())
        self.refresh()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width - len(GUTTER)
        self._rows = self._make(width) if width > 0 else ()
        self._links = [line for line, row in enumerate(self._rows) if row.opens]
        self._at = min(self._at, max(len(self._links) - 1, 0))
        self.virtual_size = Size(0, len(self._rows))
        self.refresh()

    def _reveal(self) -> None:
        """Scroll to the marked line, with what belongs to it as far as that has room."""
        line = self._links[self._at]
        after = self._links[self._at + 1] if self._at + 1 < len(self._links) else len(self._rows)
        lines = max(min(after - line, self.size.height), 1)
        self.scroll_to_region(Region(0, line, 1, lines), animate=False, force=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        line = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if line >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        marked = self.has_focus and bool(self._links) and line == self._links[self._at]
        content = Content(f"{MARK if marked else GUTTER}{self._rows[line].text}")
        style = self.get_visual_style("report--marked") if marked else self.visual_style
        if line == 0:
            content = content.stylize(self._look("title"))
        elif not marked:
            content = self._painted(content)
        return Strip(content.truncate(width, ellipsis=True, pad=True).render_segments(style), width)

    def _painted(self, content: Content) -> Content:
        """With the picture in it apart from the figures; it can be read without."""
        for pattern, look in ((PICTURE, "picture"), (FAINT, "faint")):
            for found in pattern.finditer(content.plain):
                content = content.stylize(self._look(look), *found.span())
        return content

    def _look(self, name: str) -> Style:
        return self.get_visual_style(f"report--{name}", partial=True)


def _same(row: Row, other: Row) -> bool:
    return (row.opens, row.paragraph) == (other.opens, other.paragraph)
