"""Events and gaps that ask for a number, as the quantity that they tell."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from decks.drafting.asking import GAP
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.facts.how_many import counted, how_many
from decks.drafting.values.names import PERSON, Entities
from decks.drafting.words import section
from decks.drafting.worth.repeated import ASKED
from decks.languages import load
from decks.values import quantity
from decks.values.quantity import Quantity

_KEY = re.compile(r"\{([^{}]*)\}")
_FEWEST, _LONGEST = 2, 30  # words beside the number
_NEAR = 2000  # characters: more than a sentence has
_FEW = frozenset(["one", "two", "three", "four", "five", "six"])
_MORE = re.compile(r"^(?:all|another|a further) (?=[\d$£€]|[a-z]+\b)")
_RATE = re.compile(r"^ (?:an?|per) (?:second|minute|hour|day|week|month|year|person|head|pupil|patient)\b")
_LABEL = re.compile(r"(?:\b[A-Z][\w.'-]*|\b[Nn]o\.?|\b(?:number|page|chapter|in|of|since|from|until|at|by|to))[ -]$")
_NAMED = re.compile(r"\b(?:[A-Z][\w.'-]*|[Nn]o\.?) $")  # tank No. 110, Article 127
_BETWEEN = re.compile(r"\b(?:between [$£€]?[\w.,]+ and|from [$£€]?\d[\d.,]* to) $")
_LISTED = re.compile(r"^(?:… )?([A-Z][^.:;,]{2,40}): (?:[a-z ]{2,12} )?$")
_OWNING = re.compile(r"\b(?:an?|the|its|his|her|their) ((?:[a-z-]+ ){0,2}[a-z-]+) of (?:[a-z ]{2,12} )?$")
_NOT = re.compile(
    r"\d[:.]\d\d(?: [A-Z]+)?$|\b[ap]\.?m\b|^(?:1\d|20)\d\d(?:s|[–-]\d+)?$|-$|^\d+[A-Za-z]|\bin (?:an?|\w+)\b"
    r"|\d(?:st|nd|rd|th)\b|^(?:a |an )?(?:half|quarter)$"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """Who did it, and the sentence with its key: what stands before it, the key, what stands after it."""

    who: str
    before: str
    key: str
    after: str


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
    if fact.type == "event" and fact.ask.get("who") != "skip":
        return replace(fact, ask={**fact.ask, "did": "skip"})
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
    told = _whole(_told(fact))
    if told is None:
        return None
    key, after = _number(told.key, told.after)
    value, of = _value(key), told.who or counted(key) or _labelled(told.before)
    plain = _FEWEST <= len(f"{told.before}{after}".split()) <= _LONGEST
    if value is None or not of or not plain or _is_few(key, value) or _is_label(told.before, key, value):
        return None
    told = replace(told, key=key, after=after)
    fields = {"of": of, "measure": measure(value, counted(key)), "value": key, "did": f"{told.before}{GAP}{after}"}
    return replace(fact, type="quantity", fields=fields, answer=key, ask=_asks(fact, told, entities))


def _told(fact: Candidate) -> _Told | None:
    """The sentence of an event or a gap."""
    if fact.type == "card":
        before, gap, after = str(fact.fields["ask"]).rstrip(".").partition(GAP)
        return _Told("", before, str(fact.fields["answer"]), after) if gap and GAP not in after else None
    who, did = fact.fields.get("who"), str(fact.fields.get("did", ""))
    found = _KEY.findall(did)
    if fact.type != "event" or not isinstance(who, str) or len(found) != 1:
        return None
    asked = fact.ask.get("did")
    own = str(asked.get("gap", "")) if isinstance(asked, Mapping) else ""
    before, _, after = (own.rstrip(".") or f"{who} {did.replace(f'{{{found[0]}}}', GAP)}").partition(GAP)
    if before.lower().startswith(f"{who.lower()} "):
        before = f"{who}{before[len(who) :]}"
    return _Told(who, before, found[0], after)


def _whole(told: _Told | None) -> _Told | None:
    """With both ends of a range in the key: between 300 and 500 km."""
    found = _BETWEEN.search(told.before) if told else None
    if not told or not found:
        return told
    return replace(told, before=told.before[: found.start()], key=f"{found[0]}{told.key}")


def _number(key: str, after: str) -> tuple[str, str]:
    """The number with its noun and rate alone: what hangs on it with “of” stays in the sentence."""
    key = _MORE.sub("", key)
    head, of, rest = key.partition(" of ")
    if of and _value(head):
        return head, f" of {rest}{after}"
    rate = _RATE.match(after)
    return (f"{key}{rate[0]}", after[rate.end() :]) if rate and _value(f"{key}{rate[0]}") else (key, after)


def _labelled(before: str) -> str:
    """What a number is of, in a list or after a noun: Loss of property: above …; with a yearly budget of …"""
    label, noun = _LISTED.match(before), _OWNING.search(before)
    return f"{label[1][:1].lower()}{label[1][1:]}" if label else f"the {noun[1]}" if noun else ""


def _value(key: str) -> Quantity | None:
    if _NOT.search(key):
        return None
    try:
        return quantity.parse(key, load("en"))
    except ValueError:
        return None


def _is_few(key: str, value: Quantity) -> bool:
    """A count that is seldom the point of its sentence: photographed two asteroids."""
    return bool(counted(key)) and not value.unit.dimension and key.split()[0].lower() in _FEW


def _is_label(before: str, key: str, value: Quantity) -> bool:
    """Article 127; in 478: a number that only tells one thing from others, or may be a year."""
    bare = not value.unit.dimension and not counted(key)
    return bool(_NAMED.search(before)) or (bare and key.isdigit() and bool(_LABEL.search(before)))


def _asks(fact: Candidate, told: _Told, entities: Entities) -> dict[str, object]:
    """The gap, as a question too where that is plain; the event's own other questions."""
    asks: dict[str, object] = {
        name: value for name, value in fact.ask.items() if name not in ("did", "who") and not _is_half(value)
    }
    gap = f"{told.before[:1].upper()}{told.before[1:]}{GAP}{told.after}."
    plain = bool(told.who) and told.before.startswith(f"{told.who} ")
    asked = how_many(told.who, told.before.removeprefix(told.who), told.key, told.after) if plain else ""
    who = _who(fact, told, entities)
    return {"value": {"q": asked, "gap": gap} if asked else {"gap": gap}, **({"part-who": who} if who else {}), **asks}


def _is_half(asked: object) -> bool:
    """Whether a gap is for one end of a range."""
    return isinstance(asked, Mapping) and bool(re.search(rf"\bbetween {GAP} and \d", str(asked.get("gap", ""))))


def _who(fact: Candidate, told: _Told, entities: Entities) -> dict[str, str]:
    """The event's question for its subject."""
    asked = fact.ask.get("who")
    did = str(fact.fields.get("did", "")).replace("{", "").replace("}", "")
    if isinstance(asked, Mapping):
        return {**asked, "answer": told.who}
    kind = entities.kind(told.who)
    if asked == "skip" or not told.who:
        return {}
    return {
        "q": f"{'Who' if kind == PERSON else f'Which {kind}' if kind else 'Who or what'} {did}?",
        "answer": told.who,
    }
