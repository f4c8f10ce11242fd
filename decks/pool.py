"""Distractors: wrong options of one kind with the key, from the instructor, students' mix-ups and the deck."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from decks.languages import Language
from decks.model import Answer, Card, Deck, Prompt
from decks.ranking import rank
from decks.truth import also_true, folded, same_thing
from decks.values.quantity import same_kind
from decks.values.text import fold

if TYPE_CHECKING:
    from decks.forms.question import Turn

__all__ = ["Candidate", "Distractors", "candidates", "distractors", "same_thing"]

Candidate: TypeAlias = tuple[Answer, str]
"""An answer with its reference: `fact/direction`, a name's `@id`, or `=text` of the instructor's."""

# Kinds whose members give themselves away beside each other (offices by their country, duties that are all in one
# document, full forms by their initials): their options come from the instructor alone.
UNPOOLED = frozenset({"role", "text", "duty", "name:full form"})
WORDED = frozenset({"happening", "meaning", "role"})
MOST_LONGER = 2
MOST_POOLED = 12  # the first by rank: more than a question shows, and a big deck has thousands


@dataclass(frozen=True, slots=True)
class Distractors:
    """Wrong answers by where they come from, best first; no two of all of them are one thing."""

    by_hand: tuple[Candidate, ...] = ()
    confused: tuple[Candidate, ...] = ()
    pooled: tuple[Candidate, ...] = ()

    @property
    def all(self) -> tuple[Candidate, ...]:
        return (*self.by_hand, *self.confused, *self.pooled)


def distractors(card: Card, deck: Deck, turn: "Turn") -> Distractors:
    """What is wrong for a card and worth choosing: by the instructor, by students' mix-ups, from the deck.

    The instructor's change places from day to day, so that each is seen. The deck's are ranked by hash of card and
    wording alone, so that a new fact moves nothing but its own place.
    """
    key = card.prompt.answers[0]
    written = sorted(card.prompt.wrong, key=lambda text: turn.rank(card.id, "by hand", text))
    by_hand = _unlike((_by_hand(text, key, deck) for text in written), [key], deck)
    taken = [key, *(answer for answer, _ in by_hand)]
    confused = _unlike(_confused(card, deck, turn), taken, deck)
    taken += [answer for answer, _ in confused]
    own = deck.card(card.id) is card
    if own and not by_hand and not confused:
        return _plain_for(deck, card.id)
    pooled = _pooled_for(deck, card.id) if own else tuple(_pooled(card, deck))
    return Distractors(by_hand, confused, _unlike(pooled, taken, deck))


def _unlike(pairs: Iterable[Candidate], taken: Sequence[Answer], deck: Deck) -> tuple[Candidate, ...]:
    """Those that are the same thing as none before them and none taken."""
    kept: list[Candidate] = []
    for answer, ref in pairs:
        if not any(same_thing(answer, other, deck) for other in (*taken, *(a for a, _ in kept))):
            kept.append((answer, ref))
    return tuple(kept)


def _by_hand(text: str, key: Answer, deck: Deck) -> Candidate:
    """The instructor's option, as the name or the other card's answer that it is, if it is one."""
    answer, language = deck.context.answer(text, key.kind), deck.context.language
    same = _refs(deck, _coarse(answer)).get(fold(text, language), ())
    return answer, min(same, key=lambda ref: ref[0] != "@", default=f"={text}")


def _confused(card: Card, deck: Deck, turn: "Turn") -> Iterator[Candidate]:
    """What students took for the answer, as far as it is still of the deck and wrong."""
    if not turn.confused:
        return
    key = card.prompt.answers[0]
    known = {ref: answer for answer, ref in candidates(deck, _coarse(key))}
    for ref in turn.confused:
        if ref in known and fits(known[ref], key, deck) and not _excluded(card, known[ref], deck):
            yield known[ref], ref


@lru_cache(maxsize=512)
def _pooled_for(deck: Deck, card_id: str) -> tuple[Candidate, ...]:
    """The same for every day: ranking thousands takes a while."""
    card = deck.card(card_id)
    return tuple(_pooled(card, deck)) if card else ()


@lru_cache(maxsize=512)
def _plain_for(deck: Deck, card_id: str) -> Distractors:
    """All that is wrong for a card of which neither the instructor nor students say more."""
    card = deck.card(card_id)
    return Distractors(pooled=_unlike(_pooled_for(deck, card_id), card.prompt.answers[:1], deck) if card else ())


def _pooled(card: Card, deck: Deck) -> Iterator[Candidate]:
    """The deck's answers and names of the key's kind and form, ranked by hash."""
    key = card.prompt.answers[0]
    kind = card.prompt.pool or key.kind
    if kind in UNPOOLED:
        return
    found = candidates(deck, kind)
    found = sorted(found, key=lambda pair: (rank(card.id, pair[0].text), pair[1][0] != "@"))
    usable = (pair for pair in found if fits(pair[0], key, deck) and not _excluded(card, pair[0], deck))
    yield from islice(usable, MOST_POOLED)


@lru_cache(maxsize=512)
def candidates(deck: Deck, kind: str) -> Sequence[Candidate]:
    """Every answer and name of a deck that is of a kind or finer, each with its reference."""
    answers = [(answer, card.id.split("/", 1)[1]) for card in deck.cards for answer in card.prompt.answers]
    names = [(deck.context.thing(thing), f"@{thing.id}") for thing in deck.names.values()]
    return [pair for pair in (*answers, *names) if f"{pair[0].kind}:".startswith(f"{kind}:")]


@lru_cache(maxsize=64)
def _refs(deck: Deck, kind: str) -> Mapping[str, Sequence[str]]:
    """The references of a kind by every wording of their answers."""
    table: dict[str, list[str]] = {}
    for answer, ref in candidates(deck, kind):
        for text in folded(answer, deck.context.language):
            table.setdefault(text, []).append(ref)
    return table


def _coarse(answer: Answer) -> str:
    return answer.kind.split(":")[0]


def _excluded(card: Card, answer: Answer, deck: Deck) -> bool:
    """Whether an answer stands in the question, holds the key or is held by it, or is right as well."""
    language = deck.context.language
    words = folded(answer, language)
    if any(f" {text} " in _question(card.prompt, language) for text in words):
        return True
    keys = folded(card.prompt.answers[0], language)
    valued = answer.date or answer.quantity
    nested = any(f" {one} " in f" {other} " or f" {other} " in f" {one} " for one in words for other in keys)
    return (nested and not valued) or also_true(card, answer, deck)


@lru_cache(maxsize=2048)
def _question(prompt: Prompt, language: Language) -> str:
    """The words in which a card asks, folded."""
    return f" {fold(f'{prompt.stem} {prompt.gap}', language)} "


def fits(answer: Answer, key: Answer, deck: Deck) -> bool:
    """Whether an answer looks like the key: as precise a date, the same unit, or words of like length and shape."""
    if key.date or answer.date:
        one, other = key.date, answer.date
        return bool(one and other and one.precision is other.precision and (one.year is None) == (other.year is None))
    if key.quantity or answer.quantity:
        return bool(key.quantity and answer.quantity and same_kind(key.quantity, answer.quantity))
    worded = _coarse(key) in WORDED
    measures = [len(answer.text.split()) / len(key.text.split()), len(answer.text) / len(key.text) if worded else 1]
    if any(not 1 / MOST_LONGER <= measure <= MOST_LONGER for measure in measures):
        return False
    sentence = _coarse(key) == "happening"  # has a subject of its own
    language = deck.context.language
    return sentence or _shape(answer.text, language) == _shape(key.text, language)


@lru_cache(maxsize=4096)
def _shape(text: str, language: Language) -> tuple[bool, ...]:
    """What would tell the odd one out at a glance: a capital, an article, a digit, brackets, quotes."""
    article = text.split(" ", 1)[0].casefold() in language.articles
    return (text[:1].isupper(), article, *(bool(re.search(mark, text)) for mark in (r"\d", r"[()\[\]]", '[“”"«»]')))
