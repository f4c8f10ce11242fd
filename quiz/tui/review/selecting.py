"""Selecting words of the article by keys: where the cursor is, where the selection began."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Selecting:
    """A selection of whole words, from the word `anchor` to the word `at`, whichever comes first.

    There is a word at least in `words`, which stand in order. `held`: whether moving extends it. `grown` are the
    characters that it has more at its end than its last word, or fewer.
    """

    words: Sequence[Span]
    at: int = 0
    anchor: int = 0
    held: bool = False
    grown: int = 0

    @property
    def span(self) -> Span:
        """What is selected; a word at least, of which one character stays at least."""
        first, last = sorted((self.anchor, self.at))
        start = self.words[first][0]
        return start, max(self.words[last][1] + self.grown, start + 1)

    @property
    def head(self) -> Span:
        """The word that the cursor is on."""
        return self.words[self.at]

    def moved(self, words: int, *, extend: bool = False) -> "Selecting":
        """The cursor some words on, as far as there are any."""
        return self._to(self.at + words, extend)

    def moved_to(self, offset: int, *, extend: bool = False) -> "Selecting":
        """The cursor on the word at an offset of the source, or on the last one before it."""
        return self._to(bisect_right(self.words, offset, key=lambda word: word[0]) - 1, extend)

    def over(self, span: Span) -> "Selecting":
        """A span selected, as far as its ends are those of words; the cursor at its end."""
        first = replace(self, held=False)._to(bisect_right(self.words, span[0], key=lambda word: word[1]), False)
        last = first.moved_to(span[1] - 1, extend=True)
        return replace(last, held=False, grown=span[1] - last.words[last.at][1])

    def toggled(self) -> "Selecting":
        """Begin to extend from the word under the cursor, or stop."""
        return replace(self, held=False) if self.held else replace(self, held=True, anchor=self.at, grown=0)

    def changed(self, characters: int, limit: int) -> "Selecting":
        """Some characters more at the end, or fewer; never beyond `limit`."""
        start, end = self.span
        wanted = min(max(end + characters, start + 1), limit)
        return replace(self, grown=self.grown + wanted - end)

    def _to(self, word: int, extend: bool) -> "Selecting":
        at = min(max(word, 0), len(self.words) - 1)
        return replace(self, at=at, anchor=self.anchor if extend or self.held else at, grown=0)
