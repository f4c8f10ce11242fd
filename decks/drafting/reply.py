"""What an assistant answered: facts found in its reply, grounded in the article, and joined with the offline draft."""

import re
from collections.abc import Mapping, Sequence

from decks.drafting.answered import read_reply
from decks.drafting.grounding import grounded
from decks.values.text import Haystack
from decks.writer.data import Data

Fact = Mapping[str, Data]
_ALIKE = 0.7
_SMALL = frozenset("the a an of in on at to for and or by with was were is are had has have been from".split())  # noqa: SIM905
_SHARED = frozenset(
    {
        "id",
        "type",
        "ask",
        "quote",
        "draft",
        "doubt",
        "derived",
        "ignore",
        "inferred",
        "act",
        "what",
        "measure",
        "near",
        "stance",
    }
)


def with_reply(
    reply: str, own: Sequence[Fact], own_names: Sequence[Fact], article: str
) -> tuple[list[dict[str, Data]], list[dict[str, Data]], list[str]]:
    """The facts of the reply that the article bears out, then the drafted ones that they lack; the names; and notes.

    Raises ValueError if the reply holds no facts.
    """
    facts, names = read_reply(reply)
    kept, notes = grounded(facts, names, article, own)
    taken = {str(fact["id"]) for fact in kept}
    spans = _spans([*kept, *own], article)
    added = [
        _renamed(fact, taken)
        for fact in own
        if not any(_beside(spans[id(fact)], spans[id(other)]) and _same(fact, other) for other in kept)
    ]
    notes.append(
        f"{len(kept)} facts of the reply kept, {len(facts) - len(kept)} dropped; {len(added)} added by the rules."
    )
    return [*kept, *added], _joined_names(names, own_names), notes


def _spans(facts: Sequence[Fact], article: str) -> dict[int, tuple[int, int]]:
    haystack = Haystack(article)
    found = {}
    for fact in facts:
        quote = fact.get("quote", "")
        first = quote[0] if isinstance(quote, list) and quote else quote
        text = first.get("text", "") if isinstance(first, Mapping) else first
        nth = int(str(first.get("nth", "1"))) if isinstance(first, Mapping) else 1
        places = haystack.find(str(text))
        found[id(fact)] = places[min(nth, len(places)) - 1] if places else (-1, -1)
    return found


def _answers(fact: Fact) -> set[str]:
    """The words of what a fact tells, small."""
    texts = [str(value) for key, value in fact.items() if key not in _SHARED and isinstance(value, str)]
    return set(re.findall(r"\w+", " ".join(texts).casefold())) - _SMALL


def _beside(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return min(span[1], other[1]) > max(span[0], other[0])


def _same(fact: Fact, other: Fact) -> bool:
    """Whether a fact gives the date or value that the other gives, or tells little that the other does not."""
    values = {key for key in ("when", "from", "value") if key in fact and fact.get(key) == other.get(key)}
    words = _answers(fact)
    return (fact["type"] == other["type"] and bool(values)) or len(words & _answers(other)) >= _ALIKE * len(words)


def _renamed(fact: Fact, taken: set[str]) -> dict[str, Data]:
    base = name = str(fact["id"])
    count = 2
    while name in taken:
        name, count = f"{base[:58]}-{count}", count + 1
    taken.add(name)
    return {**fact, "id": name}


def _joined_names(names: Sequence[Fact], own: Sequence[Fact]) -> list[dict[str, Data]]:
    """The reply's names, then those of the draft that have no variant in common with them."""
    out = [dict(name) for name in names]
    taken = {text for name in names for text in _variants(name)}
    return [*out, *(dict(name) for name in own if not _variants(name) & taken)]


def _variants(name: Fact) -> set[str]:
    also = name.get("also", [])
    texts = [name.get("id"), name.get("name"), *([also] if isinstance(also, str) else also)]
    return {str(text).casefold() for text in texts if isinstance(text, str)}
