"""Home: the decks, what is due in each, and the next thing to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from quiz.tui.keys import bindings


@dataclass(frozen=True, slots=True)
class DeckRow:
    """A deck as home lists it: `state` is what is due; `broken` says what keeps it from being studied."""

    id: str
    title: str
    state: str = ""
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen at home: a deck's id, to study or to read about."""

    deck: str
    about: bool = False


class HomeScreen(Screen[Choice | None]):
    """Lists decks; dismissed with a choice, or with nothing to leave.

    It may be shown before the decks are read. A choice made that early is kept until they are.
    """

    CSS_PATH = "home.tcss"
    BINDINGS = bindings("home")

    def __init__(self, rows: Sequence[DeckRow], *, notice: str = "", marked: str = "", ready: bool = True) -> None:
        super().__init__()
        self._rows = list(rows)
        self._marked = marked
        self._first_notice = notice
        self._ready = ready
        self._waiting: bool | None = None

    def compose(self) -> ComposeResult:
        yield Static(Content("Factdeck"), id="title")
        yield OptionList(id="decks", markup=False)
        yield Static(Content(self._first_notice), id="notice")
        yield Footer()

    def on_mount(self) -> None:
        self._list()
        self.query_one(OptionList).focus()

    def show_decks(self, rows: Sequence[DeckRow]) -> None:
        """The decks as read; the mark stays where it is."""
        marked = self.query_one(OptionList).highlighted or 0
        self._marked = self._rows[marked].id if marked < len(self._rows) else ""
        self._rows = list(rows)
        self._ready = True
        self._list()
        if self._waiting is not None:
            self._choose(about=self._waiting)

    def _list(self) -> None:
        decks = self.query_one(OptionList)
        decks.set_options([Option(_line(row), id=row.id) for row in self._rows])
        ids = [row.id for row in self._rows]
        decks.highlighted = (ids.index(self._marked) if self._marked in ids else 0) if ids else None

    def notice(self, text: str) -> None:
        self.query_one("#notice", Static).update(Content(text))

    def on_option_list_option_selected(self) -> None:
        self.action_study()

    def action_quit(self) -> None:
        self.dismiss(None)

    def action_study(self) -> None:
        self._choose(about=False)

    def action_about(self) -> None:
        self._choose(about=True)

    def _choose(self, *, about: bool) -> None:
        marked = self.query_one(OptionList).highlighted
        if marked is None:
            self.notice("There is no deck yet. docs/deck-format.md says how to write one.")
            return
        row = self._rows[marked]
        if not self._ready:
            self._waiting = about
        elif row.broken:
            self.notice(f"{row.broken}\nRun quiz decks check to see all that is wrong.")
        else:
            self.dismiss(Choice(row.id, about))


def _line(row: DeckRow) -> Content:
    if row.broken:
        return Content.assemble((row.title, "bold"), ("\n  cannot be read", "$text-error"))
    return Content.assemble((row.title, "bold"), (f"\n  {row.state}", "$text-muted"))
