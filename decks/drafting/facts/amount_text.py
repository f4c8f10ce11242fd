"""The sentence of an event or a gap around its number: the number with its noun and rate, and what it is of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from decks.drafting.asking import GAP
from decks.drafting.candidate import Candidate
from decks.drafting.facts.counted import counted
from decks.languages import load
from decks.values import quantity
from decks.values.quantity import Quantity

_KEY = re.compile(r"\{([^{}]*)\}")
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
class Told:
    """Who did it, and the sentence with its key: what stands before it, the key, what stands after it."""

    who: str
    before: str
    key: str
    after: str


def told_of(fact: Candidate) -> Told | None:
    """The sentence of an event or a gap."""
    if fact.type == "card":
        before, gap, after = str(fact.fields["ask"]).rstrip(".").partition(GAP)
        return Told("", before, str(fact.fields["answer"]), after) if gap and GAP not in after else None
    who, did = fact.fields.get("who"), str(fact.fields.get("did", ""))
    found = _KEY.findall(did)
    if fact.type != "event" or not isinstance(who, str) or len(found) != 1:
        return None
    asked = fact.ask.get("did")
    own = str(asked.get("gap", "")) if isinstance(asked, Mapping) else ""
    before, _, after = (own.rstrip(".") or f"{who} {did.replace(f'{{{found[0]}}}', GAP)}").partition(GAP)
    if before.lower().startswith(f"{who.lower()} "):
        before = f"{who}{before[len(who) :]}"
    return Told(who, before, found[0], after)


def whole(told: Told | None) -> Told | None:
    """With both ends of a range in the key: between 300 and 500 km."""
    found = _BETWEEN.search(told.before) if told else None
    if not told or not found:
        return told
    return replace(told, before=told.before[: found.start()], key=f"{found[0]}{told.key}")


def number_of(key: str, after: str) -> tuple[str, str]:
    """The number with its noun and rate alone: what hangs on it with “of” stays in the sentence."""
    key = _MORE.sub("", key)
    head, of, rest = key.partition(" of ")
    if of and value_of(head):
        return head, f" of {rest}{after}"
    rate = _RATE.match(after)
    return (f"{key}{rate[0]}", after[rate.end() :]) if rate and value_of(f"{key}{rate[0]}") else (key, after)


def labelled(before: str) -> str:
    """What a number is of, in a list or after a noun: Loss of property: above …; with a yearly budget of …"""
    label, noun = _LISTED.match(before), _OWNING.search(before)
    return f"{label[1][:1].lower()}{label[1][1:]}" if label else f"the {noun[1]}" if noun else ""


def value_of(key: str) -> Quantity | None:
    if _NOT.search(key):
        return None
    try:
        return quantity.parse(key, load("en"))
    except ValueError:
        return None


def is_few(key: str, value: Quantity) -> bool:
    """A count that is seldom the point of its sentence: photographed two asteroids."""
    return bool(counted(key)) and not value.unit.dimension and key.split()[0].lower() in _FEW


def is_label(before: str, key: str, value: Quantity) -> bool:
    """Article 127; in 478: a number that only tells one thing from others, or may be a year."""
    bare = not value.unit.dimension and not counted(key)
    return bool(_NAMED.search(before)) or (bare and key.isdigit() and bool(_LABEL.search(before)))
