"""Home: the day's work, the decks with what is due in each, and the next thing to do one key away."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from quiz.tui.keys import bindings

ALL_DECKS = "All decks"
SHORT = 16  # rows: below, the decks need the room
ORDERS = ("as they come", "most to do first", "by title")
Wanted = Literal["study", "practise", "about", "browse", "progress", "exam", "settings"]


@dataclass(frozen=True, slots=True)
class DeckRow:
    """A deck as home lists it: `state` is what is due; `broken` says what keeps it from being studied.

    A row with an empty id stands for all decks. `todo` is how many cards wait, to sort by.
    """

    id: str
    title: str
    state: str = ""
    broken: str = ""
    todo: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen at home: a deck's id (empty: all decks), and what to do with it."""

    deck: str
    wanted: Wanted = "study"


class HomeScreen(Screen[Choice | None]):
    """Lists decks; dismissed with a choice, or with nothing to leave.

    It may be shown before the decks are read. A choice made that early is kept until they are.
    """

    CSS_PATH = "home.tcss"
    BINDINGS = bindings("home")

    def __init__(
        self,
        rows: Sequence[DeckRow],
        *,
        today: str = "",
        notice: str = "",
        marked: str = "",
        order: int = 0,
        ready: bool = True,
    ) -> None:
        """`order` is the place in `ORDERS` of how the decks are sorted at first."""
        super().__init__()
        self._rows = list(rows)
        self._today = today
        self._marked = marked
        self._first_notice = notice
        self._ready = ready
        self._order = order
        self._shown: list[DeckRow] = []
        self._waiting: Wanted | None = None

    def compose(self) -> ComposeResult:
        yield Static(Content("Factdeck"), id="title")
        yield Static(Content(self._today), id="today")
        yield Input(placeholder="part of a title", id="search")
        yield OptionList(id="decks", markup=False)
        yield Static(Content(self._first_notice), id="notice")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#search").display = False
        self._say_today(self._today)
        self._list()
        self.query_one(OptionList).focus()

    def show_decks(self, rows: Sequence[DeckRow], today: str = "", marked: str = "") -> None:
        """The decks as read; the mark stays where it is, unless another deck is to be marked."""
        at = self.query_one(OptionList).highlighted
        self._marked = marked or (self._shown[at].id if at is not None else "")
        self._rows = list(rows)
        self._ready = True
        self._say_today(today)
        self._list()
        if self._waiting is not None:
            self._choose(self._waiting)

    def _list(self) -> None:
        decks = self.query_one(OptionList)
        wanted = self.query_one(Input).value.casefold()
        rows = [row for row in self._rows if wanted in f"{row.title} {row.id}".casefold()]
        self._shown = sorted(rows, key=lambda row: (bool(row.id), *_rank(row, self._order)))
        decks.set_options([Option(_line(row)) for row in self._shown])
        ids = [row.id for row in self._shown]
        decks.highlighted = (ids.index(self._marked) if self._marked in ids else 0) if ids else None
        decks.call_after_refresh(decks.scroll_to_highlight)

    def _say_today(self, text: str) -> None:
        today = self.query_one("#today", Static)
        today.update(Content(text))
        today.set_class(not text, "empty")

    @property
    def rows(self) -> Sequence[DeckRow]:
        """All rows, shown or not."""
        return self._rows

    def notice(self, text: str) -> None:
        self.query_one("#notice", Static).update(Content(text))

    def on_option_list_option_selected(self) -> None:
        self.action_study()

    def on_input_changed(self) -> None:
        self._list()

    def on_input_submitted(self) -> None:
        self.query_one(OptionList).focus()

    def action_search(self) -> None:
        """Show the field, or go back to the list with all decks if it is there."""
        search = self.query_one(Input)
        search.display = not search.display
        search.value = ""
        self.set_focus(search if search.display else self.query_one(OptionList))

    def action_sort(self) -> None:
        self._order = (self._order + 1) % len(ORDERS)
        self._list()
        self.notice(f"Sorted: {ORDERS[self._order]}.")

    def action_all(self) -> None:
        """Close the search, if it is open."""
        if self.query_one(Input).display:
            self.action_search()

    def action_quit(self) -> None:
        self.dismiss(None)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height < SHORT, "short")

    def action_study(self) -> None:
        self._choose("study")

    def action_practise(self) -> None:
        self._choose("practise")

    def action_about(self) -> None:
        self._choose("about")

    def action_settings(self) -> None:
        if self._ready:
            at = self.query_one(OptionList).highlighted
            self.dismiss(Choice(self._shown[at].id if at is not None else "", "settings"))

    def action_browse(self) -> None:
        self._choose("browse")

    def action_progress(self) -> None:
        self._choose("progress")

    def action_exam(self) -> None:
        self._choose("exam")

    def _choose(self, wanted: Wanted) -> None:
        marked = self.query_one(OptionList).highlighted
        if marked is None:
            self.notice("There is no deck here. docs/deck-format.md says how to write one.")
            return
        row = self._shown[marked]
        if not self._ready:
            self._waiting = wanted
        elif row.broken:
            self.notice(f"{row.broken}\nRun quiz decks check to see all that is wrong.")
        elif wanted == "about" and not row.id:
            self.notice("Mark a single deck to read about it.")
        elif wanted == "exam" and not row.id:
            self.notice("Mark the deck of the exam. (For all exams: quiz progress exam.)")
        else:
            self.dismiss(Choice(row.id, wanted))


def _rank(row: DeckRow, order: int) -> tuple[object, ...]:
    return () if order == 0 else (-row.todo,) if order == 1 else (row.title.casefold(),)


def _line(row: DeckRow) -> Content:
    if row.broken:
        return Content.assemble((row.title, "bold"), ("\n  cannot be read", "$text-error"))
    return Content.assemble((row.title, "bold"), (f"\n  {row.state}", "$text-muted"))
