"""A list to choose one thing from."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from quiz.tui.keys import bindings


class PickScreen(ModalScreen[str | None]):
    """Lists words under a question; dismissed with one of them, or with None."""

    CSS_PATH = "pick.tcss"
    BINDINGS = bindings("pick")

    def __init__(self, ask: str, words: Sequence[str], marked: str = "") -> None:
        super().__init__()
        self._ask = ask
        self._words = words
        self._marked = marked

    def compose(self) -> ComposeResult:
        yield Static(Content(f"{self._ask}  (Esc: leave it)"), id="pick-ask")
        yield OptionList(*(Option(Content(word)) for word in self._words), id="pick-words", markup=False)

    def on_mount(self) -> None:
        words = self.query_one(OptionList)
        words.highlighted = self._words.index(self._marked) if self._marked in self._words else 0
        words.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._words[event.option_index])

    def action_cancel(self) -> None:
        self.dismiss(None)
