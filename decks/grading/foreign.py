"""Other answers and names of a deck, none of which may pass for a slip of the one that is asked for."""

from collections.abc import Sequence
from functools import lru_cache

from decks.grading.comparing import coarse, is_answer
from decks.languages import Language
from decks.model import Answer, Deck
from decks.pool import candidates, same_thing
from decks.values.name import PERSON
from decks.values.spelling import slip_count
from decks.values.text import fold


def is_another(answer: Answer, texts: Sequence[str], deck: Deck) -> bool:
    """Whether what looks like a slip of an answer or a part of it is another answer or name of the deck, or in it."""
    language = deck.context.language
    own = {fold(text, language) for text in answer.variants}
    others = [other for other, _ in _others(answer, deck)]
    if not (answer.date or answer.quantity):
        things = map(deck.context.thing, deck.names.values())
        others += [thing for thing in things if own.isdisjoint(fold(text, language) for text in thing.variants)]
    if any(is_answer(other, text, language) for other in others for text in texts):
        return True
    words = {word for text in own for word in text.split()}
    foreign = {word for text in texts for word in fold(text, language).split()} & name_words(deck) - words
    return any(_slipped(own_word, word, language) for own_word in words for word in foreign)


def _slipped(own: str, other: str, language: Language) -> bool:
    """Whether another word is one slip away, and is more than another ending (Armenia, Armenian)."""
    return bool(slip_count(own, other, language)) and not (own.startswith(other) or other.startswith(own))


@lru_cache(maxsize=512)
def _others(answer: Answer, deck: Deck) -> Sequence[tuple[Answer, str]]:
    """The deck's answers of the same kind that cannot be this one, with their cards."""
    pairs = candidates(deck, coarse(answer))
    return [(other, f"{deck.id}/{ref}") for other, ref in pairs if "/" in ref and not same_thing(answer, other, deck)]


def owner_of(texts: Sequence[str], answer: Answer, card: str, deck: Deck) -> str:
    """The card, not the one asked, whose answer of the same kind one of the texts is; empty if there is none."""
    others = [(other, owner) for other, owner in _others(answer, deck) if owner != card]
    owners = (owner for text in texts for other, owner in others if is_answer(other, text, deck.context.language))
    return next(owners, "")


@lru_cache(maxsize=64)
def name_words(deck: Deck, kind: str = "") -> frozenset[str]:
    """The words of a deck's names, or of those of a kind; a person's titles are none."""
    language = deck.context.language
    names = (
        fold(text, language) for thing in deck.names.values() if kind in ("", thing.kind) for text in thing.variants
    )
    titles = {word for title in language.titles for word in title.split()} if kind == PERSON else set[str]()
    return frozenset(word for name in names for word in name.split() if len(word) > 2 and word not in titles)
