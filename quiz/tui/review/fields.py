"""The list of a fact's fields: each is edited in place, and saved at once."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from decks.review.fields import FieldRow
from quiz.tui.keys import bindings
from quiz.tui.review.ask import AskScreen

HOW = "Enter edits · Backspace empties · Esc back to the facts"
Rows = Callable[[], Sequence[FieldRow]]
Keep = Callable[[str, str], str]  # takes a key and its value; returns what is wrong, or nothing


class FieldsScreen(ModalScreen[None]):
    """Lists fields, those that hold something first; dismissed with nothing."""

    CSS_PATH = "fields.tcss"
    BINDINGS = bindings("fields")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (so typed by Textual)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]  # noqa: RUF012

    def __init__(self, title: Callable[[], str], rows: Rows, keep: Keep, names: Sequence[str]) -> None:
        """`title` and `rows` are as things stand when they are called; `keep` saves a field."""
        super().__init__()
        self._title = title
        self._rows = rows
        self._keep = keep
        self._names = names
        self._listed: list[FieldRow] = []

    def compose(self) -> ComposeResult:
        yield Static(id="fields-title")
        yield OptionList(id="fields-list", markup=False)
        yield Static(id="fields-about")
        yield Static(Content(HOW), id="fields-how")

    def on_mount(self) -> None:
        self._list("")
        self.query_one(OptionList).focus()

    def on_option_list_option_highlighted(self) -> None:
        self._say("")

    def on_option_list_option_selected(self) -> None:
        self.action_change()

    def action_change(self) -> None:
        row = self._marked()
        screen = AskScreen(
            row.key, row.value, about=row.doc, names=self._names, keep=lambda text: self._keep(row.key, text)
        )
        self.app.push_screen(screen, lambda text: self._list(row.key))

    def action_empty(self) -> None:
        row = self._marked()
        complaint = self._keep(row.key, "")
        self._list(row.key)
        self._say(complaint)

    def action_done(self) -> None:
        self.dismiss(None)

    def _marked(self) -> FieldRow:
        return self._listed[self.query_one(OptionList).highlighted or 0]

    def _list(self, marked: str) -> None:
        self.query_one("#fields-title", Static).update(Content(self._title()))
        rows = self._rows()
        self._listed = [row for row in rows if row.value] + [row for row in rows if not row.value]
        width = max(len(row.key) for row in self._listed)
        options = self.query_one(OptionList)
        options.set_options([Option(_line(row, width)) for row in self._listed])
        keys = [row.key for row in self._listed]
        options.highlighted = keys.index(marked) if marked in keys else 0
        options.call_after_refresh(options.scroll_to_highlight, top=False)
        self._say("")

    def _say(self, complaint: str) -> None:
        text = Content.styled(complaint, "bold $text-error") if complaint else Content(self._marked().doc)
        self.query_one("#fields-about", Static).update(text)


def _line(row: FieldRow, width: int) -> Content:
    value = " / ".join(row.value.split("\n"))
    return Content.assemble((f"{row.key:<{width}}  ", "$text-muted"), value)
