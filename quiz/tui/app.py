"""The app: it reads decks and record after the first frame, and moves between home and study."""

import asyncio
import os
import signal
import threading
from typing import TYPE_CHECKING

from textual.app import App

from decks.paths import deck_files
from progress.errors import RecordError
from quiz.tui.home.screen import DeckRow, HomeScreen

if TYPE_CHECKING:
    from decks.shelf import Shelf
    from quiz.services import Study, Wish
    from quiz.tui.visit import Visit

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
        home = HomeScreen([DeckRow(file.id, file.id) for file in deck_files()], ready=False)
        chosen = self.push_screen(home, wait_for_dismiss=True)
        drawn = asyncio.Event()
        home.call_after_refresh(drawn.set)
        await drawn.wait()
        try:
            visit = await asyncio.to_thread(self._open)
        except (RecordError, ValueError) as error:
            self._fail(str(error))
            return
        visit.show(home)
        if self._shelf:
            home.notice(await visit.begin(self._shelf.decks))
            visit.show(home)
        while choice := await chosen:
            home = visit.home(await visit.follow(choice), choice.deck)
            chosen = self.push_screen(home, wait_for_dismiss=True)
        self.exit()

    def _open(self) -> "Visit":
        from decks.shelf import read_shelf
        from quiz.services import Study
        from quiz.tui.visit import Visit

        shelf = self._shelf or read_shelf()
        study = self._study = Study(self._wish, shelf.decks)
        return Visit(self, study, shelf)

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
