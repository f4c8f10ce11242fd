"""Selecting words of the article with keys, over the bench: its article shows what is selected."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Static

from quiz.tui.keys import bindings
from quiz.tui.review.article import ArticleView
from quiz.tui.review.layout import Span

HOW = "Arrows go by word and line; with Shift, or after Space, they select."


class SelectScreen(ModalScreen[tuple[Span, ...] | None]):
    """Drives an article's selection; dismissed with what is selected, or with None.

    Several stretches can be taken, where several are asked for; their order is that of selecting.
    """

    CSS_PATH = "select.tcss"
    BINDINGS = bindings("select")

    def __init__(self, article: ArticleView, ask: str, spans: Sequence[Span] = (), *, several: bool = False) -> None:
        """`spans`: what is selected at first is the first of them, or a word that is in view."""
        super().__init__()
        self._article = article
        self._ask = ask
        self._spans = spans
        self._several = several
        self._taken: tuple[Span, ...] = ()

    def compose(self) -> ComposeResult:
        yield Static(Content.assemble((f"{self._ask} ", "bold"), HOW), id="select-how")
        yield Footer()

    def on_mount(self) -> None:
        self._article.begin(self._spans)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._several if action == "another" else True

    def action_word_on(self) -> None:
        self._article.move(1)

    def action_word_back(self) -> None:
        self._article.move(-1)

    def action_line_down(self) -> None:
        self._article.move(lines=1)

    def action_line_up(self) -> None:
        self._article.move(lines=-1)

    def action_extend_on(self) -> None:
        self._article.move(1, extend=True)

    def action_extend_back(self) -> None:
        self._article.move(-1, extend=True)

    def action_extend_down(self) -> None:
        self._article.move(lines=1, extend=True)

    def action_extend_up(self) -> None:
        self._article.move(lines=-1, extend=True)

    def action_hold(self) -> None:
        self._article.hold()

    def action_sentence(self) -> None:
        self._article.sentence()

    def action_longer(self) -> None:
        self._article.change(1)

    def action_shorter(self) -> None:
        self._article.change(-1)

    def action_another(self) -> None:
        """Keep what is selected, and go on to select the next."""
        self._taken += self._selected
        kept = f"{len(self._taken)} kept; select the next, then Enter. "
        self.query_one("#select-how", Static).update(Content.assemble((kept, "bold"), HOW))
        self._article.keep(self._taken)

    def action_take(self) -> None:
        self._leave((*self._taken, *self._selected))

    def action_leave_it(self) -> None:
        self._leave(None)

    @property
    def _selected(self) -> tuple[Span, ...]:
        span = self._article.selection
        return (span,) if span else ()

    def _leave(self, taken: tuple[Span, ...] | None) -> None:
        self._article.end()
        self.dismiss(taken)
