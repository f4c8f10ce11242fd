"""The app: it opens the record after the first frame, and moves between home and study."""

import asyncio
import os
import signal
import threading
from collections.abc import Mapping

from textual.app import App

from decks.model import Deck
from progress.errors import RecordError
from quiz import words
from quiz.services import Count, Shelf, Study, Wish
from quiz.tui.home.screen import DeckRow, HomeScreen
from quiz.tui.study.screen import StudyScreen

NOTHING_DUE = "Nothing is due, and today's new cards are done. Come back tomorrow."
GRACE_SECONDS = 2.0  # the time that a stuck terminal has, after a signal, before the process ends anyway


class QuizApp(App[None]):
    """Home; with `at_once`, first a session over all decks of the shelf."""

    TITLE = "Factdeck"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, wish: Wish, shelf: Shelf, *, at_once: bool = False) -> None:
        super().__init__()
        self._wish = wish
        self._shelf = shelf
        self._at_once = at_once
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
        """The way through the app. The store's libraries are slow to import: a thread does it behind home."""
        home = HomeScreen(self._rows())
        chosen = self.push_screen(home, wait_for_dismiss=True)
        try:
            study = self._study = await asyncio.to_thread(Study, self._wish)
        except (RecordError, ValueError) as error:
            self._fail(str(error))
            return
        home.show_counts(self._counts(study))
        if self._at_once:
            home.notice(await self._session(study, self._shelf.decks))
            home.show_counts(self._counts(study))
        while deck := await chosen:
            notice = await self._session(study, {deck: self._shelf.decks[deck]})
            home = HomeScreen(self._rows(), self._counts(study), notice, marked=deck)
            chosen = self.push_screen(home, wait_for_dismiss=True)
        self.exit()

    async def _session(self, study: Study, decks: Mapping[str, Deck]) -> str:
        """Study decks until the end or until the student stops; returns what to say then."""
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

    def _rows(self) -> list[DeckRow]:
        good = [DeckRow(deck.id, deck.title, len(deck.cards)) for deck in self._shelf.decks.values()]
        return good + [DeckRow(name, name, broken=str(errors[0])) for name, errors in self._shelf.broken.items()]

    def _counts(self, study: Study) -> dict[str, Count]:
        return {deck.id: study.count(deck) for deck in self._shelf.decks.values()}

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
