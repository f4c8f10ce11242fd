"""What a deck holds to be true: whether two answers are one, and whether a wrong option would be right as well."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

from decks.context import GAP
from decks.languages import Language
from decks.model import Answer, Card, Deck, Prompt
from decks.values.date import overlaps
from decks.values.text import fold

Pair: TypeAlias = tuple[Answer, Answer]
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


_PARTNERED = frozenset(type_ for type_, _ in PARTNERS)


def same_thing(one: Answer, other: Answer, deck: Deck) -> bool:
    """Whether two answers cannot stand side by side: one text, aliases of one name, or values that overlap."""
    if one.date and other.date and overlaps(one.date, other.date):
        return True
    if one.quantity and other.quantity and one.quantity.overlaps(other.quantity):
        return True
    if ((one.date and other.date) or (one.quantity and other.quantity)) and not (one.accept or other.accept):
        return False  # two values of different size are never one text
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
    pairs = _pairs(deck).get((card.fact.type, asked))
    if own is None or pairs is None:
        return False
    return any(
        same_thing(answer, found, deck) and same_thing(own[0], other, deck) for found, other in pairs.near(answer)
    )


class _Pairs:
    """What the facts of a type answer in a direction, each with what they give in it.

    A big deck has thousands: they are kept by their words and years, so that only a few need be compared.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.by_word: dict[str, list[Pair]] = {}
        self.by_year: dict[int, list[Pair]] = {}
        self.without_year: list[Pair] = []
        self.amounts: list[Pair] = []

    def add(self, found: Answer, given: Answer) -> None:
        for word in folded(found, self.language):
            self.by_word.setdefault(word, []).append((found, given))
        if found.date and found.date.year is None:
            self.without_year.append((found, given))
        for year in _years(found):
            self.by_year.setdefault(year, []).append((found, given))
        if found.quantity:
            self.amounts.append((found, given))

    def near(self, answer: Answer) -> Iterator[Pair]:
        """All pairs whose first can be the same thing as an answer, and few others."""
        yield from chain.from_iterable(self.by_word.get(word, ()) for word in folded(answer, self.language))
        if answer.date:
            years = _years(answer) if answer.date.year else self.by_year
            yield from chain.from_iterable(self.by_year.get(year, ()) for year in years)
            yield from self.without_year
        if answer.quantity:
            yield from self.amounts


def _years(answer: Answer) -> range:
    """The years in which a date may lie."""
    if not (answer.date and answer.date.year):
        return range(0)
    first, last = answer.date.bounds()
    return range(first.year, last.year + 1)


@lru_cache(maxsize=8)
def _pairs(deck: Deck) -> Mapping[tuple[str, str], _Pairs]:
    table: dict[tuple[str, str], _Pairs] = {}
    types = {fact.id: fact.type for fact in deck.facts}
    for id_, answers in _directions(deck).items():
        for direction, found in answers.items():
            name, _, at = direction.partition("-")
            given = PARTNERS.get((types[id_], name))
            other = answers.get(_direction(given, at)) if given else None
            if other:
                table.setdefault((types[id_], name), _Pairs(deck.context.language)).add(found[0], other[0])
    return table


def _direction(name: str, at: str) -> str:
    """A direction, or the one of several that a fact numbers by name: role, role-minister."""
    return f"{name}-{at}" if at else name


@lru_cache(maxsize=8)
def _directions(deck: Deck) -> Mapping[str, Mapping[str, Sequence[Answer]]]:
    """What each fact that may have partners answers in its own directions, those that are not asked among them."""
    return {
        fact.id: {prompt.direction: prompt.answers for prompt in fact.body.prompts(deck.context)}
        for fact in deck.facts
        if fact.type in _PARTNERED
    }
