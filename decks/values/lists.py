"""Several answers in one field."""

import re
from collections.abc import Callable, Sequence

from decks.languages import Language
from decks.values.text.folding import MAX_TYPED

MAX_PARTS = 24
LONGEST = 6
"""Pieces that an answer with separators of its own may have: “Smith, Wesson & Co”."""

_MARKS = r"[,;\n/&+|•*]|[-–—]|(?:^|(?<=\s))\d{1,2}[.)](?=\s)"


def split_answers(typed: str, fits: Callable[[str], bool], language: Language) -> list[str]:
    """The answers of a list: parted by commas, lines, slashes, dashes, “and”, numbers before them, or spaces alone.

    The longest stretch that `fits` an answer as it stands is never parted: “Tovuz and Tavush” may be one. Without a
    separator a text is parted by spaces only if every part fits.
    """
    typed = typed[:MAX_TYPED]
    words = "|".join(map(re.escape, language.phrases.joints))
    pieces = _pieces(typed, rf"{_MARKS}|\b(?:{words})\b\.?" if words else _MARKS)
    if len(pieces) > 1:
        return _joined(typed, pieces, fits)
    spaced = _pieces(typed, r"\s")
    singly = [typed[slice(*piece)] for piece in spaced]
    for found in (singly, _joined(typed, spaced, fits)):
        if len(found) > 1 and all(map(fits, found)):
            return found
    return [typed[slice(*piece)] for piece in pieces]


def alternatives(typed: str, language: Language) -> list[str]:
    """The answers among which a text leaves the choice: Turkey or Türkiye; one if it does not."""
    words = "|".join(map(re.escape, language.phrases.alternatives))
    pieces = _pieces(typed[:MAX_TYPED], rf"\b(?:{words})\b") if words else []
    return [typed[slice(*piece)].strip(" ,;") for piece in pieces] or [typed]


def aliases(typed: str) -> list[str]:
    """The names that a text gives beside each other: Turkey (Türkiye), Turkey / Türkiye; one if it does not."""
    return [typed[slice(*piece)].strip() for piece in _pieces(typed[:MAX_TYPED], r"[,;\n/|()=]")] or [typed]


def _pieces(typed: str, separator: str) -> list[tuple[int, int]]:
    """Where the pieces between separators stand, without the empty ones."""
    cuts = [found.span() for found in re.finditer(separator, typed, re.IGNORECASE)]
    edges = [0, *(edge for cut in cuts for edge in cut), len(typed)]
    spans = zip(edges[::2], edges[1::2], strict=True)
    return [(start, end) for start, end in spans if any(char.isalnum() for char in typed[start:end])][:MAX_PARTS]


def _joined(typed: str, pieces: Sequence[tuple[int, int]], fits: Callable[[str], bool]) -> list[str]:
    """The pieces, the longest runs of them that fit as one."""
    found: list[str] = []
    at = 0
    while at < len(pieces):
        runs = ((typed[pieces[at][0] : pieces[end][1]].strip(), end) for end in _ends(at, len(pieces)))
        text, last = next(((text, end) for text, end in runs if fits(text)), (typed[slice(*pieces[at])].strip(), at))
        found.append(text)
        at = last + 1
    return found


def _ends(start: int, count: int) -> range:
    """The last pieces of runs from a piece on, the longest run first."""
    return range(min(start + LONGEST, count) - 1, start - 1, -1)
