"""Dates by the way: in brackets, looked back to, looked forward to, planned. They do not move a story."""

import re

from decks.drafting.grammar.forms import load_irregular
from decks.drafting.values.dates import DateSpan

_FORWARD = 80
_HAD = re.compile(r"\bhad (\w+)(?: (\w+))?")  # had won, had just won
_INSERTED = re.compile(r", (?:who|which|whose|whom|where)\b[^,]*, ")
_FORWARDS = re.compile(
    r"\b(?:would|until|later|eventually|who|whom|which|whose|where|when|since|now|today|still|finally|told|said|claimed|wrote|recalled|revealed|admitted|testified|published|released|declassified)\b"
)

_PLANNED = re.compile(
    r"\b(?:named|set|chose|chosen|fixed|picked|proposed|scheduled|planned|due|agreed on|put off|postponed|delayed"
    r"|deferred)(?: (?:for|on|to|until|till|a|the|its|their) ?(?:date|day)?(?: for [^.;:]{1,30})?)?:? (?:the )?$"
)
_PLAN = 60  # characters
_TURNS = re.compile(r",? when\b(?! (?:he|she|it|they)\b)")


def is_planned(text: str, at: int) -> bool:
    """Whether the date that stands there was only fixed: she named June 23 as polling day."""
    return _PLANNED.search(text, max(0, at - _PLAN), at) is not None


def turns(text: str, end: int) -> bool:
    """Whether what is told goes on from the date that ends there: until 1997, when the council met."""
    return _TURNS.match(text, end) is not None


def in_brackets(text: str, at: int) -> bool:
    """Whether a bracket is open there."""
    before = text[max(0, at - 200) : at]
    return before.rfind("(") > before.rfind(")")


def looks_back(text: str, span: DateSpan) -> bool:
    """Whether a year stands in a sentence that tells what had happened before: In 1936 the magazine had foretold …

    What had happened to somebody by the way counts as little as what stands before a colon.
    """
    if text.endswith((" back to ", " back as far as "), 0, span.start):
        return True
    start = max(text.rfind(mark, 0, span.start) for mark in (". ", "\n", "; ", ": ", "? ", "! ")) + 1
    stop = re.search(r"[.;?!\n]", text[span.end : span.end + _FORWARD])
    before = _INSERTED.sub(", ", text[start : span.start])
    stretch = before + text[span.start : span.end + (stop.start() if stop else _FORWARD)]
    return any(_is_participle(word) for found in _HAD.finditer(stretch) for word in found.groups() if word)


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or "VBN" in load_irregular().get(word, ("", ""))[1]


def by_the_way(text: str, span: DateSpan) -> bool:
    """Whether a date far ahead is but looked forward to, and the telling goes back: which would not open until 1991."""
    start = max(text.rfind(mark, 0, span.start) for mark in (". ", "\n", "; ", "? ", "! ")) + 1
    return bool(_FORWARDS.search(text, start, span.start))
