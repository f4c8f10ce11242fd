"""Coverage: which paragraphs of the article are known, which are weak or new, and which no card asks about.

A paragraph is known where all its cards were learned and their mean recall is no more than 5 points below what is set,
weak where it is below that, begun where some of its cards were not learned yet, and new where none was.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from decks.model import Deck
from decks.reading import HIDDEN, source
from decks.values.text import clean_line, paragraphs
from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, bar, clipped, counted, percent, room
from progress.reports.numbers.share import Recall, recall
from progress.reports.rows import INDENT, Row, cut, plain

NAME, TITLE = "coverage", "The article, paragraph by paragraph"
SIGNS = {"known": "✓", "weak": "!", "begun": "◐", "new": "○", "not asked about": "·"}
STILL_DUE = f"{HIDDEN} is an answer that is still due."
BELOW = 0.05  # the recall that is set


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the source, from `start` to `end` (characters of its file), and the cards that quote it."""

    number: int
    start: int
    end: int
    begins: str
    cards: int
    state: str  # one of SIGNS
    recall: Recall


@dataclass(frozen=True, slots=True)
class Coverage:
    """The paragraphs of each deck's source, in order. Decks without a source have none."""

    decks: Mapping[str, tuple[Paragraph, ...]]


def figures(given: Material) -> Coverage:
    """A card counts for every paragraph that holds a quote of its fact."""
    return Coverage({deck.id: _paragraphs(deck, given) for deck in given.decks.values() if deck.source.text})


def _paragraphs(deck: Deck, given: Material) -> tuple[Paragraph, ...]:
    spans = paragraphs(deck.source.text)
    starts = [start for start, _ in spans]
    cards: list[list[float | None]] = [[] for _ in spans]
    for card in deck.cards:
        quoted = {bisect_right(starts, quote.start) - 1 for quote in card.fact.quotes if quote.found}
        for number in quoted:
            if number >= 0:
                cards[number].append(given.recall(card.id))
    enough = given.settings.retention_of(f"{deck.id}/") - BELOW
    return tuple(
        _paragraph(number, span, clean_line(deck.source.text[slice(*span)]), chances, enough)
        for number, (span, chances) in enumerate(zip(spans, cards, strict=True), 1)
    )


def _paragraph(
    number: int, span: tuple[int, int], text: str, chances: Sequence[float | None], enough: float
) -> Paragraph:
    found = recall((chance for chance in chances if chance is not None), sum(chance is None for chance in chances))
    return Paragraph(number, *span, text[:60], len(chances), _state(found, enough), found)


def _state(found: Recall, enough: float) -> str:
    if found.mean is None:
        return "new" if found.unseen else "not asked about"
    return "weak" if found.mean < enough else "begun" if found.unseen else "known"


def lines(found: Coverage, width: int = WIDTH) -> Sequence[str]:
    """A line a paragraph, with its beginning."""
    rows = []
    for deck, parts in found.decks.items():
        rows.append(_summary(deck, parts))
        for part in parts:
            head = f"{_head(part):17}{_recall(part, 8)}"
            rows.append(f"{head:42} {clipped(part.begins, width - 43)}" if width > 60 else head)
    return rows or ["no deck has an article beside it"]


def on_text(found: Coverage, given: Material, width: int) -> Sequence[Row]:
    """The article's own text, each paragraph under how it stands, which opens it; answers still due are hidden."""
    rows: list[Row] = []
    for id_, parts in found.decks.items():
        deck = given.decks[id_]
        due = [card for card in deck.cards if given.state(card.id).due(given.day)]
        rows += plain([*([""] if rows else []), _summary(deck.title, parts)])
        texts = source(deck, due).texts
        rows += plain([STILL_DUE] if any(HIDDEN in text for text in texts) else [])
        for part, text in zip(parts, texts, strict=True):
            head = f"{_head(part)}  {_recall(part, room(width, 46, 12))}".rstrip()
            rows += [Row(""), Row(head, id_, part.number), *plain(cut(INDENT + text, width, hanging=""))]
    return rows or plain(["no deck has an article beside it"])


def _summary(name: str, parts: Sequence[Paragraph]) -> str:
    counts = Counter(part.state for part in parts)
    told = (f"{counts[state]} {state}" for state in SIGNS if counts[state])
    return f"{name}: {counted(len(parts), 'paragraph')}, {', '.join(told)}"


def _head(part: Paragraph) -> str:
    return f"{SIGNS[part.state]} {part.number:2} {part.state:5}"


def _recall(part: Paragraph, wide: int) -> str:
    found = part.recall
    new = f", {found.unseen} new" if found.unseen else ""
    if found.mean is None:
        return counted(found.unseen, "new card") if found.unseen else ""
    picture = f"{bar(found.mean, wide)} " if wide else ""
    return f"{picture}{percent(found.mean)} of {found.n}{new}"
