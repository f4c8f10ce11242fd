"""Times of day, which stand in a sentence as dates do: at 4.45, at 10:08 p.m. EST."""

import re

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.tokens import Token, joined
from decks.drafting.words import listed

_HALVES = ("a.m.", "p.m.", "am", "pm")
_ZONE = re.compile(r"[A-Z]{1,3}T|UTC")
_TIME = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
_BEFORE = frozenset(["at", "by", "until", "till", "towards", "toward", "from", "since", "after", "before"])
_ABOUT = frozenset(["about", "around", "nearly", "almost", "just", "exactly", "precisely", "shortly"])


def mark_clocks(tokens: list[Token]) -> list[Token]:
    """The tokens with each time of day as one, tagged as a date: at | about 4.45; it opens with about | 4.45."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _halved(tokens, at) or _bare(tokens, at)
        if end:
            end += end < len(tokens) and bool(_ZONE.fullmatch(tokens[end].text))
            first = _opener(tokens, at)
            del out[len(out) - (at - first) :]  # “about”
            out.append(joined(tokens[first:end], "DATE"))
        else:
            out.append(tokens[at])
        at = end or at + 1
    return out


def is_clock(token: Token) -> bool:
    """Whether a date is but a time of day."""
    return token.tag == "DATE" and bool(_TIME.match(token.text) or re.search(r"\b[ap]\.?m\b", token.text))


def _halved(tokens: list[Token], at: int) -> int:
    """Where “10 p.m.” ends; 0 if none begins here."""
    token, after = tokens[at], tokens[at + 1].low if at + 1 < len(tokens) else ""
    figures = re.fullmatch(r"\d{1,2}(?:[.:]\d\d)?", token.text) or lexicon().tags(token.low) == ("CD",)
    return at + 2 if figures and after in _HALVES else 0


def _bare(tokens: list[Token], at: int) -> int:
    """Where “4.45” after “at” ends, and “about 2.50” that opens a sentence; 0 before a noun that it counts."""
    if not _TIME.fullmatch(tokens[at].text) or not (at and _says_when(tokens, at - 1)):
        return 0
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    counts = after is not None and after.start == tokens[at].end + 1 and _is_counted(after)
    return 0 if counts or (after is not None and after.text in ("%", "°", "°C", "°F")) else at + 1


def _says_when(tokens: list[Token], at: int) -> bool:
    if tokens[at].low in _ABOUT:
        return at == 0 or tokens[at - 1].low in _BEFORE or tokens[at - 1].text in (",", ";")
    return tokens[at].low in ("at", "until", "till", "towards", "toward") or (
        ":" in tokens[at + 1].text and tokens[at].low == "by"
    )


def _is_counted(token: Token) -> bool:
    """Whether a word after a number may be what is counted: 4.45 metres, 2.50 million, 3.15 per cent."""
    tags = lexicon().tags(token.low)
    counted = token.text[0].islower() and tags[0] in ("NN", "NNS")
    return counted or token.low in listed("numbers", "scales") or token.low in ("per", "percent", "to", "times")


def _opener(tokens: list[Token], at: int) -> int:
    """Where a time with its “about” begins; where no preposition stands before “about”, that is one."""
    if not at or tokens[at - 1].low not in _ABOUT:
        return at
    if at > 1 and tokens[at - 2].low in _BEFORE:
        return at - 1
    tokens[at - 1].tag = "IN"
    return at
