"""Descriptions of persons that say too little by themselves, or are said of several."""

import re
from collections.abc import Callable, Mapping

from decks.drafting.candidate import SLIGHT, Candidate
from decks.drafting.grammar.gazetteer import countries, demonyms
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.worth.said import Around, content, counted, field

_ODD = frozenset(
    ["no", "all", "once", "only", "midnight", "noon", "evening", "morning", "himself", "herself", "another", "one"]
)
_OFTEN = 5  # times that a person is named
SEVERAL = "it may be said of several"


def bare_role(fact: Candidate, around: Around) -> str:
    """Low, the father; Roe, captain: of whom or what, only the sentence says."""
    role = _role(fact)
    return SLIGHT if role and len(content(role)) < 2 else ""


def of_several(fact: Candidate, around: Around) -> str:
    """The three commissioners, Low, Roe and Ost: one of them is not all three."""
    return SEVERAL if fact.type == "actor" and counted(field(fact, "role").split()[0]) else ""


def bare_title(fact: Candidate) -> bool:
    """The deputy leader, Roe: of what, is not said, so that only who has the name can be asked for the title."""
    role = _role(fact)
    words = content(role)
    plain = bool(words) and not re.search(r" (?:of|for|at|in|to|on) |'|\d", role) and not role.startswith(("a ", "an "))
    national = any(word in demonyms() or word in countries() for word in words)
    return plain and not national and len(words) < 4


def of_main_person(fact: Candidate, around: Around) -> str:
    """Of whom an article speaks again and again it gives more than one description."""
    named = around.entities.find(field(fact, "name")) if fact.type == "actor" else None
    asked = fact.ask.get("role")
    described = isinstance(asked, Mapping) and "describe" in str(asked.get("q"))
    return SEVERAL if named is not None and named.count >= _OFTEN and described else ""


def odd_role(fact: Candidate, around: Around) -> str:
    """Ruling on a petition; no admirer of the plan; once a mayor; midnight President: no description."""
    role = field(fact, "role") if fact.type == "actor" else ""
    first = role.split()[0].lower() if role else ""
    odd = first.endswith("ing") or first in _ODD or lexicon().tags(first)[0] == "RB"
    return SLIGHT if role and odd else ""


def _role(fact: Candidate) -> str:
    """What an actor is described as, where that is more than a profession; empty of other facts."""
    return field(fact, "role") if fact.type == "actor" and field(fact, "what") != "profession" else ""


DESCRIBED: tuple[Callable[[Candidate, Around], str], ...] = (bare_role, of_several, of_main_person, odd_role)
