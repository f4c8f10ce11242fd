"""Looking at progress, with whatever is done between: a session, a card's page, the article, the settings."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from decks.model import Deck
from decks.reading import Reading, source
from progress.reports.learner.next_steps import Suggestion
from progress.reports.rows import Row
from quiz import steps
from quiz.browse.browser import browser_of
from quiz.reports import DAYS, Reports
from quiz.services import Study
from quiz.steps import DEEDS, Deed
from quiz.tui.browse.card import CardScreen
from quiz.tui.browse.wish import BrowseWish
from quiz.tui.browse.wish import Place as BrowsePlace
from quiz.tui.browse.wish import Want as BrowseWant
from quiz.tui.progress.screen import ProgressScreen
from quiz.tui.progress.wish import Place, ProgressWish, Want
from quiz.tui.source.screen import SourceScreen

if TYPE_CHECKING:
    from quiz.tui.app import QuizApp
    from quiz.tui.visit import Visit

GONE = "{} is in no deck any more."


class ProgressVisit:
    """Progress in some decks, until the student has seen enough. `visit` does what is not looking."""

    def __init__(self, app: "QuizApp", study: Study, visit: "Visit") -> None:
        self._app = app
        self._study = study
        self._visit = visit

    async def look(self, ids: Iterable[str], title: str) -> str:
        """Show the reports on some decks, again and again; returns what to say then."""
        ids, place, notice = list(ids), Place(), ""
        while True:
            self._study.plan()
            screen = ProgressScreen(title, lambda: self._reports(ids), place, notice)
            wish = await self._app.push_screen(screen, wait_for_dismiss=True)
            if wish is None:
                return ""
            place, notice = wish.place, await self._fulfil(wish)

    def _reports(self, ids: Iterable[str]) -> Reports:
        study = self._study
        decks = {id_: study.decks[id_] for id_ in ids}
        recent = study.material(decks, DAYS)
        return Reports(recent, lambda: study.material(decks), study.log_of, several=study.learners() > 1)

    async def _fulfil(self, wish: ProgressWish) -> str:
        if wish.step:
            return await self._do(wish.step)
        if wish.row is None:
            return ""
        if wish.want is Want.EDIT:
            return await self._edit(wish.row.opens)
        return await self._open(wish.row)

    async def _do(self, step: Suggestion) -> str:
        """What was suggested; returns what to say then."""
        decks = {id_: self._study.decks[id_] for id_ in step.decks} or self._study.decks
        deed = DEEDS[step.kind]
        if deed is Deed.STUDY:
            return await self._visit.study(decks)
        if deed is Deed.PRACTISE:
            return await self._visit.study(decks, steps.practice(step))
        if deed is Deed.OPEN:
            return await self._card(step.cards[0])
        if deed is Deed.OFFER:
            return await self._visit.practise(decks)
        if deed is Deed.PLAN:
            return await self._visit.plan_exam(next(iter(decks.values())))
        return await self._visit.change_settings("new-a-day")

    async def _open(self, row: Row) -> str:
        if not row.paragraph:
            return await self._card(row.opens)
        await self._read(self._study.decks[row.opens], row.paragraph)
        return ""

    async def _card(self, id_: str) -> str:
        """A card's page, or those of a fact's cards; returns what to say then."""
        cards = self._cards(id_)
        if not cards:
            return GONE.format(id_)
        screen = CardScreen(browser_of(self._study), cards, cards[0])
        left = await self._app.push_screen(screen, wait_for_dismiss=True)
        return await self._with_card(left.want, left.card) if left.want else ""

    async def _edit(self, id_: str) -> str:
        """A fact in the editor; returns what to say then."""
        cards = self._cards(id_)
        return await self._with_card(BrowseWant.EDIT, cards[0]) if cards else GONE.format(id_)

    def _cards(self, id_: str) -> list[str]:
        """The cards of an id, which is a card's own or a fact's."""
        deck = self._study.decks[id_.partition("/")[0]]
        return [card.id for card in deck.cards if card.id == id_ or card.id.startswith(f"{id_}/")]

    async def _with_card(self, want: BrowseWant, card: str) -> str:
        return await self._visit.fulfil(BrowseWish(want, (card,), BrowsePlace()))

    async def _read(self, deck: Deck, paragraph: int) -> None:
        """The article, open at a paragraph, with the answers hidden that are due."""
        states, day = self._study.states, self._study.today()
        due = [card for card in deck.cards if card.id in states and states[card.id].due(day)]
        reading = Reading(source(deck, due).paragraphs, paragraph - 1)
        await self._app.push_screen(SourceScreen(reading, deck.source.title or deck.title), wait_for_dismiss=True)
