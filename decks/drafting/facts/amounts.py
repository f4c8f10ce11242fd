"""Events and gaps that ask for a number, as the quantity that they tell."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from decks.context import capital
from decks.drafting.asking import GAP
from decks.drafting.candidate import CORE, MAYBE, Candidate, by_gap, unnamed
from decks.drafting.facts.amount_text import Told, is_few, is_label, labelled, number_of, told_of, value_of, whole
from decks.drafting.facts.counted import counted
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.values.names import Entities
from decks.drafting.words import section
from decks.drafting.worth.repeated import ASKED
from decks.model import SKIP
from decks.values.quantity import Quantity

_FEWEST, _LONGEST = 2, 30  # words beside the number
_NEAR = 2000  # characters: more than a sentence has


def as_quantities(facts: Sequence[Candidate], entities: Entities) -> list[Candidate]:
    """The facts; an event whose key is a number, and a gap for one, as a quantity with the same questions.

    Where a quantity asks for that number already, an event stays one and asks for the rest.
    """
    out: list[Candidate] = []
    asked: dict[int, list[Candidate]] = defaultdict(list)
    for fact in facts:
        if fact.type == "quantity":
            asked[fact.start // _NEAR].append(fact)
    for fact in facts:
        made = _as_quantity(fact, entities)
        near = [other for at in (-1, 0, 1) for other in asked.get(fact.start // _NEAR + at, ())] if made else []
        twin = next((other for other in near if made and _same(made, other)), None)
        if twin:
            made = _beside(fact, twin)
        elif made is not None:
            asked[made.start // _NEAR].append(made)
        out.append(made or fact)
    return out


def _beside(fact: Candidate, twin: Candidate) -> Candidate:
    """The event or gap whose number a quantity asks for: without that question."""
    if fact.type == "event" and fact.ask.get("who") != SKIP:
        return replace(fact, ask={**fact.ask, "did": SKIP})
    return replace(fact, tier=MAYBE, why=ASKED) if twin.tier == CORE else fact


def _same(one: Candidate, other: Candidate) -> bool:
    """Whether two ask for one number of one place: 42,000; about 42,000 Soviet troops."""
    number = one.answer if counted(one.answer) else one.answer.split()[-1]
    return one.start < other.end and other.start < one.end and f" {number} " in f" {other.answer} "


def measure(value: Quantity, noun: str) -> str:
    """What a number measures, as far as its unit tells: time, distance, weight, share, number."""
    unit, part = value.unit.dimension, value.high is not None and 0 < value.high < 1
    known = str(section("measures")["dimensions"].get(unit, "amount"))
    return known if unit else "share" if part and not noun else "number"


def _as_quantity(fact: Candidate, entities: Entities) -> Candidate | None:
    told = whole(told_of(fact))
    if told is None:
        return None
    key, after = number_of(told.key, told.after)
    value, of = value_of(key), told.who or counted(key) or labelled(told.before)
    plain = _FEWEST <= len(f"{told.before}{after}".split()) <= _LONGEST
    half = re.match(r" to \d", after)  # by | 33 votes to 29
    if half or value is None or not of or not plain or is_few(key, value) or is_label(told.before, key, value):
        return None
    told = replace(told, key=key, after=after)
    fields = {"of": of, "measure": measure(value, counted(key)), "value": key, "did": f"{told.before}{GAP}{after}"}
    by = unnamed(fact.by, f"{told.before}{after}") if fact.type == "card" or fact.ask.get("who") == SKIP else fact.by
    return replace(fact, type="quantity", fields=fields, answer=key, ask=_asks(fact, told, entities), by=by)


def _asks(fact: Candidate, told: Told, entities: Entities) -> dict[str, object]:
    """The gap, and the event's own other questions."""
    asks: dict[str, object] = {
        name: value for name, value in fact.ask.items() if name not in ("did", "who") and not _is_half(value)
    }
    gap = f"{capital(told.before)}{GAP}{told.after}."
    who = _who(fact, told, entities)
    return {"value": by_gap(gap), **({"part-who": who} if who else {}), **asks}


def _is_half(asked: object) -> bool:
    """Whether a gap is for one end of a range."""
    return isinstance(asked, Mapping) and bool(re.search(rf"\bbetween {GAP} and \d", str(asked.get("gap", ""))))


def _who(fact: Candidate, told: Told, entities: Entities) -> dict[str, str]:
    """The event's question for its subject."""
    asked, answer = fact.ask.get("who"), told.who.removeprefix("the ")
    did = str(fact.fields.get("did", "")).replace("{", "").replace("}", "")
    if isinstance(asked, Mapping):
        return {**asked, "answer": answer} if asked.get("q") != SKIP or asked.get("gap") else {}
    kind = entities.kind(told.who)
    if asked == SKIP or not told.who:
        return {}
    return {
        "q": f"{'Who' if kind == PERSON else f'Which {kind}' if kind else 'Who or what'} {did}?",
        "answer": answer,
    }
