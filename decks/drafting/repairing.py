"""Mending what an assistant wrote where nothing need be guessed: the article itself tells what was meant."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

from decks.diagnostics import Finding
from decks.drafting.values.timeline import DateMention
from decks.languages import load as load_language
from decks.model import MAYBE
from decks.values import date as dates
from decks.values.text import haystack_of, sentence_at
from decks.writer.data import Data

Fact = Mapping[str, Data]
Span = tuple[int, int]
_LEFT_OUT = re.compile(r"\[?(?:…|\.\.\.+|\. \. \.)\]?|\[[^\]]{0,60}\]")
_WORD = re.compile(r"\w+")
_FULL = re.compile(
    r"the answer “(?P<name>[A-Z][^”]*\b[A-Z][^”\s]*)” of “.*” \((?:by|who|name|of|party)\) is not in its quote"
)
_FEWEST = 3
"""Words of a quote that is told by its words alone, whatever stands between them."""
_STRETCH = 1_000
"""Characters within which the pieces of such a quote stand."""
OTHER_NAME = "other name"
YEAR_FOUND = "the year is not in the quote and must be checked"
NOT_ASKED = "what it asks for must be checked"


class Ground:
    """An article in which quotes are found, and its dates."""

    def __init__(self, article: str, mentions: Sequence[DateMention] = ()) -> None:
        self.article = article
        self.mentions = mentions
        self.haystack = haystack_of(article)

    @cached_property
    def _words(self) -> tuple[str, list[int], list[Span]]:
        """The article's words, small, with one space around each; where each begins in that; and in the article."""
        spans = [found.span() for found in _WORD.finditer(self.article)]
        texts = [self.article[start:end].casefold() for start, end in spans]
        starts, at = [], 1
        for text in texts:
            starts.append(at)
            at += len(text) + 1
        return f" {' '.join(texts)} ", starts, spans

    def find(self, quote: str) -> list[Span]:
        """Where a quote stands: as it is, without the marks at its ends, or at least all its words in their order."""
        for variant in (quote, quote.strip(" .,;:…\"'“”‘’*_`"), re.sub(r"^\.{3}|\.{3}$", "", quote).strip()):
            if variant and (spans := self.haystack.find(variant)):
                return spans
        return self._by_words(quote)

    def _by_words(self, quote: str) -> list[Span]:
        told = [word.casefold() for word in _WORD.findall(quote)]
        if len(told) < _FEWEST:
            return []
        text, starts, spans = self._words
        needle, out, at = f" {' '.join(told)} ", [], -1
        while (at := text.find(needle, at + 1)) >= 0:
            first = bisect_right(starts, at + 1) - 1
            out.append((spans[first][0], spans[first + len(told) - 1][1]))
        return out


def with_quotes(fact: Fact, ground: Ground, start: int = 0) -> dict[str, Data] | None:
    """The fact with its quotes in the article's own letters; None if one is nowhere in it.

    Of a quote that stands several times and bears no number, the first from `start` on is meant. A quote that leaves
    words out becomes several.
    """
    quote = fact.get("quote")
    found: list[Data] = []
    for part in quote if isinstance(quote, list) else [quote]:
        text = str(part.get("text", "")) if isinstance(part, Mapping) else str(part or "")
        given = str(part.get("nth", "")) if isinstance(part, Mapping) else ""
        pieces = _pieces(text, ground)
        if not pieces:
            return None
        found += [_quote(spans, given, start, ground) for spans in pieces]
    rest = {key: value for key, value in fact.items() if key != "quote"}
    return {**rest, "quote": found[0] if len(found) == 1 else found}


def _pieces(text: str, ground: Ground) -> list[list[Span]]:
    """Where the quote stands, or each of the pieces between which it left words out; empty if one is not there."""
    whole = ground.find(text)
    if whole:
        return [whole]
    pieces = [piece for piece in _LEFT_OUT.split(text) if _WORD.search(piece)]
    if len(pieces) < 2 or any(len(_WORD.findall(piece)) < 2 for piece in pieces):
        return []
    found = [ground.find(piece.strip()) for piece in pieces]
    return found if all(found) and _in_order(found) else []


def _in_order(found: Sequence[Sequence[Span]]) -> bool:
    """Whether the pieces can follow one another in one stretch of the text."""
    at = -1
    for spans in found:
        later = [start for start, _ in spans if start > at]
        if not later or (at >= 0 and later[0] - at > _STRETCH):
            return False
        at = later[0]
    return True


def _quote(spans: Sequence[Span], given: str, start: int, ground: Ground) -> Data:
    """A quote as the deck writes it, with its number if it stands several times."""
    inside = next((number for number, span in enumerate(spans, 1) if span[0] >= start), 1)
    nth = int(given) if given.isdecimal() and 0 < int(given) <= len(spans) else inside
    first, last = spans[nth - 1]
    raw = " ".join(ground.article[first:last].split())
    alike = [begin for begin, _ in ground.haystack.find(raw)]
    return {"text": raw, "nth": str(alike.index(first) + 1)} if len(alike) > 1 and first in alike else raw


def repaired(fact: Fact, findings: Sequence[Finding], ground: Ground) -> dict[str, Data] | None:
    """The fact with the first of its faults mended that can be; None if none can be, and nothing is to be mended."""
    for finding in findings:
        mended = _mended(fact, finding, ground)
        if mended is not None:
            return mended
    return None


def _mended(fact: Fact, finding: Finding, ground: Ground) -> dict[str, Data] | None:
    message, type_ = finding.message, fact.get("type")
    if type_ == "name" and "lacks “what”" in message:
        return _with(fact, what=OTHER_NAME)
    if type_ == "claim" and "“key”" not in message and "the key “" in message and "key" in fact:
        return _with({key: value for key, value in fact.items() if key not in ("key", "accept")}, **_maybe(NOT_ASKED))
    if finding.code == "FD406" and "derived" not in fact and _in_full(message, fact, ground):
        return _with(fact, derived="yes")
    if finding.code == "FD407" and "inferred" not in fact and "derived" not in fact:
        return _dated(fact, message, ground)
    return None


def _in_full(message: str, fact: Fact, ground: Ground) -> bool:
    """Whether an answer is a name in full of which the sentence has the last word: Holt for Mira Holt."""
    found = _FULL.match(message)
    if not found:
        return False
    spans = [sentence_at(ground.article, *span) for text in _texts(fact) for span in ground.find(text)]
    said = {word for start, end in spans for word in _WORD.findall(ground.article[start:end])}
    return found["name"].split()[-1] in said


def _dated(fact: Fact, message: str, ground: Ground) -> dict[str, Data] | None:
    """A date of which the quote gives a part only: the article, read from its beginning, tells the rest, or it goes."""
    try:
        value = dates.parse(str(fact.get("when", "")), load_language("en"))
    except ValueError:
        return None
    spans = [sentence_at(ground.article, *span) for text in _texts(fact) for span in ground.find(text)]
    near = [
        mention
        for mention in ground.mentions
        for start, end in spans
        if mention.start < end and start < mention.end and mention.value == value
    ]
    year_only = message.endswith("not the year")
    if near:
        return _with(fact, **({"inferred": "year"} if year_only else {"derived": "yes"}))
    if year_only and value.year and re.search(rf"(?<!\d){value.year}(?!\d)", ground.article):
        return _with(fact, inferred="year", **_maybe(YEAR_FOUND))
    return None


def _texts(fact: Fact) -> list[str]:
    quote = fact.get("quote", "")
    parts = quote if isinstance(quote, list) else [quote]
    return [str(part.get("text", "")) if isinstance(part, Mapping) else str(part) for part in parts]


def _maybe(doubt: str) -> dict[str, str]:
    return {"draft": MAYBE, "doubt": doubt}


def _with(fact: Fact, **changes: str) -> dict[str, Data]:
    """The fact with other values, its quote last."""
    return {**{key: value for key, value in fact.items() if key != "quote"}, **changes, "quote": fact["quote"]}
