"""Drafting again over a deck that was edited: what is there stays as it is, what was dropped stays away."""

from collections.abc import Mapping, Sequence

from decks.drafting import Draft
from decks.values.text.quotes import normalize_quote
from decks.writer import read_data, rewritten
from decks.writer.data import Data

KEY = "x-drafted"
"""The deck's key with the ids of all facts that were ever drafted into it: one of them that is gone was dropped."""


def merged(text: str, drafted: Draft) -> tuple[str, int]:
    """The deck's text with the facts and names that are new, and how many facts those are.

    A fact is new if its id was never drafted into this deck and stands nowhere in it, under `was` neither, and no fact
    of its type has the same quote. Raises decks.parsing.files.Unreadable for a text that is no deck.
    """
    data = read_data(text)
    old = [*_entries(data, "facts"), *_entries(data, "cards")]
    known = {name for fact in old for name in (*_texts(fact.get("id")), *_texts(fact.get("was")))}
    known.update(_texts(data.get(KEY)))
    quoted = {mark for fact in old for mark in _marks(fact)}
    new = [fact for fact in drafted.facts if str(fact["id"]) not in known and not quoted.intersection(_marks(fact))]
    if not new:
        return text, 0
    facts = [fact for fact in new if fact["type"] != "card"]
    cards = [{key: value for key, value in fact.items() if key != "type"} for fact in new if fact["type"] == "card"]
    wanted: dict[str, Data] = dict(data)
    names = _new_names(data, drafted)
    for key, entries in (("names", names), ("facts", facts), ("cards", cards)):
        if entries:
            wanted[key] = [*_entries(data, key), *entries]
    wanted[KEY] = [*_texts(data.get(KEY)), *(str(fact["id"]) for fact in new)]
    return rewritten(text, wanted), len(new)


def _new_names(data: Mapping[str, Data], drafted: Draft) -> list[Mapping[str, Data]]:
    """The drafted names of which no variant is in the deck."""
    taken: set[str] = set()
    for entry in _entries(data, "names"):
        taken |= {text.casefold() for key in ("id", "name", "also") for text in _texts(entry.get(key))}
    out: list[Mapping[str, Data]] = []
    for name in drafted.names:
        said = {text.casefold() for key in ("id", "name", "also") for text in _texts(name.get(key))}
        if not said & taken:
            out.append(name)
    return out


def _entries(data: Mapping[str, Data], key: str) -> list[Mapping[str, Data]]:
    there = data.get(key, [])
    return [entry for entry in there if isinstance(entry, Mapping)] if not isinstance(there, (str, Mapping)) else []


def _texts(value: "Data | None") -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(part for part in value if isinstance(part, str)) if isinstance(value, Sequence) else ()


def _marks(fact: Mapping[str, Data]) -> set[tuple[str, str]]:
    """What tells whether a fact is there already: its type, or a card's answer, with each of its quotes."""
    kind = fact.get("type", "card")
    told = str(fact.get("answer")) if kind == "card" else str(kind)
    return {(told, quote) for quote in _quotes(fact)}


def _quotes(fact: Mapping[str, Data]) -> list[str]:
    """The texts of a fact's quotes, as they are compared."""
    quote = fact.get("quote", [])
    parts = quote if isinstance(quote, list) else [quote]
    texts = [part.get("text", "") if isinstance(part, Mapping) else part for part in parts]
    return [normalize_quote(text) for text in texts if isinstance(text, str) and text]
