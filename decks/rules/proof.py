"""Answers and the words of the article that prove them."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

from decks.model import Answer, Card, Deck, Quote
from decks.values.text import sentence_at

Quoted: TypeAlias = Callable[[], Iterator[str]]


def proofs(deck: Deck) -> Iterator[tuple[Card, Answer, Quoted]]:
    """Every answer that its quotes should give, with what yields the quotes and then, wider, their sentences.

    Left out are facts that say that they are worded otherwise, and those whose quotes are not found.
    """
    for card in deck.cards:
        quotes = card.fact.quotes
        if quotes and not card.fact.derived and all(quote.found for quote in quotes):
            for answer in card.prompt.answers:
                yield card, answer, partial(_quoted, quotes, deck.source.text)


def _quoted(quotes: tuple[Quote, ...], source: str) -> Iterator[str]:
    yield " … ".join(source[quote.start : quote.end] for quote in quotes)
    spans = [sentence_at(source, quote.start, quote.end) for quote in quotes]
    yield " … ".join(source[start:end] for start, end in spans)
