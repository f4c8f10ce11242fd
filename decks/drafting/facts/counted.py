"""What a number counts, as a text tells it."""

import re
from functools import cache

from decks.drafting.words import listed
from decks.languages import load

_RATE = re.compile(r" (?:an?|per|each|every) (?:second|minute|hour|day|week|month|year|person|head|pupil|patient)$")
_FRACTION = re.compile(r"(?:half|halves|thirds?|quarters?|fourths?|fifths?|tenths?)$")


def counted(number: str) -> str:
    """What a number counts, or its unit, in the article's words: roughly 400 tactical warheads -> tactical warheads."""
    rate = found[0] if (found := _RATE.search(number)) else ""
    words = number.removesuffix(rate).split()
    at = len(words)
    while at and words[at - 1][:1].isalpha() and words[at - 1].lower() not in _numbers():
        at -= 1
    noun = " ".join(words[at:])
    return f"{noun}{rate}" if noun and not _FRACTION.search(noun) else ""


@cache
def _numbers() -> frozenset[str]:
    return frozenset(load("en").numbers) | listed("numbers", "scales") | {"a", "an", "and", "half"}
