"""The app: it reads decks and record after the first frame, and moves between home and study."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from decks.paths import deck_files
from progress.errors import RecordError
from quiz.config.reading import Config
from quiz.tui.frame import Frame
from quiz.tui.home.screen import ALL_DECKS, Choice, DeckRow, HomeScreen

if TYPE_CHECKING:
    from decks.shelf import Shelf
    from quiz.services import Study, Wish
    from quiz.tui.visit import Visit


class QuizApp(Frame):
    """Home; with a shelf of the decks that were asked for, first a session over them."""

    def __init__(self, wish: "Wish", shelf: "Shelf | None" = None, config: Config | None = None) -> None:
        super().__init__(config)
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

    def _fail(self, message: str) -> None:
        self.failure = message
        self.exit(return_code=1)
