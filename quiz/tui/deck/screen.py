"""A deck's page: what is due by topic, how much of the article it asks about, and its facts."""

from typing import Literal

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from quiz.pages import DeckPage
from quiz.tui.keys import bindings

Wanted = Literal["study", "review"]


class DeckScreen(Screen[Wanted | None]):
    """Shows a deck; dismissed with what to do with it, if anything."""

    CSS_PATH = "deck.tcss"
    BINDINGS = bindings("deck")

    def __init__(self, page: DeckPage) -> None:
        super().__init__()
        self._page = page

    def compose(self) -> ComposeResult:
        yield Static(Content(self._page.title), id="title")
        with VerticalScroll(id="about"):
            yield Static(self._head(), id="head")
            yield Static(self._facts(), id="facts")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#about").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self._page.to_review) if action == "review" else True

    def action_study(self) -> None:
        self.dismiss("study")

    def action_review(self) -> None:
        self.dismiss("review")

    def action_back(self) -> None:
        self.dismiss(None)

    def _head(self) -> Content:
        width = max((len(name) for name, _ in self._page.topics), default=0)
        lines = [Content(text) for text in (self._page.state, self._page.source, self._page.coverage) if text]
        if self._page.to_review:
            lines.append(Content.styled(self._page.to_review, "$text-warning"))
        topics = [Content.assemble(f"  {name:<{width}}  ", (state, "$text-muted")) for name, state in self._page.topics]
        return Content("\n").join([*lines, *([Content(""), Content("By topic")] if topics else []), *topics])

    def _facts(self) -> Content:
        lines = [Content.styled(f"{len(self._page.facts)} facts (with their answers)", "bold"), Content("")]
        for fact in self._page.facts:
            lines.append(Content(f"· {fact.statement}"))
            if fact.speaker:
                lines.append(Content.styled(f"  {fact.speaker}", "italic $text-muted"))
        return Content("\n").join(lines)
