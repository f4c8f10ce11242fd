"""The way through the app: home, a deck, practice, study, and home again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from decks.diagnostics import Place
from decks.model import Deck
from decks.paths import LIBRARY, user_folder
from decks.shelf import Shelf
from progress.config import values_of
from progress.errors import RecordError
from progress.events import Mode
from progress.workload.cost import Cost
from quiz import editor, words
from quiz.browse.browser import browser_of
from quiz.config.changes import apply_changes
from quiz.config.reading import Config, load
from quiz.config.tables import SORTS
from quiz.config.writing import NotWritten
from quiz.pages import deck_page
from quiz.practice import Practice
from quiz.services import Study
from quiz.tui.browse.screen import BrowseScreen
from quiz.tui.browse.wish import BrowseWish, Want
from quiz.tui.browse.wish import Place as BrowsePlace
from quiz.tui.deck.screen import DeckScreen
from quiz.tui.exam.visit import plan_exam
from quiz.tui.home.screen import ALL_DECKS, Choice, DeckRow, HomeScreen
from quiz.tui.practice.screen import PracticeScreen
from quiz.tui.progress.visit import ProgressVisit
from quiz.tui.settings.screen import SettingsScreen
from quiz.tui.study.screen import StudyScreen

if TYPE_CHECKING:
    from decks.review.notes import FlagNote
    from quiz.tui.app import QuizApp

TOUR = "tour"
NEW_HERE = "New here? “A tour of Factdeck” is ten questions that show the keys; Enter starts it while it is marked."
UNTIL_TOMORROW = "Until tomorrow, you can practise."


class Visit:
    """What a student does between opening the app and leaving it."""

    def __init__(self, app: "QuizApp", study: Study, shelf: Shelf, config: Config) -> None:
        self._app = app
        self._study = study
        self._config = config
        self._broken = shelf.broken

    def show(self, home: HomeScreen) -> None:
        """Fill a home screen that is there already."""
        today, new_here = self._today()
        home.show_decks(self._rows(), today, TOUR if new_here else "")
        home.notice(self._config.notice or (NEW_HERE if new_here else ""))

    def home(self, notice: str, marked: str) -> HomeScreen:
        """A home screen as things stand now."""
        today, new_here = self._today()
        order = SORTS.index(self._config.quiz.sort)
        if new_here:
            notice, marked = notice or NEW_HERE, TOUR
        return HomeScreen(self._rows(), today=today, notice=notice, marked=marked, order=order)

    def _today(self) -> tuple[str, bool]:
        """What is said of the day's work, and whether nothing was ever answered and the tour is there."""
        self._study.plan()
        work = self._study.today_in(self._study.decks)
        return words.today(work), not work.begun and TOUR in self._study.decks

    async def follow(self, choice: Choice) -> str:
        """Do what was chosen at home; returns what to say then."""
        decks = {choice.deck: self._study.decks[choice.deck]} if choice.deck else self._study.decks
        if choice.wanted == "settings":
            return await self.change_settings()
        if choice.wanted == "practise":
            return await self.practise(decks)
        if choice.wanted == "progress":
            title = decks[choice.deck].title if choice.deck else ALL_DECKS
            return await ProgressVisit(self._app, self._study, self).look(decks, title)
        if choice.wanted == "exam":
            return await self.plan_exam(decks[choice.deck])
        if choice.wanted == "browse":
            return await self._browse(f"deck:={choice.deck}" if choice.deck else "")
        if choice.wanted == "about":
            if not await self._about(decks[choice.deck]):
                return ""
            decks = {choice.deck: self._study.decks[choice.deck]}
        return await self.study(decks)

    async def begin(self, decks: Mapping[str, Deck]) -> str:
        """The session that the command line asked for; returns what to say then."""
        try:
            return await self.study(decks, self._study.named_practice(decks))
        except LookupError as error:
            return f"{error}."

    async def study(self, decks: Mapping[str, Deck], practice: Practice | None = None) -> str:
        """Study until the end or until the student stops; returns what to say then."""
        try:
            session = self._study.session(decks, practice)
        except RecordError as error:
            return str(error)
        if session.question is None:
            done = words.PLAN_DONE if self._study.follows_plan(decks) else words.DONE
            return await self.practise(decks, f"{done} {UNTIL_TOMORROW}")
        screen = StudyScreen(
            session,
            edit=self._edit,
            confidence=self._config.quiz.confidence,
            read_first=bool(practice and practice.read_first),
        )
        return words.summary(await self._app.push_screen(screen, wait_for_dismiss=True))

    async def practise(self, decks: Mapping[str, Deck], notice: str = "") -> str:
        title = next(iter(decks.values())).title if len(decks) == 1 else ALL_DECKS
        screen = PracticeScreen(self._study.practices(decks), title, notice)
        practice = await self._app.push_screen(screen, wait_for_dismiss=True)
        return await self.study(decks, practice) if practice else ""

    async def _browse(self, filter_: str) -> str:
        """Look through the cards, with whatever is done with them between; returns what to say then."""
        place, notice = BrowsePlace(filter_), ""
        self._study.plan()
        while True:
            screen = BrowseScreen(browser_of(self._study), place, notice)
            wish = await self._app.push_screen(screen, wait_for_dismiss=True)
            if wish is None:
                return ""
            place, notice = wish.place, await self.fulfil(wish)
            self._study.plan()

    async def fulfil(self, wish: BrowseWish) -> str:
        """Study or edit what was chosen in browsing; returns what to say then."""
        decks = self._study.decks
        if wish.want is Want.EDIT:
            deck, fact = wish.cards[0].split("/")[:2]
            place = next(found.place for found in decks[deck].facts if found.id == fact)
            edited = self._edit(place)
            return edited if isinstance(edited, str) else "Read again, with your changes."
        cards = tuple(card for card in wish.cards if not self._study.states[card].suspended)
        if not cards:
            return "All of them are put aside; x asks them again."
        return await self.study(decks, Practice("Chosen cards", "", cards, Mode.STUDY))

    async def change_settings(self, marked: str = "") -> str:
        """The settings, with one of them marked; returns what went wrong."""
        values = values_of(self._study.record.settings_events())
        cost = Cost(lambda: self._study.material(self._study.decks))
        screen = SettingsScreen(self._config, values, list(self._study.decks), marked, cost.told)
        changes = await self._app.push_screen(screen, wait_for_dismiss=True)
        problem = ""
        try:
            apply_changes(changes or (), self._study.record, self._config.path)
        except (RecordError, NotWritten) as error:
            problem = str(error)
        self._config = load()
        self._study.set_forms(self._config.quiz.forms)
        self._app.wear(self._config)
        return problem or self._config.notice

    async def plan_exam(self, deck: Deck) -> str:
        """The plan for a deck's exam; returns what to say then."""
        try:
            said = await plan_exam(self._app, self._study, deck, self._config.path)
        except RecordError as error:
            return str(error)
        self._study.read_settings()
        return said

    async def _about(self, deck: Deck) -> bool:
        """Show a deck's page, and review it if that is wanted; whether to study it."""
        while True:
            wanted = await self._app.push_screen(DeckScreen(deck_page(deck, self._study)), wait_for_dismiss=True)
            if wanted != "review":
                return wanted == "study"
            deck = await self._review(deck)

    async def _review(self, deck: Deck) -> Deck:
        """Review a deck; it as it is then, or as it was if it cannot be studied now."""
        from quiz.notes import answered, notes_on
        from quiz.tui.review.visit import review

        def answer(flag: "FlagNote", how: str, reason: str) -> None:
            self._study.record.append([answered(flag, how, reason, self._study.record)])

        path = Path(deck.path)
        notes = notes_on(deck, self._study.log_of(deck))
        problem = await review(self._app, path, replace(notes, answer=answer))
        again = problem or self._read_again(path)
        if isinstance(again, str):
            self._app.notify(again, markup=False)
            return deck
        return again

    def _edit(self, place: Place) -> Deck | str:
        """Edit a deck's file; the deck as it is then, or what went wrong."""
        from textual.app import SuspendNotSupported

        path = Path(place.path)
        if path.is_relative_to(LIBRARY):
            own = user_folder() / path.parent.name
            return f"This deck came with Factdeck. To change it, copy the folder {path.parent} to {own}."
        try:
            with self._app.suspend():
                problem = editor.edit(str(path), place.line)
        except SuspendNotSupported:
            problem = f"There is no terminal for an editor here; edit {path}, line {place.line}."
        return problem or self._read_again(path)

    def _read_again(self, path: Path) -> Deck | str:
        """The deck of a file as it is now, to study; or what is wrong with it."""
        from decks.loader import load as load_deck
        from decks.shelf import studied

        loaded = load_deck(path)
        if loaded.deck is None or loaded.errors:
            return f"The deck has an error now, so the old one stands. {loaded.errors[0]}"
        deck = studied(loaded.deck)
        self._study.replace_deck(deck)
        return deck

    def _rows(self) -> Sequence[DeckRow]:
        """All decks in one row, if there are several; each that can be studied, with what is due; the broken ones."""
        counts = {deck.id: self._study.count(deck.cards) for deck in self._study.decks.values()}
        exams = {deck: self._study.days_to_exam(deck) for deck in counts}
        planned = {deck: self._study.planned_for_exam(deck) for deck in counts}
        rows = [
            DeckRow(
                deck.id,
                deck.title,
                words.state(counts[deck.id], exams[deck.id], planned[deck.id]),
                todo=counts[deck.id].due if planned[deck.id] is None else planned[deck.id] or 0,
            )
            for deck in self._study.decks.values()
        ]
        if len(rows) > 1:
            every = self._study.count(card for deck in self._study.decks.values() for card in deck.cards)
            rows.insert(0, DeckRow("", ALL_DECKS, words.state(every)))
        return rows + [DeckRow(name, name, broken=str(errors[0])) for name, errors in self._broken.items()]
