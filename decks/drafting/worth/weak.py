"""Kinds of questions of which strict readers threw out most, of 608 that they judged."""

import re
from collections.abc import Callable, Iterator, Mapping

from decks.drafting.candidate import Candidate
from decks.drafting.worth.said import Around, blanks, field, gapped, telling

TURNED = "what is told in passing must be checked"
_POINTS = re.compile(
    r"\b(?:this|these|those|that (?:day|year|night|week|month|same|body|time|evening|afternoon|morning))\b"
)
_BEFORE = 40
_AUXILIARIES = ("was", "were", "is", "are", "had")
_JOINTS = "in|at|of|by|under|between|near|from|to|with|on|for|and"


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


def turned(fact: Candidate, around: Around) -> str:
    """The strait between Norway and Velm, divided by a reef -> Velm was divided: of several nouns it may be another's.

    Right after a name, with or without a comma, it is that name's.
    """
    words, quote = field(fact, "did").split(), around.quote(fact)
    if fact.type != "event" or not words or re.search(rf"\b{re.escape(words[0])}\b", quote):
        return ""
    told = words[1] if words[0] in _AUXILIARIES and len(words) > 1 else words[0]
    who = field(fact, "who").split()
    if not who:
        return ""
    following = rf"{re.escape(who[-1])}\"?,? (?:\w+ly )?{re.escape(told)}\b"
    around_it = around.text[max(0, fact.start - _BEFORE) : fact.end]
    governed = re.search(rf"\b(?:{_JOINTS}) (?:[\w-]+ ){{0,3}}{following}", around_it)
    return "" if re.search(following, quote) and not governed else TURNED


WEAK: tuple[Callable[[Candidate, Around], str], ...] = (turned,)
