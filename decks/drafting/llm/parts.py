"""A long article in parts, each small enough for one answer."""

import re
from dataclasses import dataclass
from itertools import pairwise

MOST = 12_000
"""Characters of a part: its deck, two to three times as long, is within the length that servers answer in."""
BEFORE = 1_200
"""Characters of the text before a part that go with it, to tell who “he” and what “the treaty” is."""
_BREAKS = (re.compile(r"\n[^\S\n]*\n\s*"), re.compile(r"(?<=[.!?”\"])\s+"), re.compile(r"\s+"))


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the article, by code points, and what stands before it."""

    start: int
    end: int
    text: str
    before: str = ""


def split(article: str, most: int = MOST, before: int = BEFORE) -> list[Part]:
    """The article in parts of at most `most` characters that end with a paragraph, else a sentence, else a word.

    The parts' texts, one after the other, are the article.
    """
    ends = [0]
    while ends[-1] < len(article):
        ends.append(_end(article, ends[-1], most))
    return [Part(start, end, article[start:end], _before(article, start, before)) for start, end in pairwise(ends)]


def _end(article: str, start: int, most: int) -> int:
    rest = len(article) - start
    if rest <= most:
        return len(article)
    even = -(-rest // -(-rest // most))  # parts of like size, so that the last is no crumb
    for pattern in _BREAKS:
        found = [break_.end() for break_ in pattern.finditer(article, start + even // 2, start + most)]
        if found:
            return min(found, key=lambda end: abs(end - start - even))
    return start + even


def _before(article: str, start: int, most: int) -> str:
    """The end of what stands before a part, from the beginning of a word."""
    text = article[max(0, start - most) : start]
    return text.strip() if len(text) < most else text.partition(" ")[2].strip()
