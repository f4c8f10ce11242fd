"""The article beside the facts: what is quoted, what is answered, what is selected, and how far each paragraph is."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from decks.review.article import Paragraph, words
from decks.values.text import sentence_at
from quiz.tui.review.layout import Line, Span, laid_out, line_of, near
from quiz.tui.review.selecting import Selecting
from quiz.tui.review.wording import SIGNS

MARGIN = 2
STATES = tuple(f"article-view--{state}" for state in SIGNS)
STYLES = ("quote", "answer", "selected", "head")  # each over those before it


class ArticleView(ScrollView, can_focus=False):
    """Draws only the lines in view. A sign in the margin tells of each paragraph how much of it was looked at."""

    COMPONENT_CLASSES = {*STATES, *(f"article-view--{style}" for style in STYLES)}  # noqa: RUF012 - Textual's own way

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as in all widgets
        super().__init__(id=id)
        self._source = ""
        self._paragraphs: Sequence[Paragraph] = ()
        self._lines: list[Line] = []
        self._laid: tuple[str, int] = ("", 0)
        self._spans: dict[str, Sequence[Span]] = {}
        self._revealed: Span | None = None
        self._selecting: Selecting | None = None

    def show(
        self, source: str, paragraphs: Sequence[Paragraph], quotes: Sequence[Span], answers: Sequence[Span]
    ) -> None:
        """Show an article with a fact's quotes and answers marked; scroll to quotes that are new. Selecting goes on."""
        self._source, self._paragraphs = source, paragraphs
        self._lay_out()
        if self._selecting is None:
            before, self._spans = self._spans, {"quote": quotes, "answer": answers}
            if quotes and before.get("quote") != quotes:
                self._reveal(quotes[0])
        self.refresh()

    @property
    def selection(self) -> Span | None:
        """What is selected, if anything is being selected."""
        return self._selecting.span if self._selecting else None

    def begin(self, spans: Sequence[Span]) -> None:
        """Begin to select, at first the first of some spans, or else a word in view."""
        found = words(self._source, 0, len(self._source))
        if found:
            fresh = Selecting(found)
            self._select(fresh.over(spans[0]) if spans else fresh.moved_to(self._top()))

    def keep(self, spans: Sequence[Span]) -> None:
        """Mark what was selected already as quotes, in the place of the fact's."""
        self._spans |= {"quote": spans}
        self.refresh()

    def end(self) -> None:
        """Select nothing any more."""
        self._selecting = None
        self._spans = {}
        self.refresh()

    def move(self, words: int = 0, lines: int = 0, *, extend: bool = False) -> None:
        """Move the cursor of the selection by words or lines."""
        if self._selecting and words:
            self._select(self._selecting.moved(words, extend=extend))
        elif self._selecting:
            offset = near(self._lines, self._selecting.head[0], lines)
            self._select(self._selecting.moved_to(offset, extend=extend))

    def hold(self) -> None:
        """From here on moving extends the selection; or no longer."""
        if self._selecting:
            self._select(self._selecting.toggled())

    def sentence(self) -> None:
        """Select the sentence around the cursor."""
        if self._selecting:
            self._select(self._selecting.over(sentence_at(self._source, *self._selecting.head)))

    def change(self, characters: int) -> None:
        """Some characters more at the end of the selection, or fewer."""
        if self._selecting:
            self._select(self._selecting.changed(characters, len(self._source)))

    def _select(self, selecting: Selecting) -> None:
        self._selecting = selecting
        self._spans |= {"answer": (), "selected": (selecting.span,), "head": (selecting.head,)}
        line = line_of(self._lines, selecting.head[0])
        self.scroll_to_region(Region(0, line, 1, 1), animate=False, force=True)
        self.refresh()

    def _top(self) -> int:
        """The offset of the first text in view."""
        return next((line.at[0] for line in self._lines[self.scroll_offset.y :] if line.at), 0)

    def on_resize(self) -> None:
        self._lay_out()
        if self._revealed:
            self._reveal(self._revealed)

    def _lay_out(self) -> None:
        width = max(self.scrollable_content_region.width - MARGIN, 1)
        if self._laid != (self._source, width):
            spans = [(paragraph.start, paragraph.end) for paragraph in self._paragraphs]
            self._lines = laid_out(self._source, spans, width)
            self._laid = (self._source, width)
            self.virtual_size = Size(0, len(self._lines))

    def _reveal(self, span: Span) -> None:
        """Bring a span into view, with a line before it; if that takes scrolling, with what follows it, too."""
        self._revealed = span
        first, last = line_of(self._lines, span[0]), line_of(self._lines, max(span[1] - 1, span[0]))
        top, height = max(first - 1, 0), self.scrollable_content_region.height
        if not self.scroll_offset.y <= top <= last < self.scroll_offset.y + height:
            self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        number = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if number >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[number]
        content = Content.assemble(self._margin(line, shown=line.first or y == 0), self._marked(line))
        return Strip(content.truncate(width, pad=True).render_segments(self.visual_style), width)

    def _margin(self, line: Line, *, shown: bool) -> Content:
        if line.paragraph < 0 or not shown:
            return Content(" " * MARGIN)
        state = self._paragraphs[line.paragraph].state
        return Content.styled(f"{SIGNS[state]} ", self._style(state))

    def _marked(self, line: Line) -> Content:
        content = Content(line.text)
        for name in STYLES:
            for start, end in self._spans.get(name, ()):
                first, last = line.column(start), line.column(end)
                if first < last:
                    content = content.stylize(self._style(name), first, last)
        return content

    def _style(self, name: str) -> Style:
        """A style as the .tcss has it. (Textual's own way leaves out backgrounds and what is reversed.)"""
        styles = self.get_component_styles(f"article-view--{name}")
        text = styles.text_style
        return Style(
            background=styles.background if styles.has_rule("background") else None,
            foreground=styles.color if styles.has_rule("color") else None,
            bold=text.bold,
            underline=text.underline,
            reverse=text.reverse,
        )
