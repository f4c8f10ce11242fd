"""Runs of words in a sentence, whatever marks and capitals stand between and in them."""

import re
from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[\w$€£%'’-]+")


class Words:
    """The words of a text, small, each with its place."""

    def __init__(self, text: str) -> None:
        found = list(_WORD.finditer(text))
        self.text = text
        self.small = [word[0].casefold() for word in found]
        self.spans = [word.span() for word in found]

    def runs(self, wanted: Sequence[str]) -> Iterator[int]:
        """The numbers of the words from which on the wanted ones follow one after the other."""
        for at in range(len(self.small) - len(wanted) + 1):
            if wanted and self.small[at : at + len(wanted)] == wanted:
                yield at

    def before(self, at: int) -> str:
        """The text before a word."""
        return self.text[: self.spans[at][0]]

    def after(self, at: int) -> str:
        """The text after a word."""
        return self.text[self.spans[at][1] :]

    def between(self, at: int) -> str:
        """What stands between a word and the next."""
        return self.text[self.spans[at][1] : self.spans[at + 1][0]]


def words_of(said: str) -> list[str]:
    """The words of a text, small."""
    return [word.casefold() for word in _WORD.findall(said)]


def places_of(said: str, text: str) -> list[tuple[int, int]]:
    """Where a run of words stands in a text, letter for letter but for the marks between them."""
    words, wanted, exact = Words(text), words_of(said), _WORD.findall(said)
    found = ((words.spans[at][0], words.spans[at + len(wanted) - 1][1]) for at in words.runs(wanted))
    return [(start, end) for start, end in found if _WORD.findall(text[start:end]) == exact]
