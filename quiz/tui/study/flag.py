"""What is wrong with a question: a short list to choose from."""

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from quiz.tui.keys import bindings
from quiz.words import FLAWS


class FlagScreen(ModalScreen[str | None]):
    """Lists flaws; dismissed with one, in words, or with None. A flaw can be chosen by its number."""

    CSS_PATH = "flag.tcss"
    BINDINGS = bindings("flag")

    def compose(self) -> ComposeResult:
        yield Static(Content("What is wrong with this question?  (Esc: nothing)"), id="ask")
        yield OptionList(
            *(Option(f"{number}  {flaw}") for number, flaw in enumerate(FLAWS, 1)), id="flaws", markup=False
        )

    def on_key(self, event: events.Key) -> None:
        if event.key.isdigit() and 0 < int(event.key) <= len(FLAWS):
            event.stop()
            self.dismiss(FLAWS[int(event.key) - 1])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(FLAWS[event.option_index])

    def action_cancel(self) -> None:
        self.dismiss(None)
