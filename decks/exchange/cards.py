"""Questions from another program as hand-written cards, the plain data of a deck's file."""

import re
from collections.abc import Iterable, Mapping, Sequence

from decks.exchange.bank import Bank, Item, Losses
from decks.exchange.from_deck import ORIGIN
from decks.ids import as_id, is_id
from decks.values.text import clean_line
from decks.writer import Data

LONGEST = 60_000  # characters of a text; a deck's file takes 65,536
FEWEST_WRONG = 2
OURS = re.compile(r"([a-z0-9-]+)/([a-z0-9-]+)/([a-z0-9-]+)")
_WORDS_OF_ID = 6
_ABOUT_OPTIONS = re.compile(
    r"\b(which|what|who|whose|whom|one|all|any|some|none|each) of (the|these|those)\b|\bfollowing\b|\b(below|above)\b|"
    r"\b(these|options?|choices?|statements?)\b.*\?|\bwhich (is|are|was|were|does|did|statement|one)\b|"
    r"\b(not|except|best|least|most likely)\b",
    re.IGNORECASE,
)


def usable(bank: Bank, losses: Losses) -> list[Item]:
    """The questions that can be cards; the others are losses."""
    found = []
    for item in bank.items:
        texts = (item.ask, *item.answers, *item.accept, *item.options, *item.quotes, item.why)
        if any(len(text) > LONGEST for text in texts):
            losses.add(f"left out: a text of more than {LONGEST:,} characters", item.id)
        elif not clean_line(item.ask) or not any(map(clean_line, item.answers)):
            losses.add("left out: no words for the question or the answer", item.id)
        else:
            found.append(item)
    return found


def as_cards(
    items: Iterable[Item],
    losses: Losses,
    known: Mapping[str, Mapping[str, Data]],
    deck: str = "",
    taken: Iterable[str] = (),
) -> dict[str, Mapping[str, Data]]:
    """A card for each question, by its id. `known` are cards that are there, by id; ids that are `taken` are not used.

    A question changes the card that came with its id, or that was exported from this `deck`; one without an id, the
    card that asks the same.
    """
    by_origin = {str(card[ORIGIN]): name for name, card in known.items() if ORIGIN in card}
    by_ask = {str(card.get("ask")): name for name, card in reversed(list(known.items()))}
    used = set(taken)
    reserved = used.union(known)
    made: dict[str, Mapping[str, Data]] = {}
    for item in items:
        name = by_origin.get(item.id) or _own(item.id, deck, known) if item.id else by_ask.get(clean_line(item.ask))
        if not name or name in used:
            name = _free(_id_for(item), reserved)
        used.add(name)
        reserved.add(name)
        made[name] = _card(name, item, known.get(name, {}), losses)
    return made


def _own(name: str, deck: str, known: Mapping[str, Mapping[str, Data]]) -> str:
    """The card of this deck that a question was exported from; empty if there is none."""
    found = OURS.fullmatch(name)
    own = found[2] if found and found[1] == deck and found[3] == "answer" else ""
    return own if own in known and ORIGIN not in known[own] else ""


def _id_for(item: Item) -> str:
    """An id by that a question came with, else by its first words."""
    ours = OURS.fullmatch(item.id)
    if ours:
        return as_id(ours[2] if ours[3] == "answer" else f"{ours[2]}-{ours[3]}") or "card"
    if is_id(item.id):
        return item.id
    words = re.findall(r"[a-z0-9]+", item.ask[:LONGEST].lower())[:_WORDS_OF_ID]
    return "-".join(words)[:40].strip("-") or "card"


def _free(name: str, used: set[str]) -> str:
    if name not in used:
        return name
    number = 2
    while f"{name[:58]}-{number}" in used:
        number += 1
    return f"{name[:58]}-{number}"


def _card(name: str, item: Item, old: Mapping[str, Data], losses: Losses) -> dict[str, Data]:
    """A card's keys: what the question says of them, and of the others what the card that is there does."""
    answers = _lines(item.answers)
    wrong = [text for text in _lines(item.wrong) if text not in answers]
    quotes = _lines(item.quotes)
    said: dict[str, Data] = {
        "ask": clean_line(item.ask),
        "answer": answers[0] if len(answers) == 1 else answers,
        "accept": [text for text in _lines(item.accept) if text not in answers],
        "not": wrong,
        "forms": old.get("forms", _forms(item, answers, wrong, losses)),
        "topic": item.topic,
        "tags": list(item.tags),
        "why": clean_line(f"{item.speaker} {item.why}"),
        "quote": quotes[0] if len(quotes) == 1 else quotes,
        ORIGIN: item.id if not old or ORIGIN in old else "",
    }
    new = {key: value for key, value in said.items() if value}
    return {"id": name, **{key: value for key, value in old.items() if key not in new and key != "id"}, **new}


def _lines(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, map(clean_line, texts))))


def _forms(item: Item, answers: Sequence[str], wrong: Sequence[str], losses: Losses) -> Data:
    """Pinned to a choice where the question makes sense with its options alone."""
    if not item.options or len(answers) > 1:
        return ""
    if len(wrong) < FEWEST_WRONG:
        losses.add("fewer than two wrong options: the answer is asked for in words", item.id or item.ask[:40])
        return ""
    return "choice" if item.only_choice or _ABOUT_OPTIONS.search(item.ask) else ""
