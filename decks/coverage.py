"""How much of the article a deck asks about: which sentences and paragraphs have a fact."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from decks.model import Deck
from decks.values.text import paragraphs, sentences

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of the article's parts, and how many of each hold a quote of some fact."""

    sentences: int = 0
    covered_sentences: int = 0
    paragraphs: int = 0
    covered_paragraphs: int = 0


def coverage(deck: Deck) -> Coverage:
    """The coverage of a deck's article by its facts' quotes; all zero where there is no article."""
    text = deck.source.text
    if not text:
        return Coverage()
    quotes = [(quote.start, quote.end) for fact in deck.facts for quote in fact.quotes if quote.found]
    by_sentence, by_paragraph = sentences(text), paragraphs(text)
    return Coverage(
        len(by_sentence), len(_touched(by_sentence, quotes)), len(by_paragraph), len(_touched(by_paragraph, quotes))
    )


def _touched(parts: Sequence[Span], quotes: Sequence[Span]) -> set[int]:
    """The parts, which stand in order without overlaps, that share a character with some quote."""
    starts = [start for start, _ in parts]
    found: set[int] = set()
    for start, end in quotes:
        first = max(bisect_right(starts, start) - 1, 0)
        found.update(n for n in range(first, bisect_right(starts, end - 1)) if parts[n][1] > start)
    return found
