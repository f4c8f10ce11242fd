"""What stands inside a direct quotation is its speaker's: he is named from beside the marks, or the fact waits."""

import re
from collections.abc import Iterator
from dataclasses import replace

from decks.drafting.candidate import MAYBE, Candidate
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.values.names import Entity
from decks.drafting.words import listed
from decks.drafting.worth.gaps import NO_SPEAKER
from decks.drafting.worth.said import Around, gapped

_FEWEST = 5  # words; fewer are a name or a turn of phrase within somebody's sentence
_NEAR = 160
_FAR = 3000  # characters of a paragraph before a fact, or of a quotation after it; a bound on the time
_CAPITALS = r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)*"
_NAME = rf"(?P<name>{_CAPITALS}) "
_AFTER = re.compile(rf"[,\s]*(?:{_NAME}(?:\w+ly )?(?P<verb>[a-z]+)\b|(?P<verb2>[a-z]+) (?P<name2>{_CAPITALS}))")
_BEFORE = re.compile(rf"{_NAME}(?:had |has |also |later |then |\w+ly )?(?P<verb>[a-z]+)\b[^.!?\"]{{0,80}}$")


def spoken(fact: Candidate, around: Around) -> Candidate:
    """The fact with the speaker of the quotation that it stands in; as a `maybe` if he is not named beside it."""
    if fact.by or fact.type == "claim":
        return fact
    marks = _quotation(fact, around)
    if marks is None:
        return fact
    speaker = next(_speakers(around, *marks), "") or _teller(fact, around)
    if speaker:
        return replace(fact, by=(speaker,), stance="")
    return replace(fact, tier=MAYBE, why=NO_SPEAKER)


def _quotation(fact: Candidate, around: Around) -> tuple[int, int] | None:
    """Where the quotation begins and ends that holds a fact, or the gap of a card; None if it is in none."""
    start, end = fact.start, fact.end
    if around.text.find('"', around.text.rfind("\n", 0, start) + 1, end) < 0:
        return None
    before, _, after = gapped(fact).partition("____")
    if after:
        lead, follow = " ".join(before.split()[-2:]), " ".join(after.split()[:1])
        place = re.search(
            rf"{re.escape(lead)}\s*({re.escape(fact.answer)})\s*{re.escape(follow)}", around.text[start:end]
        )
        start, end = (start + place.start(1), start + place.end(1)) if place else (start, end)
    paragraph = around.text.rfind("\n", 0, start) + 1
    if start - paragraph > _FAR:
        return None
    marks = [found.start() for found in re.finditer('"', around.text[paragraph:start])]
    if len(marks) % 2 == 0:
        return None
    opening, closing = paragraph + marks[-1], around.text.find('"', start, start + _FAR)
    holds = closing >= end - 1 and len(around.text[opening:closing].split()) >= _FEWEST
    return (opening, closing) if holds else None


def _speakers(around: Around, opening: int, closing: int) -> Iterator[str]:
    """Those who are said to speak right after a quotation, or right before it."""
    after = _AFTER.match(around.text, closing + 1, closing + _NEAR)
    if after:
        yield from _speaker(around, after["name"] or after["name2"], after["verb"] or after["verb2"])
    before = _BEFORE.search(around.text, max(0, opening - _NEAR), opening)
    if before:
        yield from _speaker(around, before["name"], before["verb"])


def _teller(fact: Candidate, around: Around) -> str:
    """Who is named first in a sentence that goes on with “stating” and a quotation: Roe warned them, saying "…"."""
    before, marks, _ = gapped(fact).partition("____")[0].partition('"')
    verb = re.search(r"\b([a-z]+ing)(?: that)?[,:]? $", before)
    if not marks or verb is None or lexicon().base(verb[1]) not in listed("speech", "assert"):
        return ""
    named = re.match(_NAME, before)
    entity = _entity(around, named["name"]) if named else None
    return entity.display if entity is not None and entity.kind == PERSON else ""


def _speaker(around: Around, name: str, verb: str) -> Iterator[str]:
    said = listed("speech", "assert") | listed("speech", "ask") | listed("speech", "think")
    entity = _entity(around, name)
    if entity is not None and entity.kind == PERSON and lexicon().base(verb) in said:
        yield entity.display


def _entity(around: Around, name: str) -> Entity | None:
    words = name.split()
    found = (around.entities.find(" ".join(words[at:])) for at in range(len(words)))
    return next((entity for entity in found if entity is not None), None)
