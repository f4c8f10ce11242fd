"""The sentence and the paragraph around a place in a source."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from decks.languages import Language, load

WRAP = 120
"""A source with blank lines and no line longer than this is taken as wrapped: its line breaks end no paragraph."""

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
# What must stay in one piece: quotations and brackets.
_UNIT = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"|\([^()]*\)|\[[^\[\]]*\]")
# The end of a sentence: the mark, what closes after it, a glued footnote; then space and no small letter.
_END = re.compile(
    r"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>['\"’”»)\]]*+)(?:(?<!\d\.)\d{1,3}|\[\d{1,3}\]|[¹²³⁰⁴-⁹]+)?"
    r"\s++(?=(?P<open>[\"'“‘«(\[]*)[^\W_])"
)
_WORD_BEFORE = re.compile(r"[\w.]*\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z")


def sentence_at(source: str, start: int, end: int, language: Language | None = None) -> tuple[int, int]:
    """The sentence, or the sentences, that `source[start:end]` touches, without the spaces around them.

    No sentence ends at an initial, an abbreviation or a decimal point, inside a quotation or a bracket, nor before
    “… he asked”. Where a rule is unsure it takes the longer stretch.
    """
    words = language or load("en")
    first, last = paragraph_at(source, start, start), paragraph_at(source, max(start, end - 1), max(start, end - 1))
    before = [at for at in _starts(source[slice(*first)], words) if first[0] + at <= start]
    after = [at for at in _starts(source[slice(*last)], words) if last[0] + at >= end]
    return _trim(source, first[0] + max(before, default=0), last[0] + after[0] if after else last[1], (start, end))


def sentences(source: str, language: Language | None = None) -> list[tuple[int, int]]:
    """All sentences of a source in order, without the spaces around them."""
    words = language or load("en")
    spans: list[tuple[int, int]] = []
    for start, end in paragraphs(source):
        cuts = [start, *(start + at for at in _starts(source[start:end], words)), end]
        spans += (_trim(source, *cut) for cut in pairwise(cuts))
    return [span for span in spans if span[0] < span[1]]


def paragraph_at(source: str, start: int, end: int) -> tuple[int, int]:
    """The paragraph, or the paragraphs, that `source[start:end]` touches."""
    spans = paragraphs(source)
    if not spans:
        return 0, len(source)
    first = max(bisect_right(spans, start, key=itemgetter(0)) - 1, 0)
    last = min(bisect_left(spans, max(start + 1, end), key=itemgetter(1)), len(spans) - 1)
    return spans[first][0], max(spans[last][1], spans[first][1])


@lru_cache(maxsize=4)
def paragraphs(source: str) -> tuple[tuple[int, int], ...]:
    """All paragraphs: lines, or in wrapped text what blank lines part."""
    wrapped = _BLANK_LINES.search(source) and max(map(len, source.split("\n"))) <= WRAP
    cuts = (_BLANK_LINES if wrapped else re.compile(r"\n\s*")).finditer(source)
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(source)]
    spans = (_trim(source, *span) for span in zip(edges[::2], edges[1::2], strict=True))
    return tuple(span for span in spans if span[0] < span[1])


def _starts(paragraph: str, language: Language) -> list[int]:
    """Where sentences begin in a paragraph, but for the first."""
    whole = [found.span() for found in _UNIT.finditer(paragraph)]
    return [
        found.end()
        for found in _END.finditer(paragraph)
        if not any(start < found.start() and found.end("close") < end for start, end in whole)
        and not _goes_on(paragraph, found, language)
    ]


def _goes_on(paragraph: str, end: re.Match[str], language: Language) -> bool:
    """Whether the sentence goes on after what looks like its end."""
    following = paragraph[end.end() : end.end() + 80]
    if not end["open"] and following[:1].islower():
        return True
    if set(end["close"]) & set("\"”»'’"):
        return not end["open"] and any(word.casefold() in language.speech for word in re.findall(r"\w+", following)[:4])
    if end["mark"] != "." or end["close"]:
        return False
    found = _WORD_BEFORE.search(paragraph, max(0, end.start() - 40), end.start())
    word = found[0].casefold() if found else ""
    if word == "s" and found and paragraph[: found.start()].endswith(("'", "’")):
        return False  # The idea was Roe's.
    if "." in word or len(word) == 1:
        return bool(_INITIALS.match(word + "."))
    return word in language.abbreviations or (word in language.counted and following[:1].isdigit())


def _trim(source: str, start: int, end: int, keep: tuple[int, int] | None = None) -> tuple[int, int]:
    """The span without the spaces at its ends, but never less than `keep`."""
    text = source[start:end]
    start, end = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
    return (min(start, keep[0]), max(end, keep[1])) if keep else (start, max(start, end))
