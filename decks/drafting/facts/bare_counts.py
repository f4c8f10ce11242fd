"""Gaps for a count: the number alone is asked for, what it counts stays in the sentence."""

import re
from collections.abc import Mapping
from dataclasses import replace

from decks.drafting.asking import GAP
from decks.drafting.candidate import Candidate, by_gap
from decks.drafting.facts.counted import counted
from decks.languages import load
from decks.values import quantity

_LIMITS = re.compile(r"(?:only|exactly|barely|just|no fewer than|fully|all|some|about|around|nearly|almost|roughly) ")


def with_bare_count(fact: Candidate) -> Candidate:
    """The gap for “402 deputies” as one for “402”, of a card or quantity; any other fact as it is."""
    answer = str(fact.fields.get("answer" if fact.type == "card" else "value", ""))
    gap = _gap(fact)
    split = _split(answer) if gap.count(GAP) == 1 else None
    if split is None:
        return fact
    limit, number, noun = split
    told = gap.replace(GAP, f"{limit}{GAP}{noun}")
    if fact.type == "card":
        return replace(fact, fields={**fact.fields, "ask": told, "answer": number, "kind": "quantity"}, answer=number)
    fields = {**fact.fields, "value": number, "did": str(fact.fields["did"]).replace(GAP, f"{limit}{GAP}{noun}")}
    return replace(fact, fields=fields, ask={**fact.ask, "value": by_gap(told)}, answer=number)


def _gap(fact: Candidate) -> str:
    if fact.type == "card":
        return str(fact.fields["ask"])
    asked = fact.ask.get("value") if fact.type == "quantity" and GAP in str(fact.fields.get("did", "")) else None
    return str(asked.get("gap", "")) if isinstance(asked, Mapping) else ""


def _split(answer: str) -> tuple[str, str, str] | None:
    """What limits the number, the number, and what it counts: only | eight | deputies."""
    limit = found[0] if (found := _LIMITS.match(answer)) else ""
    said = answer.removeprefix(limit)
    noun = counted(said[:1].lower() + said[1:])
    number = said.removesuffix(noun).strip()
    try:
        value = quantity.parse(said, load("en"))
        quantity.parse(number, load("en"))
    except ValueError:
        return None
    if value.unit.dimension:
        return (limit, said, "") if limit else None
    return (limit, number, f" {noun}" if noun else "") if noun or limit else None
