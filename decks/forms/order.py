"""Order: three to six events, put into the order in which they happened."""

import re
from collections.abc import Sequence
from itertools import combinations

from decks.context import capital
from decks.facts.date import DateFact
from decks.forms.question import Grade, Kind, Option, Question, Turn, Verdict, chosen
from decks.model import Answer, Card, Deck
from decks.values.date import PartialDate, overlaps

NAME = "order"
FEWEST, MOST = 3, 6
_TELLS = re.compile(r"\d{4}")  # a label that holds a year gives its place away


def make(cards: Sequence[Card], deck: Deck, turn: Turn) -> Question | None:
    dated = [card for card in cards if _date(card) and not _TELLS.search(label(card, deck))]
    if not dated or dated[0] is not cards[0]:
        return None
    taken: list[Card] = []
    for card in dated:
        if len(taken) < MOST and not any(_clash(card, other) for other in taken):
            taken.append(card)
    if len(taken) < FEWEST:
        return None
    shown = sorted(taken, key=lambda card: turn.rank("order", card.id))
    if shown == in_order(taken):
        shown = [*shown[1:], shown[0]]
    options = tuple(Option(label(card, deck), card.id.split("/", 1)[1]) for card in shown)
    stem = str(deck.context.words("group")["order"])
    key = tuple(Answer(label(card, deck)) for card in in_order(taken))
    return Question(taken[0].id, NAME, Kind.ORDER, stem, key, options, cards=tuple(card.id for card in taken))


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    """An event is in its right place if it need not move: it is in the longest run that stands in order."""
    numbers = chosen(raw, len(question.options))
    if len(numbers) != len(question.options):
        raise ValueError(f"write all {len(question.options)} numbers, the earliest first")
    refs = [question.options[number - 1].ref for number in numbers]
    cards = [card for ref in refs if (card := deck.card(f"{deck.id}/{ref}"))]
    right = {card.id for card in _longest_ordered(cards)}
    parts = {card.id: Grade.RIGHT if card.id in right else Grade.WRONG for card in cards}
    if len(right) == len(cards):
        return Verdict(Grade.RIGHT, parts=parts)
    note = f"{len(right)} of {len(cards)} in place"
    return Verdict(Grade.CLOSE if len(right) > len(cards) / 2 else Grade.WRONG, note, parts=parts)


def label(card: Card, deck: Deck) -> str:
    """The event of a date card, in a few words: “the Second Karabakh War begins”."""
    body = card.fact.body
    assert isinstance(body, DateFact)
    direction = card.prompt.direction
    if direction == "when":
        return capital(body.happened or body.event)
    return deck.context.say("group", direction, event=body.event)


def in_order(cards: Sequence[Card]) -> list[Card]:
    return sorted(cards, key=_first_day)


def _date(card: Card) -> PartialDate | None:
    """The date that a card asks for, if its place among others is certain."""
    asks = isinstance(card.fact.body, DateFact) and card.prompt.direction in ("when", "from", "to")
    return card.prompt.answers[0].date if asks else None


def _first_day(card: Card) -> int:
    date = _date(card)
    return date.bounds()[0].toordinal() if date else 0


def _clash(one: Card, other: Card) -> bool:
    """Whether two cannot be ordered (their dates overlap), or one names the other's place (they are of one fact)."""
    first, second = _date(one), _date(other)
    return one.fact is other.fact or first is None or second is None or overlaps(first, second)


def _longest_ordered(cards: Sequence[Card]) -> Sequence[Card]:
    """The longest selection that stands in the right order; of equals, the first. At most six cards: 64 selections."""
    for size in range(len(cards), 1, -1):
        for selection in combinations(cards, size):
            if list(selection) == in_order(selection):
                return selection
    return ()
