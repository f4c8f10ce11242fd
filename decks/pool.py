"""Distractors: wrong options of one kind with the key, from the instructor, the deck's answers and its names."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from decks.forms.question import rank
from decks.model import Answer, Card, Deck
from decks.values.date import overlaps
from decks.values.text import fold

# Kinds whose members give themselves away beside each other (offices by their country, duties that are all in one
# document, full forms by their initials): their options come from the instructor alone.
UNPOOLED = frozenset({"role", "text", "duty", "name:full form"})


def distractors(card: Card, deck: Deck) -> list[tuple[Answer, str]]:
    """Answers that are wrong for a card, with where each comes from: the instructor's first, then the pool by rank.

    Ranked by hash of card and candidate alone, so that a new fact moves nothing but its own place.
    """
    key = card.prompt.answers[0]
    by_hand = [(deck.context.answer(text, key.kind), f"={text}") for text in card.prompt.wrong]
    pool = sorted(_pool(card, deck), key=lambda pair: rank(card.id, pair[1]))
    chosen: list[tuple[Answer, str]] = []
    for answer, ref in [*by_hand, *pool]:
        if not any(same_thing(answer, other, deck) for other in (key, *(a for a, _ in chosen))):
            chosen.append((answer, ref))
    return chosen


def _pool(card: Card, deck: Deck) -> Iterator[tuple[Answer, str]]:
    key = card.prompt.answers[0]
    kind = card.prompt.pool or key.kind
    if kind in UNPOOLED:
        return
    stem = fold(f"{card.prompt.stem} {card.prompt.gap}", deck.context.language)
    for answer, ref in candidates(deck, kind):
        if not _also_true(card, ref, deck) and not _in_stem(answer, stem, deck):
            yield answer, ref


@lru_cache(maxsize=512)
def candidates(deck: Deck, kind: str) -> Sequence[tuple[Answer, str]]:
    """Every answer and name of a deck that is of a kind or finer, each with its reference."""
    answers = [(answer, card.id.split("/", 1)[1]) for card in deck.cards for answer in card.prompt.answers]
    names = [(deck.context.thing(thing), f"@{thing.id}") for thing in deck.names.values()]
    return [pair for pair in (*answers, *names) if f"{pair[0].kind}:".startswith(f"{kind}:")]


def _also_true(card: Card, ref: str, deck: Deck) -> bool:
    """Whether some fact of the deck makes the candidate a right answer too: the same question is asked of it."""
    other = deck.card(f"{deck.id}/{ref}") if "/" in ref else None
    return (
        other is not None and other.id != card.id and bool(card.prompt.stem) and other.prompt.stem == card.prompt.stem
    )


def _in_stem(answer: Answer, stem: str, deck: Deck) -> bool:
    return any(f" {fold(text, deck.context.language)} " in f" {stem} " for text in answer.variants)


def same_thing(one: Answer, other: Answer, deck: Deck) -> bool:
    """Whether two answers cannot stand side by side: one text, aliases of one name, or values that overlap."""
    if one.date and other.date and overlaps(one.date, other.date):
        return True
    if one.quantity and other.quantity and one.quantity.overlaps(other.quantity):
        return True
    language = deck.context.language
    return not {fold(text, language) for text in one.variants}.isdisjoint(
        fold(text, language) for text in other.variants
    )
