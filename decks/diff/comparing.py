"""What changed between two versions of a deck, in terms of facts and cards, and what it does to students' histories."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from decks.ids import card_id
from decks.model import Card, Deck, Fact
from decks.writer import Data, read_data

LOST = "is asked no more; its history is kept, and is there again if the card comes back"
OTHER = "keeps its history, though the answer is another: if it is another question now, give the fact a new id"
KEPT = "keeps its history"
NEW = "is new to everybody"


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that is added, removed, renamed or changed; `keys` are those that say something else."""

    fact: str
    change: str
    was: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardChange:
    """A card that is not as it was: its question and answer before and after, and the answers that it has had.

    `change` is added, removed, renamed, answer, question or options; the first that holds, but a renamed card may have
    the others besides. `effect` says what comes of its history.
    """

    card: str
    change: str
    effect: str
    was: str = ""
    question: tuple[str, str] = ("", "")
    answer: tuple[str, str] = ("", "")
    reviews: int = 0
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Diff:
    facts: tuple[FactChange, ...]
    cards: tuple[CardChange, ...]


def diff(old: Deck, new: Deck, reviews: Mapping[str, int] | None = None) -> Diff:
    """What is different in `new`. `reviews` has the number of answers by card id, if a record is at hand."""
    names = _renamed_facts(old, new)
    return Diff(tuple(_facts(old, new, names)), tuple(_cards(old, new, names, reviews or {})))


def _renamed_facts(old: Deck, new: Deck) -> dict[str, str]:
    """The ids of the old deck's facts in the new one, of those that are still there."""
    if old.id != new.id and old.id not in new.was:
        return {}
    here = {fact.id for fact in new.facts}
    names = {was: fact.id for fact in new.facts for was in fact.was if was not in here}
    return {fact.id: names.get(fact.id, fact.id) for fact in old.facts if names.get(fact.id, fact.id) in here}


def _facts(old: Deck, new: Deck, names: Mapping[str, str]) -> Iterator[FactChange]:
    before, after = {fact.id: fact for fact in old.facts}, {fact.id: fact for fact in new.facts}
    written, rewritten = _written(old), _written(new)
    for fact in old.facts:
        if fact.id not in names:
            yield FactChange(fact.id, "removed")
    known = {now: was for was, now in names.items()}
    for fact in new.facts:
        was = known.get(fact.id)
        if was is None:
            yield FactChange(fact.id, "added")
            continue
        keys = _other_keys(written.get(was, {}), rewritten.get(fact.id, {}))
        if was != fact.id:
            yield FactChange(fact.id, "renamed", was, keys)
        elif before[was].hash != after[fact.id].hash:
            yield FactChange(fact.id, "changed", keys=keys)


def _written(deck: Deck) -> dict[str, Mapping[str, Data]]:
    """The facts and cards as they stand in the file, by id."""
    data = read_data(deck.text)
    lists = [entries for key in ("facts", "cards") if isinstance(entries := data.get(key), list)]
    return {
        str(fact["id"]): fact for entries in lists for fact in entries if isinstance(fact, Mapping) and "id" in fact
    }


def _other_keys(old: Mapping[str, Data], new: Mapping[str, Data]) -> tuple[str, ...]:
    kept = (key for key in {**old, **new} if key not in ("id", "was"))
    return tuple(key for key in kept if old.get(key) != new.get(key))


def _cards(old: Deck, new: Deck, names: Mapping[str, str], reviews: Mapping[str, int]) -> Iterator[CardChange]:
    after = {card.id: card for card in new.cards}
    came_from: dict[str, Card] = {}
    gone = []
    for card in old.cards:
        now = card_id(new.id, names.get(card.fact.id, ""), card.prompt.direction)
        if now in after:
            came_from[now] = card
        else:
            gone.append(card)
    for card in gone:
        hint = _perhaps_renamed(card, [card for card in new.cards if card.id not in came_from])
        change = CardChange(card.id, "removed", LOST, "", (_asked(card), ""), (_answer(card), ""), hint=hint)
        yield _counted(change, reviews)
    for card in new.cards:
        was = came_from.get(card.id)
        if was is None:
            yield CardChange(card.id, "added", NEW, "", ("", _asked(card)), ("", _answer(card)))
        elif found := _changed(was, card):
            yield _counted(found, reviews)


def _changed(was: Card, card: Card) -> CardChange | None:
    asked, answers = (_asked(was), _asked(card)), (_answer(was), _answer(card))
    effect = KEPT
    if answers[0] != answers[1]:
        change, effect = "answer", OTHER
    elif asked[0] != asked[1]:
        change = "question"
    elif was.prompt != card.prompt:
        change = "options"
    elif was.id != card.id:
        change = "renamed"
    else:
        return None
    if was.id != card.id:
        change = "renamed"
    return CardChange(card.id, change, effect, was.id if was.id != card.id else "", asked, answers)


def _counted(change: CardChange, reviews: Mapping[str, int]) -> CardChange:
    return replace(change, reviews=sum(reviews.get(name, 0) for name in {change.card, change.was}))


def _perhaps_renamed(gone: Card, added: list[Card]) -> str:
    """A word to an author who gave a fact another id and forgot to say so."""
    same = next((card.fact for card in added if _is_twin(gone, card)), None)
    return f"if “{same.id}” is the same fact, give it was: {gone.fact.id}" if same else ""


def _is_twin(gone: Card, card: Card) -> bool:
    def likeness(fact: Fact) -> tuple[str, tuple[str, ...]]:
        return fact.type, tuple(quote.text for quote in fact.quotes)

    return (
        _answer(gone) == _answer(card) and likeness(gone.fact) == likeness(card.fact) and gone.fact.id != card.fact.id
    )


def _asked(card: Card) -> str:
    return card.prompt.stem or card.prompt.gap


def _answer(card: Card) -> str:
    return "; ".join(answer.text for answer in card.prompt.answers)
