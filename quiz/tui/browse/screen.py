"""Browse: a filter, the cards that it lets through, and what can be done with them."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, Static

from decks.context import capital
from progress.errors import RecordError
from quiz.browse.browser import Browser
from quiz.browse.filters import FilterError
from quiz.browse.rows import Row
from quiz.browse.sorting import LABELS
from quiz.browse.wording import summary, totals
from quiz.tui.browse.card import CardScreen, Left
from quiz.tui.browse.table import CardTable
from quiz.tui.browse.wish import BrowseWish, Place, Want
from quiz.tui.keys import bindings

Act = Callable[[Sequence[str]], str]
PLACEHOLDER = "Filter: words, type:date, is:due, due:<3, -by:aliyev …"


class BrowseScreen(Screen[BrowseWish | None]):
    """Lists cards; dismissed with a wish that takes another screen, or with None to leave.

    The filter is read anew at every key; while it cannot be read, the status says why, and its last word waits.
    """

    CSS_PATH = "browse.tcss"
    BINDINGS = bindings("browse")
    AUTO_FOCUS = "#cards"

    def __init__(self, browser: Browser, place: Place = Place(), notice: str = "") -> None:  # noqa: B008 - a frozen value
        super().__init__()
        self._browser = browser
        self._place = place
        self._order = place.order
        self._rows: Sequence[Row] = ()
        self._read = ""
        self._first_notice = notice

    def compose(self) -> ComposeResult:
        yield Input(self._place.filter, PLACEHOLDER, id="filter", compact=True, select_on_focus=False)
        yield CardTable(id="cards")
        yield Static(id="about")
        yield Static(id="status")
        yield Footer()

    def on_mount(self) -> None:
        self._filter(self._place.marked)
        if self._first_notice:
            self._say(self._first_notice)

    @property
    def _table(self) -> CardTable:
        return self.query_one(CardTable)

    @property
    def _input(self) -> Input:
        return self.query_one(Input)

    def on_input_changed(self, event: Input.Changed) -> None:
        """The mark stays on its card while that is listed, and else goes to the first."""
        if event.value == self._read:
            return
        marked = self._marked
        self._filter(*marked)
        if self._marked != marked:
            self.action_first()

    def on_input_submitted(self) -> None:
        self.action_open()

    def action_search(self) -> None:
        if self._input.value and not self._input.value.endswith(" "):
            self._input.value += " "
        self._input.focus()
        self._input.cursor_position = len(self._input.value)

    def action_leave(self) -> None:
        """From the filter to the list, and from there away."""
        if self._input.has_focus:
            self._table.focus()
        else:
            self.dismiss(None)

    def action_order(self) -> None:
        self._order = self._order.next
        self._filter()
        self._table.move(-len(self._rows))
        self._show_marked()

    def action_move(self, lines: int) -> None:
        self._table.move(lines)
        self._show_marked()

    def action_up(self) -> None:
        self.action_move(-1)

    def action_down(self) -> None:
        self.action_move(1)

    def action_page_up(self) -> None:
        self.action_move(1 - self._table.size.height)

    def action_page_down(self) -> None:
        self.action_move(self._table.size.height - 1)

    def action_first(self) -> None:
        self.action_move(-len(self._rows))

    def action_last(self) -> None:
        self.action_move(len(self._rows))

    def action_open(self) -> None:
        if self._marked:
            cards = [row.id for row in self._rows]
            self.app.push_screen(CardScreen(self._browser, cards, self._marked[0]), self._back_from_card)

    def _back_from_card(self, left: Left | None) -> None:
        if left is None:
            return
        self._filter(left.card)
        if left.want:
            self._wish(left.want, (left.card,))

    def action_study(self) -> None:
        self._wish(Want.STUDY, self._marked)

    def action_study_all(self) -> None:
        self._wish(Want.STUDY, self._every)

    def action_edit(self) -> None:
        self._wish(Want.EDIT, self._marked)

    def action_suspend(self) -> None:
        self._act(self._browser.put_aside, self._marked)

    def action_suspend_all(self) -> None:
        self._act(self._browser.put_aside, self._every)

    def action_reset(self) -> None:
        self._act(self._browser.reset, self._marked)

    def action_reset_all(self) -> None:
        self._act(self._browser.reset, self._every)

    def action_unflag(self) -> None:
        self._act(self._browser.unflag, self._marked)

    def action_unflag_all(self) -> None:
        self._act(self._browser.unflag, self._every)

    def action_undo(self) -> None:
        self._do(self._browser.undo)

    @property
    def _marked(self) -> tuple[str, ...]:
        row = self._table.marked
        return (row.id,) if row else ()

    @property
    def _every(self) -> tuple[str, ...]:
        return tuple(row.id for row in self._rows)

    def _wish(self, want: Want, cards: tuple[str, ...]) -> None:
        if cards:
            marked = self._table.marked
            place = Place(self._input.value, self._order, marked.id if marked else "")
            self.dismiss(BrowseWish(want, cards, place))

    def _act(self, act: Act, cards: Sequence[str]) -> None:
        """Do something with cards, if there are any."""
        if cards:
            self._do(lambda: act(cards))

    def _do(self, act: Callable[[], str]) -> None:
        """Do something, and show how things stand then and what was done."""
        try:
            told = act()
        except RecordError as error:
            told = f"Not saved: {error}"
        self._filter()
        self._say(told)

    def _filter(self, marked: str = "") -> None:
        self._read = self._input.value
        told = self._find(self._read)
        self._table.show(self._rows, marked)
        self._say(told or f"{totals(self._rows, len(self._browser.rows))} · {LABELS[self._order]}")
        self._show_marked()

    def _find(self, text: str) -> str:
        """Find the cards of a filter; where it cannot be read, of all but its last word. Returns what is wrong."""
        try:
            self._rows = self._browser.find(text, self._order)
        except FilterError as error:
            with suppress(FilterError):
                self._rows = self._browser.find(text.rpartition(" ")[0], self._order)
            return capital(str(error))
        return ""

    def _show_marked(self) -> None:
        row = self._table.marked
        self.query_one("#about", Static).update(Content(summary(row) if row else "No card is like this."), layout=False)

    def _say(self, text: str) -> None:
        self.query_one("#status", Static).update(Content(text))
