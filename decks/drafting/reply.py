"""What an assistant answered: facts found in its reply, grounded in the article, and joined with the offline draft."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from decks.drafting.answered import NO_FACTS, UNSURE, read_reply
from decks.drafting.grounding import grounded
from decks.drafting.values.timeline import DateMention
from decks.model import CORE
from decks.values.text import Haystack, haystack_of
from decks.writer.data import Data, called

Fact = Mapping[str, Data]
_ALIKE = 0.7
_BLOCK = 500
_REFERRING = frozenset({"who", "by", "of", "name", "where", "party", "than", "against"})
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


@dataclass(frozen=True, slots=True)
class Reply:
    """What an assistant answered, and the stretch of the article that it was given."""

    text: str
    start: int = 0
    end: int | None = None


def with_reply(
    replies: Sequence[Reply],
    own: Sequence[Fact],
    own_names: Sequence[Fact],
    article: str,
    dates: Sequence[DateMention] = (),
) -> tuple[list[dict[str, Data]], list[dict[str, Data]], list[str]]:
    """The facts of the replies that the article bears out, then the drafted ones that they lack; the names; and notes.

    Raises ValueError if no reply holds facts.
    """
    facts, names, stretches, unread = joined(replies)
    kept, notes = grounded(facts, names, article, stretches, dates)
    notes = [*unread, *notes]
    kept, added = _told_once(kept, own, article)
    notes.append(
        f"{len(kept)} facts of the reply kept, {len(facts) - len(kept)} dropped; {len(added)} added by the rules."
    )
    return [*kept, *added], _joined_names(names, own_names), notes


def _told_once(
    kept: Sequence[dict[str, Data]], own: Sequence[Fact], article: str
) -> tuple[list[dict[str, Data]], list[dict[str, Data]]]:
    """The facts of the reply, surer where the rules found the same; and the drafted facts that they lack."""
    sure, added = list(kept), []
    taken = {str(fact["id"]) for fact in kept}
    haystack = haystack_of(article)
    places = [_span(fact, haystack) for fact in kept]
    blocks: dict[int, list[int]] = defaultdict(list)
    for at, place in enumerate(places):
        for block in _blocks(place):
            blocks[block].append(at)
    for fact in own:
        span = _span(fact, haystack)
        near = sorted({at for block in _blocks(span) for at in blocks[block]})
        same = next((at for at in near if _beside(span, places[at]) and _same(fact, kept[at])), None)
        if same is None:
            added.append(_renamed(fact, taken))
        elif fact.get("draft") == CORE and kept[same].get("doubt") == UNSURE:
            sure[same] = {**{key: value for key, value in kept[same].items() if key != "doubt"}, "draft": CORE}
    return sure, added


def joined(
    replies: Sequence[Reply],
) -> tuple[list[dict[str, Data]], list[dict[str, Data]], dict[str, Reply], list[str]]:
    """The facts and names of all replies; by the fact's id the reply that it comes from; and which could not be read.

    A fact's id that was given before gets a number; a name that was given before, under any variant, is the same name.
    """
    facts: list[dict[str, Data]] = []
    names: list[dict[str, Data]] = []
    origins: dict[str, Reply] = {}
    unread: list[str] = []
    for number, reply in enumerate(replies, 1):
        try:
            told, theirs = read_reply(reply.text)
        except ValueError as error:
            if len(replies) == 1:
                raise
            unread.append(f"reply {number}: {error}")
            continue
        fresh, same = _told_apart(theirs, names)
        names += fresh
        taken = set(origins)
        for fact in told:
            renamed = _renamed(_meant(fact, same), taken)
            facts.append(renamed)
            origins[str(renamed["id"])] = reply
    if not facts:
        raise ValueError(NO_FACTS)
    return facts, names, origins, unread


def _told_apart(
    theirs: Sequence[dict[str, Data]], names: Sequence[Fact]
) -> tuple[list[dict[str, Data]], dict[str, str]]:
    """The names that were not given before; and for those that were, or whose id was, the id that stands for theirs."""
    known = {text: str(name.get("id")) for name in names for text in called(name)}
    ids = {str(name.get("id")) for name in names}
    fresh, same = [], {}
    for name in theirs:
        own = str(name.get("id"))
        before = next((known[text] for text in sorted(called(name) - {own.casefold()}) if text in known), "")
        if before:
            same[own] = before
            continue
        same[own] = str(_renamed(name, ids)["id"])
        fresh.append({**name, "id": same[own]})
    return fresh, {old: new for old, new in same.items() if old != new}


def _meant(fact: Fact, same: Mapping[str, str]) -> dict[str, Data]:
    """The fact with the ids of its names as they are now."""
    return {key: _referring(value, same) if key in _REFERRING else value for key, value in fact.items()}


def _referring(value: Data, same: Mapping[str, str]) -> Data:
    if isinstance(value, str):
        return same.get(value, value)
    return [_referring(part, same) for part in value] if isinstance(value, list) else value


def _span(fact: Fact, haystack: Haystack) -> tuple[int, int]:
    """Where a fact's first quote stands."""
    quote = fact.get("quote", "")
    first = quote[0] if isinstance(quote, list) and quote else quote
    text = first.get("text", "") if isinstance(first, Mapping) else first
    nth = int(str(first.get("nth", "1"))) if isinstance(first, Mapping) else 1
    places = haystack.find(str(text))
    return places[min(nth, len(places)) - 1] if places else (-1, -1)


def _answers(fact: Fact) -> set[str]:
    """The words of what a fact tells, small."""
    texts = [str(value) for key, value in fact.items() if key not in _SHARED and isinstance(value, str)]
    return set(re.findall(r"\w+", " ".join(texts).casefold())) - _SMALL


def _blocks(span: tuple[int, int]) -> range:
    """The stretches of the article that a span touches: facts that share none are not beside one another."""
    return range(span[0] // _BLOCK, span[1] // _BLOCK + 1)


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
    taken = {text for name in names for text in called(name)}
    return [*out, *(dict(name) for name in own if not called(name) & taken)]
