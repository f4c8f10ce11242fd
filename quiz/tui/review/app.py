"""The bench as an app of its own, for `quiz decks review FILE`."""

from decks.review.desk import Desk
from quiz.config.reading import Config
from quiz.tui.frame import Frame
from quiz.tui.review.screen import ReviewScreen


class ReviewApp(Frame):
    """Shows one desk, and ends when that is left."""

    def __init__(self, desk: Desk, config: Config | None = None) -> None:
        super().__init__(config)
        self._desk = desk

    def on_mount(self) -> None:
        self.push_screen(ReviewScreen(self._desk), lambda _: self.exit())
