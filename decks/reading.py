"""The article as a student reads it between questions: the quote marked, the answers that are still to come hidden."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from decks.explain import Passage, clean_piece
from decks.model import Card, Deck, Fact
from decks.values.text import paragraph_at, paragraphs

HIDDEN = "[…]"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """Paragraphs of the source, and which of them holds the quote."""

    paragraphs: tuple[Passage, ...]
    at: int = 0

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(passage.text for passage in self.paragraphs)

    def unmarked(self) -> "Reading":
        """The same without the quote marked, which would say what is going to be asked."""
        return Reading(tuple(Passage(text) for text in self.texts), self.at)


def paragraph(fact: Fact, deck: Deck, coming: Iterable[Card] = ()) -> Reading | None:
    """The paragraph around a fact's first quote, or None without a source; answers of `coming` cards are hidden."""
    marks = _marks(fact)
    if not marks:
        return None
    span = paragraph_at(deck.source.text, *marks[0])
    return Reading((_passage(deck.source.text, span, marks, _hidden(deck, coming, marks)),))


def article(fact: Fact, deck: Deck, coming: Iterable[Card] = ()) -> Reading | None:
    """The whole source, open at a fact's first quote, or None without one; answers of `coming` cards are hidden."""
    marks = _marks(fact)
    if not marks:
        return None
    spans = paragraphs(deck.source.text)
    hidden = _hidden(deck, coming, marks)
    at = next((n for n, (start, end) in enumerate(spans) if start <= marks[0][0] < end), 0)
    return Reading(tuple(_passage(deck.source.text, span, marks, hidden) for span in spans), at)


def source(deck: Deck, coming: Iterable[Card] = ()) -> Reading:
    """The whole source with nothing marked; answers of `coming` cards are hidden."""
    hidden = _hidden(deck, coming, ())
    return Reading(tuple(_passage(deck.source.text, span, (), hidden) for span in paragraphs(deck.source.text)))


def _marks(fact: Fact) -> list[Span]:
    return [(quote.start, quote.end) for quote in fact.quotes if quote.found]


def _hidden(deck: Deck, cards: Iterable[Card], shown: Sequence[Span]) -> list[Span]:
    """The places of the cards' answers, but for what is shown. An answer not found in its quote hides all of that."""
    found: set[Span] = set()
    for card in cards:
        for start, end in _marks(card.fact):
            quote = deck.source.text[start:end]
            places = [(start + at, start + to) for at, to in _places(card, quote)]
            found |= {span for span in places or [(start, end)] if not _overlaps(span, shown)}
    return sorted(found)


def _places(card: Card, quote: str) -> list[Span]:
    words = [variant for answer in card.prompt.answers for variant in answer.variants if variant]
    patterns = [r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True)]
    return [found.span() for found in re.finditer("|".join(patterns), quote, re.IGNORECASE)] if patterns else []


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _passage(source: str, span: Span, marks: Sequence[Span], hidden: Sequence[Span]) -> Passage:
    """A slice of the source, cleaned piece by piece so that the marks still fit."""
    text, at = "", span[0]
    shown: list[Span] = []
    for start, end, hide in sorted([(*mark, False) for mark in marks] + [(*place, True) for place in hidden]):
        start, end = max(start, at), min(end, span[1])
        if start >= end:
            continue
        text += clean_piece(source[at:start])
        begin = len(text)
        text += HIDDEN if hide else clean_piece(source[start:end])
        shown += [] if hide else [(begin, len(text))]
        at = end
    return Passage(text + clean_piece(source[at : span[1]]), tuple(shown))
