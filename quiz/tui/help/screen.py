"""Help: two lines about the screen that it was asked on, and each key there with what it does."""

from collections.abc import Iterator, Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Footer, Static

from quiz.actions import Action, actions_for
from quiz.config.keymap import rebound
from quiz.config.keynames import spoken_key
from quiz.tui.help.places import HEADINGS, about
from quiz.tui.keys import bindings


class HelpScreen(ModalScreen[None]):
    """Shows the actions of some places, with the user's keys; dismissed with nothing."""

    CSS_PATH = "help.tcss"
    BINDINGS = bindings("help")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]  # noqa: RUF012 (so typed by Textual)

    def __init__(self, places: tuple[str, ...], keys: Mapping[str, str]) -> None:
        super().__init__()
        self._places = places
        self._keys = keys

    def compose(self) -> ComposeResult:
        yield Static(Content("Help"), id="help-title")
        with VerticalScroll(id="help-page"):
            yield Static(Content("\n".join(about(self._places))), id="help-about")
            for place in self._places:
                actions = rebound(actions_for(place), self._keys)
                if actions:
                    yield Static(Content(HEADINGS.get(place, "Here")), classes="help-heading")
                    yield from _lines(actions)
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#help-page").focus()

    def action_close(self) -> None:
        self.dismiss()


def _lines(actions: tuple[Action, ...]) -> Iterator[Widget]:
    for action in actions:
        keys = Static(Content(" or ".join(map(spoken_key, action.keys.split(",")))), classes="help-keys")
        words = Static(Content.assemble((action.label, "bold"), f": {action.tip}"), classes="help-words")
        yield Horizontal(keys, words, classes="help-line")
