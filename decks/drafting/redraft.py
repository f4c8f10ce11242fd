"""Drafting again over a deck that was edited: what is there stays as it is, what was dropped stays away."""

from collections.abc import Mapping

from decks.drafting import Draft
from decks.drafting.compose import parted
from decks.values.text.quotes import normalize_quote
from decks.writer import read_data, rewritten
from decks.writer.data import Data, called, entries, texts

KEY = "x-drafted"
"""The deck's key with the ids of all facts that were ever drafted into it: one of them that is gone was dropped."""


def merged(text: str, drafted: Draft) -> tuple[str, int]:
    """The deck's text with the facts and names that are new, and how many facts those are.

    A fact is new if its id was never drafted into this deck and stands nowhere in it, under `was` neither, and no fact
    of its type has the same quote. Raises decks.parsing.files.Unreadable for a text that is no deck.
    """
    data = read_data(text)
    old = [*entries(data.get("facts")), *entries(data.get("cards"))]
    known = {name for fact in old for name in (*texts(fact.get("id")), *texts(fact.get("was")))}
    known.update(texts(data.get(KEY)))
    quoted = {mark for fact in old for mark in _marks(fact)}
    new = [fact for fact in drafted.facts if str(fact["id"]) not in known and not quoted.intersection(_marks(fact))]
    if not new:
        return text, 0
    facts, cards = parted(new)
    wanted: dict[str, Data] = dict(data)
    names = _new_names(data, drafted)
    for key, added in (("names", names), ("facts", facts), ("cards", cards)):
        if added:
            wanted[key] = [*entries(data.get(key)), *added]
    wanted[KEY] = [*texts(data.get(KEY)), *(str(fact["id"]) for fact in new)]
    return rewritten(text, wanted), len(new)


def _new_names(data: Mapping[str, Data], drafted: Draft) -> list[Mapping[str, Data]]:
    """The drafted names of which no variant is in the deck."""
    taken = {text for entry in entries(data.get("names")) for text in called(entry)}
    return [name for name in drafted.names if not called(name) & taken]


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
