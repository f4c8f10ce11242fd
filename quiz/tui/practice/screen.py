"""Practice: what can be done now besides what is due."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from quiz import words
from quiz.practice import Practice
from quiz.tui.keys import bindings


class PracticeScreen(Screen[Practice | None]):
    """Lists practices; dismissed with the one chosen, or None."""

    CSS_PATH = "practice.tcss"
    BINDINGS = bindings("practice")

    def __init__(self, practices: Sequence[Practice], title: str, notice: str = "") -> None:
        super().__init__()
        self._practices = list(practices)
        self._title = title
        self._notice = notice

    def compose(self) -> ComposeResult:
        yield Static(Content(f"Practise · {self._title}"), id="title")
        yield Static(Content(self._notice), id="notice")
        yield OptionList(*(Option(_line(practice)) for practice in self._practices), id="practices", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#notice").display = bool(self._notice)
        listed = self.query_one(OptionList)
        listed.highlighted = 0 if self._practices else None
        listed.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._practices[event.option_index])

    def action_begin(self) -> None:
        marked = self.query_one(OptionList).highlighted
        if marked is not None:
            self.dismiss(self._practices[marked])

    def action_back(self) -> None:
        self.dismiss(None)


def _line(practice: Practice) -> Content:
    return Content.assemble((practice.title, "bold"), (f"  {words.practice(practice)}", "$text-muted"))
