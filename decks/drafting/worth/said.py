"""What a candidate says, as the checks of its worth see it: its sentence, its subject, its gaps."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from decks.drafting.asking import GAP
from decks.drafting.candidate import Candidate
from decks.drafting.values.names import Entities
from decks.languages import load
from decks.model import SKIP

_SLIGHT_NUMBERS = frozenset(["one", "two", "half", "both", "once", "twice"])
SMALL = _SLIGHT_NUMBERS | {"three", "four", "five", "six", "seven", "eight", "nine", "ten"}
_FRACTIONS = re.compile(r"\b(?:thirds?|quarters?|fifths?|tenths?|per ?cent)\b")
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "some", "any", "this", "that", "these"])
_SENTENCE = re.compile(r"[.!?]\"? (?=[A-Z_])")
_WORD = re.compile(r"[\w$€£%][\w'’.,-]*")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the candidates: the article in plain characters, and its names."""

    text: str
    entities: Entities

    def quote(self, fact: Candidate) -> str:
        return self.text[fact.start : fact.end]


def field(fact: Candidate, key: str) -> str:
    """A field as text, without the braces of its gaps; empty if it is a list or not there."""
    value = fact.fields.get(key)
    return value.replace("{", "").replace("}", "") if isinstance(value, str) else ""


def who(fact: Candidate) -> str:
    """Of whom or what a candidate tells, where that is one text."""
    return next((said for key in ("who", "of", "name") if (said := field(fact, key))), "")


def gapped(fact: Candidate) -> str:
    """The article's own sentence with a gap, of a candidate that only asks for that; else empty."""
    if fact.type == "card":
        return field(fact, "ask")
    direction, other = _gap_of(fact), "by" if fact.type == "claim" else "who"
    asked = fact.ask.get(direction)
    return str(asked.get("gap", "")) if isinstance(asked, Mapping) and fact.ask.get(other) == SKIP else ""


def _gap_of(fact: Candidate) -> str:
    """The direction in which an event or claim asks by a gap in the article's own sentence."""
    return "key" if fact.type == "claim" else "did"


def led(gap: str) -> tuple[str, str]:
    """What is told before a gap's sentence, with the space after it, and that sentence."""
    before = [end for end in _SENTENCE.finditer(gap) if end.end() <= gap.find(GAP)]
    at = before[-1].end() if before else 0
    return gap[:at], gap[at:]


def sentence(fact: Candidate) -> str:
    """The candidate as a sentence, near enough to see whether it is one."""
    if fact.type == "card":
        return field(fact, "ask")
    if fact.type == "event":
        several = fact.fields.get("who")
        subject = " and ".join(several) if isinstance(several, list) else field(fact, "who")
        return f"{subject} {field(fact, 'did')}"
    parts = (
        ("of", "name", "term") if fact.type in ("name", "term") else ("happened", "did", "of", "says", "role", "name")
    )
    return " ".join(said for key in parts if (said := field(fact, key)))


def verb_phrase(fact: Candidate) -> str:
    """What follows the subject: of an event what was done, of a date or place all that happened."""
    return field(fact, "did") or field(fact, "happened")


def blanks(fact: Candidate) -> Iterator[tuple[str, str, str]]:
    """Each gap of an event: its direction, the answer, and the words before it."""
    did = str(fact.fields.get("did", ""))
    if key := re.search(r"\{([^}]*)\}", did):
        yield "did", key[1], did[: key.start()]
    for direction, asked in fact.ask.items():
        if isinstance(asked, Mapping) and asked.get("answer") and asked.get("gap"):
            yield direction, str(asked["answer"]), str(asked["gap"]).split("____")[0]


def content(text: str) -> list[str]:
    """The words of a phrase without what only points at it: the, a, his."""
    return [word for word in _WORD.findall(text) if word.lower() not in _DETERMINERS]


def telling(text: str) -> bool:
    """Whether a phrase has a name or a number in it."""
    return any(word[:1].isupper() or any(c.isdigit() for c in word) for word in content(text)) or counted(text)


def counted(text: str) -> bool:
    """Whether a phrase has a number above the smallest, or a share, spelled out."""
    spelled = any(word.lower() in _numbers() and word.lower() not in _SLIGHT_NUMBERS for word in _WORD.findall(text))
    return spelled or bool(_FRACTIONS.search(text))


@cache
def _numbers() -> frozenset[str]:
    return frozenset(load("en").numbers)
