"""Coverage: which paragraphs of the article are known, which are being learned, and which no card asks about."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from decks.model import Deck
from decks.values.text import clean_line, paragraphs
from progress.reports.material import Material
from progress.reports.numbers.drawing import bar, clipped, counted, percent
from progress.reports.numbers.share import Recall, recall

NAME, TITLE = "coverage", "The article, paragraph by paragraph"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the source, from `start` to `end` (characters of its file), and the cards that quote it."""

    number: int
    start: int
    end: int
    begins: str
    cards: int
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
    return tuple(
        Paragraph(
            number=number + 1,
            start=start,
            end=end,
            begins=clean_line(deck.source.text[start:end])[:60],
            cards=len(chances),
            recall=recall((chance for chance in chances if chance is not None), sum(c is None for c in chances)),
        )
        for number, ((start, end), chances) in enumerate(zip(spans, cards, strict=True))
    )


def lines(found: Coverage) -> Sequence[str]:
    rows = []
    for deck, parts in found.decks.items():
        asked, learned = sum(part.cards > 0 for part in parts), sum(part.recall.n > 0 for part in parts)
        rows.append(f"{deck}: {len(parts)} paragraphs, {asked} asked about, {learned} begun")
        rows += [f"{part.number:3} {_state(part):26} {clipped(part.begins, 45)}" for part in parts]
    return rows or ["no deck has an article beside it"]


def _state(part: Paragraph) -> str:
    found = part.recall
    new = f", {found.unseen} new" if found.unseen else ""
    if found.mean is None:
        return f"{'':8} {counted(found.unseen, 'new card')}" if found.unseen else "no cards"
    return f"{bar(found.mean, 8)} {percent(found.mean)} of {found.n}{new}"
