"""What a deck holds to be true: whether two answers are one, and whether a wrong option would be right as well."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from decks.context import GAP
from decks.languages import Language
from decks.model import Answer, Card, Deck, Prompt
from decks.values.date import overlaps
from decks.values.text import fold

# Directions that ask for each other's answers: who shares what the one gives has a right answer to the other.
PARTNERS = {
    ("actor", "role"): "name",
    ("actor", "name"): "role",
    ("date", "when"): "event",
    ("date", "event"): "when",
    ("name", "name"): "of",
    ("name", "of"): "name",
    ("term", "term"): "means",
    ("term", "means"): "term",
}


def same_thing(one: Answer, other: Answer, deck: Deck) -> bool:
    """Whether two answers cannot stand side by side: one text, aliases of one name, or values that overlap."""
    if one.date and other.date and overlaps(one.date, other.date):
        return True
    if one.quantity and other.quantity and one.quantity.overlaps(other.quantity):
        return True
    language = deck.context.language
    return not folded(one, language).isdisjoint(folded(other, language))


@lru_cache(maxsize=4096)
def folded(answer: Answer, language: Language) -> frozenset[str]:
    """An answer's wordings as they are compared."""
    return frozenset(fold(text, language) for text in answer.variants)


def also_true(card: Card, answer: Answer, deck: Deck) -> bool:
    """Whether a fact of the deck makes an answer right that is not the card's own.

    It does if the same question is asked of another fact, if the card's sentence with it is what the deck says, or if
    another fact of the type has it where the card asks and agrees with the card in what is given: one person's two
    offices, two happenings of one month.
    """
    return _asked(card, answer, deck) or _said(card, answer, deck) or _agreed(card, answer, deck)


def filled(gap: str, texts: Sequence[str]) -> str:
    """A sentence with its gaps filled in turn."""
    for text in texts:
        gap = gap.replace(GAP, text, 1)
    return gap


def _asked(card: Card, answer: Answer, deck: Deck) -> bool:
    known = _answers(deck)
    questions = _questions(card.prompt, deck.context.language)
    return any(same_thing(answer, other, deck) for question in questions for other in known[question])


@lru_cache(maxsize=8)
def _answers(deck: Deck) -> Mapping[str, Sequence[Answer]]:
    """Every question and every sentence with a gap, with the answers that it has in the deck."""
    table: dict[str, list[Answer]] = {}
    for card in deck.cards:
        for question in _questions(card.prompt, deck.context.language):
            table.setdefault(question, []).extend(card.prompt.answers)
    return table


@lru_cache(maxsize=2048)
def _questions(prompt: Prompt, language: Language) -> tuple[str, ...]:
    return tuple(fold(text.replace(GAP, "…"), language) for text in (prompt.stem, prompt.gap) if text)


def _said(card: Card, answer: Answer, deck: Deck) -> bool:
    gap, language = card.prompt.gap, deck.context.language
    if gap.count(GAP) != 1:
        return False
    return any(fold(filled(gap, [text]), language) in _sentences(deck) for text in answer.variants)


@lru_cache(maxsize=8)
def _sentences(deck: Deck) -> frozenset[str]:
    """All that the deck says, a sentence for each fact."""
    return frozenset(fold(fact.body.statement(deck.context), deck.context.language) for fact in deck.facts)


def _agreed(card: Card, answer: Answer, deck: Deck) -> bool:
    asked, _, at = card.prompt.direction.partition("-")
    given = PARTNERS.get((card.fact.type, asked))
    own = _directions(deck)[card.fact.id].get(_direction(given, at)) if given else None
    if given is None or own is None:
        return False
    for fact in deck.facts:
        answers = _directions(deck)[fact.id] if fact.type == card.fact.type else {}
        for direction, found in answers.items():
            name, _, at = direction.partition("-")
            other = answers.get(_direction(given, at))
            if name == asked and other and same_thing(answer, found[0], deck) and same_thing(own[0], other[0], deck):
                return True
    return False


def _direction(name: str, at: str) -> str:
    """A direction, or the one of several that a fact numbers by name: role, role-minister."""
    return f"{name}-{at}" if at else name


@lru_cache(maxsize=8)
def _directions(deck: Deck) -> Mapping[str, Mapping[str, Sequence[Answer]]]:
    """What each fact answers in each of its own directions, those that are not asked among them."""
    return {
        fact.id: {prompt.direction: prompt.answers for prompt in fact.body.prompts(deck.context)} for fact in deck.facts
    }
