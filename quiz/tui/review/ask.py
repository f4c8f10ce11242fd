"""A field to write in: it stays open until what is written can be kept."""

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from quiz.tui.keys import bindings
from quiz.tui.review.completing import completed

HOW = "Enter keeps · Ctrl-O new line · Tab completes a name · Esc leaves it"
Keep = Callable[[str], str]  # takes what is written; returns what is wrong with it, or nothing


class Writing(TextArea):
    """A text that proposes names; Enter is not for it but for its screen."""

    def __init__(self, text: str, names: Sequence[str]) -> None:
        super().__init__(text, compact=True, highlight_cursor_line=False, id="ask-text")
        self.cursor_blink = False
        self._names = names

    def update_suggestion(self) -> None:
        found = self._completion()
        self.suggestion = found[1][found[0] :] if found else ""

    def complete(self) -> None:
        """Put the name that is proposed in the place of its beginning."""
        found = self._completion()
        if found:
            row, column = self.cursor_location
            self.replace(found[1], (row, column - found[0]), (row, column))

    def action_cursor_right(self, select: bool = False) -> None:
        if self.suggestion and not select:
            self.complete()
        else:
            super().action_cursor_right(select)

    def action_delete_to_start_of_line(self) -> None:
        """Of what was written as one line, however many it takes here."""
        row, column = self.cursor_location
        self.delete((row, 0), (row, column))

    def on_resize(self) -> None:
        """Take as many lines as the text needs, now that it is known where they break."""
        self.call_after_refresh(self.refresh, layout=True)

    def _completion(self) -> tuple[int, str] | None:
        row, column = self.cursor_location
        line = self.document.get_line(row)
        return completed(line, self._names) if column == len(line) else None

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.prevent_default()
        else:
            await super()._on_key(event)


class AskScreen(ModalScreen[str | None]):
    """Asks for a text; dismissed with it when `keep` has nothing against it, or with None."""

    CSS_PATH = "ask.tcss"
    BINDINGS = bindings("writing")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (so typed by Textual)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]  # noqa: RUF012

    def __init__(self, ask: str, text: str = "", *, about: str = "", names: Sequence[str] = (), keep: Keep) -> None:
        """`about` says more of what is asked for; `names` are proposed while one writes."""
        super().__init__()
        self._ask = ask
        self._text = text
        self._about = about
        self._names = names
        self._keep = keep

    def compose(self) -> ComposeResult:
        yield Static(Content(self._ask), id="ask-what")
        yield Writing(self._text, self._names)
        yield Static(Content(self._about), id="ask-about")
        yield Static(Content(HOW), id="ask-how")

    def on_mount(self) -> None:
        self.query_one("#ask-about").display = bool(self._about)
        writing = self.query_one(Writing)
        writing.move_cursor(writing.document.end)
        writing.focus()

    def typed_ahead(self, text: str) -> None:
        """Write what was typed before the field had the cursor; see `Frame.on_key`."""
        self.query_one(Writing).insert(text)

    def on_text_area_changed(self) -> None:
        self._say(self._about, "")

    def action_keep(self) -> None:
        text = self.query_one(Writing).text
        complaint = self._keep(text)
        if complaint:
            self._say(complaint, "bold $text-error")
        else:
            self.dismiss(text)

    def action_new_line(self) -> None:
        self.query_one(Writing).insert("\n")

    def action_complete(self) -> None:
        self.query_one(Writing).complete()

    def action_leave_it(self) -> None:
        self.dismiss(None)

    def _say(self, text: str, style: str) -> None:
        about = self.query_one("#ask-about", Static)
        about.update(Content.styled(text, style))
        about.display = bool(text)
