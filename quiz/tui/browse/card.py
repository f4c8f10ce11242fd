"""One card: how it is asked, what proves it, how it stands, and what happened to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from progress.errors import RecordError
from quiz.browse.browser import Browser
from quiz.tui.browse.content import page_content
from quiz.tui.browse.wish import Want
from quiz.tui.keys import bindings


@dataclass(frozen=True, slots=True)
class Left:
    """The card that was shown last, and what to do with it, if anything."""

    card: str
    want: Want | None = None


class CardScreen(Screen[Left]):
    """Shows one of some cards, and goes to the others; dismissed with the one that was shown last."""

    CSS_PATH = "card.tcss"
    BINDINGS = bindings("card")

    def __init__(self, browser: Browser, cards: Sequence[str], card: str) -> None:
        super().__init__()
        self._browser = browser
        self._cards = cards
        self._at = cards.index(card)

    def compose(self) -> ComposeResult:
        yield Static(id="card")
        with VerticalScroll(id="page"):
            yield Static(id="told")
        yield Static(id="notice")
        yield Footer()

    def on_mount(self) -> None:
        self._show()
        self.query_one("#page").focus()

    @property
    def _card(self) -> str:
        return self._cards[self._at]

    def action_next(self) -> None:
        self._go(1)

    def action_previous(self) -> None:
        self._go(-1)

    def action_study(self) -> None:
        self.dismiss(Left(self._card, Want.STUDY))

    def action_edit(self) -> None:
        self.dismiss(Left(self._card, Want.EDIT))

    def action_back(self) -> None:
        self.dismiss(Left(self._card))

    def action_suspend(self) -> None:
        self._act(lambda: self._browser.put_aside([self._card]))

    def action_reset(self) -> None:
        self._act(lambda: self._browser.reset([self._card]))

    def action_unflag(self) -> None:
        self._act(lambda: self._browser.unflag([self._card]))

    def action_undo(self) -> None:
        self._act(self._browser.undo)

    def _go(self, cards: int) -> None:
        to = self._at + cards
        if 0 <= to < len(self._cards):
            self._at = to
            self._show()
            self.query_one("#page").scroll_home(animate=False)
        else:
            self._say("This is the last one." if cards > 0 else "This is the first one.")

    def _act(self, act: Callable[[], str]) -> None:
        try:
            told = act()
        except RecordError as error:
            told = f"Not saved: {error}"
        self._show()
        self._say(told)

    def _show(self) -> None:
        place = f"{self._at + 1} of {len(self._cards)} · " if len(self._cards) > 1 else ""
        self.query_one("#card", Static).update(Content.assemble(place, (self._card, "bold")))
        self._say("")
        try:
            page = self._browser.page(self._card)
        except RecordError as error:
            self._say(str(error))
            return
        self.query_one("#told", Static).update(page_content(page))

    def _say(self, text: str) -> None:
        self.query_one("#notice", Static).update(Content(text))
