"""Match: three to five things, each to what belongs to it: persons to offices, names to what they stand for."""

from collections.abc import Sequence

from decks.facts.actor import ActorFact
from decks.facts.name import NameFact
from decks.forms.question import Grade, Kind, Option, Question, Turn, Verdict, chosen
from decks.model import Card, Deck
from decks.pool import same_thing

NAME = "match"
FEWEST, MOST = 3, 5


def make(cards: Sequence[Card], deck: Deck, turn: Turn) -> Question | None:
    family = _family(cards[0])
    if not family:
        return None
    taken: list[Card] = []
    for card in cards:
        if _family(card) == family and len(taken) < MOST and not any(_clash(card, other, deck) for other in taken):
            taken.append(card)
    if len(taken) < FEWEST:
        return None
    left = sorted(taken, key=lambda card: turn.rank("left", card.id))
    right = sorted(taken, key=lambda card: turn.rank("right", card.id))
    options = tuple(Option(card.prompt.answers[0].text, card.id.split("/", 1)[1]) for card in right)
    return Question(
        taken[0].id,
        NAME,
        Kind.MATCH,
        str(deck.context.words("group")["match"]),
        tuple(card.prompt.answers[0] for card in left),
        options,
        cards=tuple(card.id for card in left),
        left=tuple(_subject(card) for card in left),
    )


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    """`raw` holds, for each line on the left, the number of what belongs to it."""
    numbers = chosen(raw, len(question.options))
    if len(numbers) != len(question.left):
        raise ValueError(f"write {len(question.left)} numbers, one for each line in turn")
    parts = {}
    for card, number in zip(question.cards, numbers, strict=True):
        right = card.split("/", 1)[1] == question.options[number - 1].ref
        parts[card] = Grade.RIGHT if right else Grade.WRONG
    hits = sum(part is Grade.RIGHT for part in parts.values())
    if hits == len(parts):
        return Verdict(Grade.RIGHT, parts=parts)
    note = f"{hits} of {len(parts)} matched"
    return Verdict(Grade.CLOSE if hits > len(parts) / 2 else Grade.WRONG, note, parts=parts)


def _family(card: Card) -> str:
    """What cards must share to be matched together: what is asked of what."""
    body, direction = card.fact.body, card.prompt.direction
    if len(card.prompt.answers) != 1:
        return ""
    if isinstance(body, ActorFact) and (direction == "role" or direction.startswith("role-")):
        return "role"
    return f"name/{body.what}" if isinstance(body, NameFact) and direction == "name" else ""


def _subject(card: Card) -> str:
    body = card.fact.body
    return body.name.name if isinstance(body, ActorFact) else body.of.name if isinstance(body, NameFact) else ""


def _clash(one: Card, other: Card, deck: Deck) -> bool:
    """Whether two lines or two answers are one, so that a line would have two right partners."""
    same = same_thing(one.prompt.answers[0], other.prompt.answers[0], deck)
    return one.fact is other.fact or same or _subject(one) == _subject(other)
