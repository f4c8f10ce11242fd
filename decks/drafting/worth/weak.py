"""Kinds of questions of which strict readers threw out most, of 608 that they judged."""

import re
from collections.abc import Iterator, Mapping

from decks.drafting.candidate import Candidate
from decks.drafting.worth.said import blanks, field, gapped, telling

_POINTS = re.compile(
    r"\b(?:this|these|those|that (?:day|year|night|week|month|same|body|time|evening|afternoon|morning))\b"
)


def weak(fact: Candidate) -> Iterator[str]:
    """The directions whose answer is but a phrase of common words, or whose words point elsewhere."""
    if fact.type == "event" and not gapped(fact):
        if field(fact, "who") and not telling(field(fact, "who")):
            yield "who"
        for direction, answer, _ in blanks(fact):
            if not telling(answer):
                yield direction
    for direction, asked in fact.ask.items():
        said = f"{asked.get('q', '')} {asked.get('gap', '')}" if isinstance(asked, Mapping) else ""
        if _POINTS.search(said):
            yield direction
    if fact.type == "quantity" and re.match(r"(?:Who or what|What) ", _question(fact, "part-who")):
        yield "part-who"


def _question(fact: Candidate, direction: str) -> str:
    asked = fact.ask.get(direction)
    return str(asked.get("q", "")) if isinstance(asked, Mapping) else ""
