"""The cards of decks as planning and the queue see them."""

from collections.abc import Iterable

from decks.model import Card, Deck
from decks.values.text import sentence_at
from progress.planning import Candidate


def candidates(decks: Iterable[Deck]) -> list[Candidate]:
    """The cards of decks, in their order. Siblings share a fact or a sentence of the source."""
    found = []
    for deck in decks:
        sentences: dict[tuple[int, int], str] = {}
        for order, card in enumerate(deck.cards):
            fact = f"{deck.id}/{card.fact.id}"
            found.append(Candidate(card.id, fact, _sentences(card, deck, sentences), card.fact.topic, order))
    return found


def _sentences(card: Card, deck: Deck, known: dict[tuple[int, int], str]) -> frozenset[str]:
    """The sentences that a card's quotes are in. Sibling cards have the same quotes: `known` has what was looked up."""
    found = set()
    for quote in card.fact.quotes:
        if quote.found:
            span = quote.start, quote.end
            if span not in known:
                known[span] = f"{deck.id}@{sentence_at(deck.source.text, *span)[0]}"
            found.add(known[span])
    return frozenset(found)
