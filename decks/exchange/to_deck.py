"""Questions from another program as a deck's text: a new deck, or changes to one that had them before.

A card keeps the id that it came with under `x-from`, and is known again by it: a second import changes cards and never
doubles them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from decks.exchange.bank import Bank, Item, Losses, NotReadable
from decks.exchange.cards import OURS, as_cards, usable
from decks.parsing.files import MAX_BYTES
from decks.values.text import clean_line
from decks.writer import Data, emit, read_data, rewritten
from decks.writer.data import entries


@dataclass(frozen=True, slots=True)
class Imported:
    """A deck's text, and how many cards in it are new, changed, and as they were."""

    text: str
    new: int
    changed: int
    same: int


def new_deck(bank: Bank, deck: str, title: str, losses: Losses) -> Imported:
    """The text of a new deck. Raises NotReadable if there is no question to put into it."""
    cards = list(as_cards(usable(bank, losses), losses, {}).values())
    if not cards:
        raise NotReadable("there is no question in it that could become a card")
    head: dict[str, Data] = {"format": "1", "deck": deck, "title": clean_line(title) or deck}
    topics = _topics(bank, (), cards)
    lines = [line for key, value in head.items() for line in emit.pair(key, value, 0)]
    lines += emit.pair("topics", topics, 0) if topics else []
    for place, card in enumerate(cards):
        lines += ["", *(["cards:"] if place == 0 else []), *emit.item(card, 0)]
    text = "\n".join([*lines, ""])
    if len(text.encode()) > MAX_BYTES:
        raise NotReadable(f"the deck would have more than {MAX_BYTES:,} bytes: split it")
    return Imported(text, len(cards), 0, 0)


def updated(text: str, current: Sequence[Item], bank: Bank, losses: Losses) -> Imported:
    """A deck's text with a bank's questions put in; comments, order and what is not from the bank stay.

    `current` are the deck's cards as they would be exported now: whoever says the same changes nothing. Cards that the
    deck's facts make are not changed; what is said otherwise of them is a loss. Raises decks.writer.Refused and
    decks.parsing.files.Unreadable as `rewritten` does.
    """
    data = read_data(text)
    deck = data.get("deck")
    facts = {fact.get("id") for fact in entries(data.get("facts"))}
    items, told = _told_apart(usable(bank, losses), current, losses, {f"{deck}/{fact}" for fact in facts})
    known = {str(card["id"]): card for card in entries(data.get("cards")) if "id" in card}
    made = as_cards(items, losses, known, str(deck), map(str, facts))
    cards = [*(made.get(name, card) for name, card in known.items())]
    cards += [card for name, card in made.items() if name not in known]
    wanted = {**data, "cards": cards} if cards else data
    topics = _topics(bank, _texts(data.get("topics")), cards)
    wanted = _with_topics(wanted, topics) if topics else wanted
    new = sum(name not in known for name in made)
    changed = sum(name in known and card != known[name] for name, card in made.items())
    return Imported(rewritten(text, wanted) if wanted != data else text, new, changed, told + len(made) - new - changed)


def _told_apart(
    items: Iterable[Item], current: Sequence[Item], losses: Losses, facts: set[str]
) -> tuple[list[Item], int]:
    """The questions that say something new, and the number of those that do not. `facts` are `deck/fact`."""
    by_id = {item.id: item for item in current}
    by_ask = {item.ask: item for item in current}
    fresh, told = [], 0
    for item in items:
        now = by_id.get(item.id) if item.id else by_ask.get(clean_line(item.ask))
        if now and _says_the_same(item, now):
            told += 1
        elif OURS.fullmatch(item.id) and item.id.rpartition("/")[0] in facts:
            losses.add("left as they are: cards of the deck's own facts; change those in deck.yaml", item.id)
        else:
            fresh.append(item)
    return fresh, told


def _says_the_same(item: Item, now: Item) -> bool:
    """Whether a question from outside holds nothing else than the deck; what a format cannot hold does not count."""
    asked = (item.ask, set(item.answers)) == (now.ask, set(now.answers))
    offered = not item.options or set(item.options) == set(now.options)
    accepted = not item.accept or set(item.accept) == set(now.accept)
    spoken = clean_line(f"{item.speaker} {item.why}") in ("", now.why, clean_line(f"{now.speaker} {now.why}"))
    labelled = item.topic in ("", now.topic) and (not item.tags or item.tags == now.tags)
    return asked and offered and accepted and spoken and labelled and (not item.quotes or item.quotes == now.quotes)


def _with_topics(data: Mapping[str, Data], topics: Sequence[str]) -> dict[str, Data]:
    """The data with its topics; new ones stand before what they are topics of."""
    if "topics" in data:
        return {**data, "topics": topics}
    placed: dict[str, Data] = {}
    for key, value in data.items():
        if key in ("names", "facts", "cards") and "topics" not in placed:
            placed["topics"] = topics
        placed[key] = value
    return placed


def _texts(value: "Data | None") -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(entry for entry in value or () if isinstance(entry, str))


def _topics(bank: Bank, there: Sequence[str], cards: Sequence[Mapping[str, Data]]) -> list[str]:
    """The topics of a deck: those that it has, then those of its cards, in the bank's order."""
    used = [str(card["topic"]) for card in cards if card.get("topic")]
    ordered = [topic for topic in bank.topics if topic in used]
    return list(dict.fromkeys([*there, *ordered, *used]))
