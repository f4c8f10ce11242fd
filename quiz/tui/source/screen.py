"""The source: a paragraph or the whole article, with the quote marked."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from decks.explain import Passage
from decks.reading import HIDDEN, Reading
from quiz.tui.keys import bindings


class SourceScreen(Screen[bool]):
    """Shows paragraphs, and begins at the one with the quote; dismissed with whether to show the whole source."""

    CSS_PATH = "source.tcss"
    BINDINGS = bindings("source")

    def __init__(self, reading: Reading, title: str, *, more: bool = False) -> None:
        """`more`: whether there is more of the source to be shown."""
        super().__init__()
        self._more = more
        self._reading = reading
        self._title = title

    def compose(self) -> ComposeResult:
        yield Static(Content(self._title), id="title")
        with VerticalScroll(id="paragraphs"):
            for number, passage in enumerate(self._reading.paragraphs):
                yield Static(marked(passage), id=f"paragraph-{number}", classes="paragraph")
        if any(HIDDEN in passage.text for passage in self._reading.paragraphs):
            yield Static(Content(f"{HIDDEN} is an answer that is still to come."), id="notice")
        yield Footer()

    def on_mount(self) -> None:
        page = self.query_one("#paragraphs")
        page.focus()
        here = self.query_one(f"#paragraph-{self._reading.at}")
        self.call_after_refresh(page.scroll_to_widget, here, animate=False, top=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._more if action == "article" else True

    def action_close(self) -> None:
        self.dismiss(False)

    def action_article(self) -> None:
        self.dismiss(True)


def marked(passage: Passage) -> Content:
    """The passage with its quotes in bold and underlined, so that they show without colour."""
    content = Content(passage.text)
    for start, end in passage.marks:
        content = content.stylize("bold underline", start, end)
    return content
