"""Gaps in the article's own sentences that do not stand alone."""

import re
from collections.abc import Callable

from decks.drafting.candidate import Candidate
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.worth.directions import rest_of_name
from decks.drafting.worth.said import SMALL, Around, gapped, led

DANGLES = "its sentence leans on the one before"
TOO_LONG = "its sentence is long; make it shorter"
PART = "the gap is a part of a name or number"
NO_SPEAKER = "who says it must be added"
LONGEST = 54
_FEWEST = 4  # words, with the gap
_LEANING = re.compile(
    r"^(?:One|Another|Both|Neither|Others?|Some(?! [\d_])"
    r"|The (?:other|latter|former|first|second|third|two|three|same)s?"
    r"|All|Each|Few|Such|These|Those|Here|There|(?:That|This) [a-z]+,?)(?<!That is)(?<!This is)\b"
)
_OWNED_BY = re.compile(r"\b(?:of|to) (?:his|hers|theirs)\b(?! [a-z])")
_IT = re.compile(r"\bit\b(?! (?:is|was|took|takes|seems|seemed|would|had|has|may|might|could)\b.* (?:that|to|who)\b)")
_LATER = re.compile(r"^____ (?:there|later|earlier|afterwards|before|after|ago)\b")
_PAST = re.compile(r" past (?:midnight|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+|\d{3}")
_FIGURE = re.compile(
    r"(?:(?:more|less|fewer) than |about |some |over |nearly )?[\d,]+|[a-z-]+(?:teen|ty|hundred|thousand)"
)
_PERSON = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*|____")


def leaning(fact: Candidate, around: Around) -> str:
    """One, the Velm, was Dutch; he sailed to ____; ____ later Roe was sworn in."""
    ask = gapped(fact)
    if len(ask.split()) < _FEWEST or _LATER.match(ask) or (_LEANING.match(ask) and not re.match(r"^\w+ of the\b", ask)):
        return DANGLES
    if _OWNED_BY.search(ask) or _nothing_before(ask, around):
        return DANGLES
    names = [(found.start(), found[0]) for found in _NAME.finditer(ask)]
    person = _PERSON.search(ask)
    if person and not any(at < person.start() and _is_person(name, around) for at, name in names):
        return DANGLES
    return ""


def _nothing_before(ask: str, around: Around) -> bool:
    """Low and Roe regard it as a ____: “it”, where only persons were named before."""
    found = _IT.search(ask)
    before = ask[: found.start()] if found else ""
    if not found or before.count('"') % 2 or before[:1].islower():
        return False
    first = before.split(" ", 1)[0]
    names = _NAME.findall(before if first == "____" or not lexicon().knows(first.lower()) else before[len(first) :])
    if not names or any(name != "____" and around.entities.kind(name) != PERSON for name in names):
        return False
    common = re.findall(
        r"[a-z][\w-]+", re.sub(r"\b[A-Z][\w'.-]*", "", before.rstrip().rpartition(" ")[0])
    )  # but for the verb
    return not any(lexicon().tags(word)[:1] in (("NN",), ("VBG",)) for word in common)


def _is_person(name: str, around: Around) -> bool:
    return (
        name == "____"
        or around.entities.kind(name) in (PERSON, "")
        or any(around.entities.kind(word) == PERSON for word in name.split())
    )


def unspoken(fact: Candidate, around: Around) -> str:
    """A gap inside quotation marks, with nobody who says so."""
    before, _, after = gapped(fact).partition("____")
    inside = before.count('"') % 2 == 1 and '"' in after
    return NO_SPEAKER if inside and not fact.by else ""


def long(fact: Candidate, around: Around) -> str:
    """Many words around a gap, in several parts."""
    return TOO_LONG if len(led(gapped(fact))[1].split()) > LONGEST else ""


def part_of_value(fact: Candidate, around: Around) -> str:
    """____ to one; recognised ____ (one); the ____'s crew; ____ injuries, of 5,900 eye injuries."""
    before, _, after = gapped(fact).partition("____")
    answer = fact.answer
    if rest_of_name(answer, before) or re.fullmatch(r"0\d+|one", answer) or _PAST.match(after):
        return PART
    if answer.lower() in SMALL and (re.match(r" (?:to|or|and|in|of) ", after) or re.search(r"\b(?:to|or) $", before)):
        return PART
    return PART if after.startswith(("'s ", "-")) or before.endswith("-") else ""


def unit_before(fact: Candidate, around: Around) -> str:
    """It replied at ____, 6,400: of what, only the sentence before says."""
    before, _, after = gapped(fact).partition("____")
    closes = after.strip() in (".", "") and re.search(r"\b(?:at|to|from|makes? it|made it) $", before)
    return DANGLES if closes and _COUNT.fullmatch(fact.answer) else ""


def elided(fact: Candidate, around: Around) -> str:
    """He bought more than ____; Nasser said ____: of what, only the sentence before says."""
    before, _, after = gapped(fact).partition("____")
    figure = _FIGURE.fullmatch(fact.answer)
    after_lead = re.search(r"[.!?]\"? [A-Z]", before)
    alone = figure is not None and not re.match(r" [a-z%$£€]", after) and not after_lead
    dated = re.fullmatch(r"(?:about )?(?:1\d{3}|20\d\d)", fact.answer)
    return DANGLES if alone and not dated else ""


GAPS: tuple[Callable[[Candidate, Around], str], ...] = (leaning, unspoken, long, part_of_value, unit_before, elided)
