"""Quotes in their source: found whatever the typography, and given as places in the raw text."""

import re
from bisect import bisect_right
from functools import lru_cache
from unicodedata import normalize

# Characters that count as one another. All whitespace counts as a space, and runs of it as one.
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´＇", "'"),
        **dict.fromkeys("“”„‟″«»＂", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
        **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
        "\u212a": "K",
        "\u212b": "Å",
        "\u2126": "Ω",
    }
)
_INVISIBLE = "\xad\u200b\u2060\ufeff"
# Where the normal form may be shorter than the raw text: runs of space, invisible breaks, letters with loose marks.
_UNEVEN = re.compile(rf"[\s{_INVISIBLE}]{{2,}}|[{_INVISIBLE}]|\w[^\w\s\x00-\x7f\xad\u2000-\u206f\ufeff]+")


class Haystack:
    """A source prepared for finding many quotes. Offsets are code points of the raw source."""

    def __init__(self, source: str) -> None:
        parts: list[str] = []
        self._normal = [0]
        self._raw = [0]
        done = length = 0
        for found in _UNEVEN.finditer(source):
            piece = _even(found[0])
            if piece == found[0]:
                continue
            before = source[done : found.start()]
            length += len(before)
            self._mark(length, found.start())
            length += len(piece)
            self._mark(length, found.end())
            parts += before, piece
            done = found.end()
        parts.append(source[done:])
        self.text = "".join(parts).translate(_ALIKE)

    def _mark(self, normal: int, raw: int) -> None:
        self._normal.append(normal)
        self._raw.append(raw)

    def find(self, quote: str) -> list[tuple[int, int]]:
        """Every (start, end) in the raw source where the quote stands, in order, without overlaps."""
        needle = normalize_quote(quote)
        spans: list[tuple[int, int]] = []
        at = self.text.find(needle) if needle else -1
        while at >= 0:
            spans.append(self._span(at, at + len(needle)))
            at = self.text.find(needle, at + len(needle))
        return spans

    def _span(self, start: int, end: int) -> tuple[int, int]:
        first = bisect_right(self._normal, start) - 1
        last = bisect_right(self._normal, end - 1) - 1
        raw_start = self._raw[first] + start - self._normal[first]
        if last + 1 < len(self._normal) and self._normal[last + 1] == end:
            return raw_start, self._raw[last + 1]
        return raw_start, self._raw[last] + end - self._normal[last]


@lru_cache(maxsize=4)
def haystack_of(source: str) -> Haystack:
    """A source prepared, once for all who look in it one after the other."""
    return Haystack(source)


def find_quote(source: str, quote: str) -> list[tuple[int, int]]:
    """Every (start, end) where the quote stands in the source; `source[start:end]` is the source's own spelling.

    Curly and straight quotes, all dashes, all spaces and line breaks, and composed and decomposed letters count as
    equal; invisible breaks count as nothing. Case and everything else must agree. For many quotes use `Haystack`.
    """
    return Haystack(source).find(quote)


def normalize_quote(quote: str) -> str:
    """The form in which quotes are compared, without the spaces around it."""
    return _UNEVEN.sub(lambda found: _even(found[0]), quote).translate(_ALIKE).strip(" ")


def _even(piece: str) -> str:
    """The normal form of one uneven piece."""
    if piece[0].isspace() or piece[0] in _INVISIBLE:
        return " " if any(char.isspace() for char in piece) else ""
    return normalize("NFC", piece)
