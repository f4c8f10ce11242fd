"""A short list to choose from."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from quiz.tui.keys import bindings

NUMBERED = 9


class ChooseScreen(ModalScreen[int | None]):
    """Lists texts under a question; dismissed with the place of one, or with None. Numbers choose, too."""

    CSS_PATH = "choose.tcss"
    BINDINGS = bindings("pick")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (so typed by Textual)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]  # noqa: RUF012

    def __init__(self, ask: str, texts: Sequence[str], marked: int = 0) -> None:
        super().__init__()
        self._ask = ask
        self._texts = texts
        self._marked = marked

    def compose(self) -> ComposeResult:
        yield Static(Content(f"{self._ask}  (Esc: none)"), id="choose-ask")
        lines = (f"{n if n <= NUMBERED else ' '}  {text}" for n, text in enumerate(self._texts, 1))
        yield OptionList(*(Option(Content(line)) for line in lines), id="choose-list", markup=False)

    def on_mount(self) -> None:
        options = self.query_one(OptionList)
        options.highlighted = self._marked
        options.focus()

    def on_key(self, event: events.Key) -> None:
        if event.key.isdigit() and 0 < int(event.key) <= min(len(self._texts), NUMBERED):
            event.stop()
            self.dismiss(int(event.key) - 1)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index)

    def action_cancel(self) -> None:
        self.dismiss(None)
