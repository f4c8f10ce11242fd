"""Home: the decks, what is due in each, and the next thing to do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from quiz.services import Count
from quiz.tui.keys import bindings


@dataclass(frozen=True, slots=True)
class DeckRow:
    """A deck as home lists it; `broken` says what keeps it from being studied."""

    id: str
    title: str
    cards: int = 0
    broken: str = ""


class HomeScreen(Screen[str]):
    """Lists decks; dismissed with the id of the one to study."""

    CSS_PATH = "home.tcss"
    BINDINGS = bindings("home")

    def __init__(
        self, rows: Sequence[DeckRow], counts: Mapping[str, Count] | None = None, notice: str = "", marked: str = ""
    ) -> None:
        super().__init__()
        self._marked = marked
        self._rows = rows
        self._counts = dict(counts or {})
        self._first_notice = notice

    def compose(self) -> ComposeResult:
        yield Static(Content("Factdeck"), id="title")
        yield OptionList(*(Option(self._line(row), id=row.id) for row in self._rows), id="decks", markup=False)
        yield Static(Content(self._first_notice), id="notice")
        yield Footer()

    def on_mount(self) -> None:
        decks = self.query_one(OptionList)
        decks.focus()
        if self._rows:
            ids = [row.id for row in self._rows]
            decks.highlighted = ids.index(self._marked) if self._marked in ids else 0

    def show_counts(self, counts: Mapping[str, Count]) -> None:
        """Fill in what is due; the lines stay where they are."""
        self._counts = dict(counts)
        decks = self.query_one(OptionList)
        for row in self._rows:
            decks.replace_option_prompt(row.id, self._line(row))

    def notice(self, text: str) -> None:
        self.query_one("#notice", Static).update(Content(text))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self._choose(event.option.id or "")

    def action_quit(self) -> None:
        self.dismiss("")

    def action_study(self) -> None:
        option = self.query_one(OptionList).highlighted_option
        if option:
            self._choose(option.id or "")

    def _choose(self, deck: str) -> None:
        row = next(row for row in self._rows if row.id == deck)
        if row.broken:
            self.notice(f"{row.broken}\nRun quiz decks check to see all that is wrong.")
        else:
            self.dismiss(deck)

    def _line(self, row: DeckRow) -> Content:
        if row.broken:
            return Content.assemble((row.title, "bold"), ("\n  cannot be read", "$text-error"))
        count = self._counts.get(row.id)
        state = f"{count.due} due · {count.new} new · {count.learned} learned" if count else f"{row.cards} cards"
        return Content.assemble((row.title, "bold"), (f"\n  {state}", "$text-muted"))
