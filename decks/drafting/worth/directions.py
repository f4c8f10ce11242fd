"""Questions of a sound fact that ask for nothing: they are taken out, the fact's others stay."""

import re
from collections.abc import Iterator, Mapping

from decks.drafting.candidate import Candidate
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.words import listed
from decks.drafting.worth.described import bare_title
from decks.drafting.worth.said import SMALL, blanks, content, field, gapped, telling

_VAGUE = re.compile(
    r"^(?:(?:the|an?|his|her|its|their|no|any|such) )?(?:others?|same|such|little|nothing|something|everything|much|"
    r"some(?:body|one)|more|most|many|few|half|first|second|two|rest|one|it|them|all|both|way|time|day|year|lot|number|part|"
    r"good deal|side|thing|fact|point|total|matter|another)\b",
    re.IGNORECASE,
)
_ANY_ONE = re.compile(r"an? (?!single\b)")
_DESCRIBING = 3  # words that tell one thing from others
_COINED = 4
_OWNED = re.compile(r"^(?:his|her|its|their) ", re.IGNORECASE)
_INSIDE_NAME = re.compile(
    r"\b[A-Z]\w+ of (?:the )?$|\b(?:Commission|Committee|Convention|Conference|Council) on (?:the )?$"
)
_POINTS = re.compile(
    r"\b(?:this|these|those|that (?:day|year|night|week|month|same|body|time|evening|afternoon|morning))\b"
)
_LONG_CLAIM = 28  # words
_SCORE = re.compile(r"\b\d[\d,]*(?: [a-z]+)? to $")  # by 33 votes to | 29
_TRAILING = re.compile(r" (?:home|next day|again|later|away|back|alone|together|today)$")


def to_skip(fact: Candidate) -> Iterator[str]:
    """The directions of a fact whose answer nobody could know or care for, or whose words point elsewhere."""
    if fact.type == "event":
        yield from _of_event(fact)
    if fact.type == "claim":
        if fact.by and (
            bare(fact.by[-1]) or not telling(fact.by[-1]) or len(field(fact, "says").split()) > _LONG_CLAIM
        ):
            yield "by"
        key = field(fact, "key")
        if key and (_VAGUE.match(key) or _OWNED.match(key)):
            yield "key"
    if fact.type == "clause" and not telling(field(fact, "party")):
        yield "party"
    if fact.type == "actor" and bare_title(fact):
        yield "name"
    for direction in fact.ask:
        if _POINTS.search(f"{_asked(fact, direction, 'q')} {_asked(fact, direction, 'gap')}"):
            yield direction
    if fact.type == "quantity" and re.match(r"(?:Who or what|What) ", _asked(fact, "part-who", "q")):
        yield "part-who"


def _of_event(fact: Candidate) -> Iterator[str]:
    """An answer of common words is too open, but for an office in the article's own sentence."""
    who = field(fact, "who")
    whole = not gapped(fact)
    if isinstance(fact.fields.get("who"), str) and (bare(who) or (whole and not telling(who))):
        yield "who"
    for direction, answer, before in blanks(fact):
        if vague(answer, before) or not (telling(answer) or (not whole and _office(answer))):
            yield direction


def _asked(fact: Candidate, direction: str, key: str) -> str:
    asked = fact.ask.get(direction)
    return str(asked.get(key, "")) if isinstance(asked, Mapping) else ""


def _office(answer: str) -> bool:
    """Chief executive, general secretary."""
    return len(answer.split()) > 1 and answer.split()[-1].lower() in listed("people", "nouns")


def bare(subject: str) -> bool:
    """A noun alone, or a part of something: a wave, the case, part of the anchor."""
    words = content(subject)
    partial = subject.lower().startswith(("part of", "parts of", "some of", "most of", "many of", "one of", "all of"))
    return (
        partial
        or bool(_VAGUE.match(subject))
        or bool(_OWNED.match(subject))
        or (len(words) < 2 and not telling(subject))
        or (bool(_ANY_ONE.match(subject)) and len(words) < _DESCRIBING and not telling(subject))
    )


def rest_of_name(answer: str, before: str) -> bool:
    """Johanna ____ = Johanna Weber."""
    first = before.split()[-1:]
    return bool(first) and first[0][:1].isupper() and first[0] in answer.split()[:-1]


def _tells(answer: str) -> bool:
    """All that she knows."""
    last = answer.split()[-1]
    return last.endswith("s") and lexicon().base(last) in listed("speech", "think") - {"hope", "doubt", "fear"}


def vague(answer: str, before: str) -> bool:
    """An answer that could be anything, a small number by itself, or a part of a name."""
    if (_INSIDE_NAME.search(before) and answer[:1].isupper()) or rest_of_name(answer, before):
        return True
    words = content(answer)
    if before.count('"') % 2 and 0 < len(before.rpartition('"')[2].split()) < _COINED:
        return True  # the "Ham and ____": the rest of a coined name
    if re.fullmatch(r"(?i)(\w+) (?:to|by|after) \1", answer) or (answer[:1].isdigit() and _SCORE.search(before)):
        return True
    if all(word.lower() in SMALL for word in words):
        return True
    if telling(answer):
        return bool(_TRAILING.search(answer)) or _tells(answer)
    return bool(_VAGUE.match(answer) or _OWNED.match(answer)) or len(words) < 2
