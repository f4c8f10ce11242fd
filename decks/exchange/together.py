"""A deck's questions over several cards, for programs that have such kinds: what to match, what to put in order."""

from collections.abc import Iterator, Mapping

from decks.exchange.bank import Group, Item
from decks.forms import match, order
from decks.forms.question import Question, Turn
from decks.model import Card, Deck
from decks.ranking import rank

TURN = Turn(seed="exchange")
NEAR = 100  # cards that are looked at for one question: those that stand near each other in the deck
FORMS = (order, match)


def groups(deck: Deck, items: Mapping[str, Item]) -> Iterator[Group]:
    """Each card in one question of each form at most; cards that are pinned to other forms in none.

    `items` are the deck's questions by card, those that may be taken.
    """
    cards = [card for card in deck.cards if card.id in items]
    for form in FORMS:
        left = [card for card in cards if form.NAME in (_pinned(card, deck) or (form.NAME,))]
        while left:
            question = form.make(left[:NEAR], deck, TURN)
            taken = question.cards if question else (left[0].id,)
            if question:
                yield _group(question, deck, items)
            left = [card for card in left[:NEAR] if card.id not in taken] + left[NEAR:]


def _pinned(card: Card, deck: Deck) -> tuple[str, ...]:
    return card.prompt.forms or deck.forms


def _group(question: Question, deck: Deck, items: Mapping[str, Item]) -> Group:
    ordered = question.form == order.NAME
    left = question.left or [f"{place}." for place in range(1, len(question.key) + 1)]
    rows = tuple(zip(left, (answer.text for answer in question.key), strict=True))
    id_ = f"{deck.id}/+/{rank(question.form, question.card):016x}"
    return Group(id_, question.stem, rows, ordered, tuple(items[card] for card in question.cards))
