"""The app: it reads decks and record after the first frame, and moves between home and study."""

import asyncio
import os
import signal
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.app import App

from decks.paths import deck_files
from progress.errors import RecordError
from quiz.tui.home.screen import DeckRow, HomeScreen

if TYPE_CHECKING:
    from decks.model import Deck
    from decks.shelf import Shelf
    from quiz.services import Study, Wish

NOTHING_DUE = "Nothing is due, and today's new cards are done. Come back tomorrow."
GRACE_SECONDS = 2.0  # the time that a stuck terminal has, after a signal, before the process ends anyway


class QuizApp(App[None]):
    """Home; with a shelf of the decks that were asked for, first a session over them."""

    TITLE = "Factdeck"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, wish: "Wish", shelf: "Shelf | None" = None) -> None:
        super().__init__()
        self._wish = wish
        self._shelf = shelf
        self._study: Study | None = None
        self.failure = ""

    def run_safely(self) -> int:
        """Run until the user leaves. Returns the exit code; `failure` says what went wrong."""
        try:
            self.run()
        finally:
            if self._study:
                self._study.close()
        return self.return_code or 0

    def on_mount(self) -> None:
        self._catch_signals()
        self.run_worker(self._visit())

    async def _visit(self) -> None:
        """The way through the app. What is slow to import or to read waits for a thread behind the first frame."""
        at_once = self._shelf
        home = HomeScreen([DeckRow(file.id, file.id) for file in deck_files()], ready=False)
        chosen = self.push_screen(home, wait_for_dismiss=True)
        drawn = asyncio.Event()
        home.call_after_refresh(drawn.set)
        await drawn.wait()
        try:
            study, shelf = await asyncio.to_thread(self._open)
        except (RecordError, ValueError) as error:
            self._fail(str(error))
            return
        home.show_decks(_rows(study, shelf))
        if at_once:
            home.notice(await self._session(study, at_once.decks))
            home.show_decks(_rows(study, shelf))
        while choice := await chosen:
            deck = shelf.decks[choice.deck]
            notice = ""
            if not choice.about or await self._about(study, deck):
                notice = await self._session(study, {deck.id: deck})
            home = HomeScreen(_rows(study, shelf), notice=notice, marked=deck.id)
            chosen = self.push_screen(home, wait_for_dismiss=True)
        self.exit()

    def _open(self) -> "tuple[Study, Shelf]":
        from decks.shelf import read_shelf
        from quiz.services import Study

        shelf = self._shelf or read_shelf()
        study = self._study = Study(self._wish, shelf.decks)
        return study, shelf

    async def _about(self, study: "Study", deck: "Deck") -> bool:
        """Show a deck's page; whether to study it."""
        from quiz.pages import deck_page
        from quiz.tui.deck.screen import DeckScreen

        return await self.push_screen(DeckScreen(deck_page(deck, study)), wait_for_dismiss=True)

    async def _session(self, study: "Study", decks: "Mapping[str, Deck]") -> str:
        """Study decks until the end or until the student stops; returns what to say then."""
        from quiz import words
        from quiz.tui.study.screen import StudyScreen

        try:
            session = study.session(decks)
        except RecordError as error:
            return str(error)
        if session.question is None:
            return NOTHING_DUE
        return words.summary(await self.push_screen(StudyScreen(session), wait_for_dismiss=True))

    def _fatal_error(self) -> None:
        """Textual's own prints every local variable: a student's answers, and whatever the environment holds."""
        from rich.segment import Segments
        from rich.traceback import Traceback

        rendered = self.console.render(Traceback(show_locals=False), self.console.options)
        self._exit_renderables.append(Segments(rendered))
        self._close_messages_no_wait()

    def _fail(self, message: str) -> None:
        self.failure = message
        self.exit(return_code=1)

    def _catch_signals(self) -> None:
        """Leave the terminal as it was when told to end, or when the terminal itself is gone."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and hasattr(loop, "add_signal_handler"):
                loop.add_signal_handler(number, self._end, 128 + number)

    def _end(self, code: int) -> None:
        timer = threading.Timer(GRACE_SECONDS, os._exit, (code,))
        timer.daemon = True
        timer.start()
        self.exit(return_code=code)


def _rows(study: "Study", shelf: "Shelf") -> list[DeckRow]:
    """The decks as home shows them: those that can be studied, with what is due, then the broken ones."""
    from quiz import words

    study.plan()
    rows = [DeckRow(deck.id, deck.title, words.state(study.count(deck.cards))) for deck in shelf.decks.values()]
    return rows + [DeckRow(name, name, broken=str(errors[0])) for name, errors in shelf.broken.items()]
