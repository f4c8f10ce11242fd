"""The app: it reads decks and record after the first frame, and moves between home and study."""

import asyncio
import os
import signal
import threading
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import App
from textual.binding import Binding

from decks.paths import deck_files
from progress.errors import RecordError
from quiz.config.keynames import spoken_key
from quiz.config.reading import Config, load
from quiz.tui import themes
from quiz.tui.help import show_commands, show_help
from quiz.tui.home.screen import ALL_DECKS, Choice, DeckRow, HomeScreen
from quiz.tui.keys import bindings

if TYPE_CHECKING:
    from decks.shelf import Shelf
    from quiz.services import Study, Wish
    from quiz.tui.visit import Visit

GRACE_SECONDS = 2.0  # the time that a stuck terminal has, after a signal, before the process ends anyway


class QuizApp(App[None]):
    """Home; with a shelf of the decks that were asked for, first a session over them."""

    TITLE = "Factdeck"
    ENABLE_COMMAND_PALETTE = False

    CSS = themes.CSS
    BINDINGS = bindings("app")

    def __init__(self, wish: "Wish", shelf: "Shelf | None" = None, config: Config | None = None) -> None:
        super().__init__()
        self._wish = wish
        self._shelf = shelf
        self._config = config or load()
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

    @property
    def user_keys(self) -> Mapping[str, str]:
        """The user's own keys, by the full ids of actions."""
        return self._config.keys

    def wear(self, config: Config) -> None:
        """Look as the config says, and take its keys."""
        self._config = config
        themes.dress(self, config)

    def on_mount(self) -> None:
        self.wear(self._config)
        self._catch_signals()
        self.run_worker(self._visit())

    async def _visit(self) -> None:
        """The way through the app. What is slow to import or to read waits for a thread behind the first frame."""
        rows = [DeckRow(file.id, file.id) for file in deck_files()]
        if len(rows) > 1:
            rows.insert(0, DeckRow("", ALL_DECKS))
        home = HomeScreen(rows, notice="Reading the decks …", ready=False)
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
            notice = await visit.begin(self._shelf.decks)
            visit.show(home)
            home.notice(notice)
        while choice := await chosen:
            home = visit.home(await visit.follow(choice), choice.deck)
            chosen = self.push_screen(home, wait_for_dismiss=True)
        self.exit()

    def _open(self) -> "Visit":
        from decks.shelf import read_shelf
        from quiz.services import Study
        from quiz.tui.visit import Visit

        shelf = self._shelf or read_shelf()
        wish = replace(self._wish, forms=self._config.quiz.forms)
        study = self._study = Study(wish, shelf.decks)
        return Visit(self, study, shelf, self._config)

    def get_key_display(self, binding: Binding) -> str:
        """Keys with Ctrl are called everywhere as the tour calls them."""
        return spoken_key(binding.key) if binding.key.startswith("ctrl+") else super().get_key_display(binding)

    def action_help(self) -> None:
        show_help(self)

    def action_commands(self) -> None:
        show_commands(self)

    def decks_to_open(self) -> list[tuple[str, str]]:
        """The decks that the command palette goes to, which it does from home."""
        home = self._home()
        return [(row.id, row.title) for row in home.rows if row.id and not row.broken] if home else []

    def open_deck(self, deck: str) -> None:
        home = self._home()
        if home:
            home.dismiss(Choice(deck, "about"))

    def _home(self) -> HomeScreen | None:
        return next((screen for screen in self.screen_stack if isinstance(screen, HomeScreen)), None)

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
