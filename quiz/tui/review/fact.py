"""The page of a fact: what it says, what is doubtful in it, and how students will be asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import Static

from decks.context import GAP
from decks.forms.question import Question
from decks.review.bench import Bench
from decks.review.view import CardView, FactView
from quiz.tui.review.layout import breaks
from quiz.tui.review.wording import kind, neighbours

MUTED = "$text-muted"
WARNING = "$text-warning"
ERROR = "$text-error"
ABOVE = "the sentence above"
INFERRED = {"year": "the year", "month": "the month", "yes": "it"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page, and how far it is indented, with all that it is broken into."""

    content: Content
    indent: int = 0


class FactPage(Static):
    """Where a fact stands."""

    _lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._wrap()

    def on_resize(self) -> None:
        self._wrap()

    def _wrap(self) -> None:
        """Break the lines here, for Textual would begin what is broken at the margin."""
        width = max(self.content_region.width, 1)
        self.update(Content("\n").join(part for line in self._lines for part in _wrapped(line, width)))


def fact_lines(view: FactView, bench: Bench) -> list[Line]:
    """All of a fact: its words, what is wrong or doubtful, its questions, then what students made of it."""
    blocks = [_said(view, bench), *(_card(card, view.statement) for card in view.cards), _figures(view)]
    if not view.cards:
        blocks.insert(1, iter([_line("It asks nothing.", WARNING)]))
    return [line for block in blocks for line in block]


def _said(view: FactView, bench: Bench) -> Iterator[Line]:
    yield _line(kind(view, bench.place(view.id), len(bench.rows)), MUTED)
    yield _line(view.statement, "bold")
    yield from (_line(text, "italic") for text in (view.speaker, view.why) if text)
    if beside := neighbours(view, bench):
        yield _line(f"Also on these words: {beside}", MUTED, 2)
    if view.inferred:
        known = INFERRED.get(view.inferred, view.inferred)
        yield _line(f"? Inferred: {known} is not in the quote.", WARNING, 2)
    if view.doubt:
        yield _line(f"? To judge: {view.doubt}", WARNING, 2)
    for finding in view.findings:
        yield _line(f"! {finding.code} {finding.message}", ERROR, 2)
        if finding.help:
            yield _line(f"  {finding.help}", MUTED, 2)
    for flag in view.flags:
        asked = f" (asked as {flag.form})" if flag.form else ""
        yield _line(f"⚑ A student says: {flag.remark}{asked}", WARNING, 2)


def _card(card: CardView, statement: str) -> Iterator[Line]:
    """An answer, and under it each way of asking for it; forms with one wording share its line.

    What is but the statement with a gap is not written out again: it would be read twice.
    """
    others = [text for text in dict.fromkeys(card.accept) if text != card.answer]
    also = f" or {', '.join(others)}" if others else ""
    yield _line("")
    answer = Content.assemble((f"{card.direction} ", MUTED), (f"→ {card.answer}", "bold"), (also, MUTED))
    yield Line(answer, 2)
    for questions in _by_stem(card.questions):
        forms = ", ".join(question.form for question in questions)
        stem = questions[0].stem.replace("\n", " ")
        yield Line(Content.assemble("  ", _short(stem, card.answer, statement), (f"  ({forms})", MUTED)), 4)
        for question in questions:
            if len(question.options) > 2:
                yield Line(_options(question), 4)


def _short(stem: str, answer: str, statement: str) -> str:
    """A question without the words that stand in the statement already."""
    if GAP in stem and stem.replace(GAP, answer).casefold() == statement.casefold():
        return f"{ABOVE}, with {GAP}"
    return "as above" if stem in statement else stem.replace(statement, ABOVE)


def _by_stem(questions: Sequence[Question]) -> list[list[Question]]:
    found: dict[str, list[Question]] = {}
    for question in questions:
        found.setdefault(question.stem, []).append(question)
    return list(found.values())


def _options(question: Question) -> Content:
    texts = [(f"✓ {option.text}", "bold") if option.right else option.text for option in question.options]
    return Content.assemble("    ", Content(" · ").join(Content.assemble(text) for text in texts))


def _figures(view: FactView) -> Iterator[Line]:
    """How the questions fared, where anybody was asked."""
    told = [(card.direction, card.figures) for card in view.cards if card.figures]
    if told:
        yield _line("")
    for direction, figures in told:
        yield from (_line(f"{direction}: {line}", MUTED, 2) for line in figures)


def _line(text: str, style: str = "", indent: int = 0) -> Line:
    return Line(Content.styled(text, style), indent)


def _wrapped(line: Line, width: int) -> list[Content]:
    """A line in parts that fit, all but the first indented."""
    first, *others = line.content.divide(breaks(line.content.plain, width, line.indent))
    return [first.rstrip(), *(part.rstrip().pad_left(line.indent) for part in others)]
