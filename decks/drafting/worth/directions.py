"""Questions of a sound fact that ask for nothing: they are taken out, the fact's others stay."""

import re
from collections.abc import Iterator

from decks.drafting.candidate import Candidate
from decks.drafting.worth.said import SMALL, blanks, content, field, telling

_VAGUE = re.compile(
    r"^(?:(?:the|an?|his|her|its|their|no|any|such) )?(?:others?|same|such|little|nothing|something|everything|much|"
    r"more|most|many|few|half|first|second|two|rest|one|it|them|all|both|way|time|day|year|lot|number|part|"
    r"good deal|side|thing|fact)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(r"^(?:his|her|its|their) ", re.IGNORECASE)
_INSIDE_NAME = re.compile(r"\b[A-Z]\w+ of (?:the )?$")
_TRAILING = re.compile(r" (?:home|next day|again|later|away|back|alone|together|today)$")


def to_skip(fact: Candidate) -> Iterator[str]:
    """The directions of a fact whose answer nobody could know or care for."""
    if fact.type == "event":
        if isinstance(fact.fields.get("who"), str) and bare(field(fact, "who")):
            yield "who"
        for direction, answer, before in blanks(fact):
            if vague(answer, before):
                yield direction
    if fact.type == "claim":
        if fact.by and bare(fact.by[-1]):
            yield "by"
        key = field(fact, "key")
        if key and (_VAGUE.match(key) or _OWNED.match(key)):
            yield "key"


def bare(subject: str) -> bool:
    """A noun alone, or a part of something: a wave, the case, part of the anchor."""
    words = content(subject)
    partial = subject.lower().startswith(("part of", "parts of", "some of", "most of", "many of", "one of", "all of"))
    return (
        partial
        or bool(_VAGUE.match(subject))
        or bool(_OWNED.match(subject))
        or (len(words) < 2 and not telling(subject))
    )


def vague(answer: str, before: str) -> bool:
    """An answer that could be anything, a small number by itself, or a part of a name."""
    if _INSIDE_NAME.search(before) and answer[:1].isupper():
        return True
    words = content(answer)
    if all(word.lower() in SMALL for word in words):
        return True
    if telling(answer):
        return bool(_TRAILING.search(answer))
    return bool(_VAGUE.match(answer) or _OWNED.match(answer)) or len(words) < 2
