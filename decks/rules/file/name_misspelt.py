"""A name is spelt in a way that only one text has.

A word with a capital is one letter away from one of the deck's names, and the article does not have it. Students
would learn the wrong spelling, or it would not be known that the two are one. If it is a spelling in its own right,
list it under `also`.

Bad:

    names:
    - id: holt
      name: Mira Holt
      kind: person
    - id: varnholm
      name: Varnholm
      kind: town
    cards:
    - id: mayor
      ask: Who was the mayor of Varnhelm?
      answer: holt
    - id: village
      ask: Which village lies east of the bridge?
      answer: varnholm

Good:

    names:
    - id: holt
      name: Mira Holt
      kind: person
    cards:
    - id: mayor
      ask: Who was the mayor of Sel?
      answer: holt
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.prose import article_words, prose
from decks.rules.words import words

CODE = "FD132"
SEVERITY: Severity = "warning"
_ENDING, _DIGIT = re.compile(r"['’]s?$"), re.compile(r"\d")
SHORTEST = 6  # shorter words are often one letter apart by right


def find(deck: Deck) -> Iterator[Finding]:
    known = {word.casefold() for thing in deck.names.values() for name in thing.variants for word in _words(name)}
    long = [word for word in known if len(word) >= SHORTEST]
    if not long:
        return
    fine = known | article_words(deck)
    near: dict[str, str] = {}
    for text in prose(deck, {"accept", "answer", "not", "all", "by", "of", "who", "name", "where", "party"}):
        for word, small in _capitals(text.text):
            if small in fine:
                continue
            if small not in near:
                near[small] = next((other for other in long if _one_letter(small, other)), "")
            if near[small]:
                message = f"“{word}” is spelt otherwise than the name: “{near[small].capitalize()}”"
                yield Finding(text.node.place, CODE, message, "Correct it, or list it under also.", SEVERITY)


@lru_cache(maxsize=4096)
def _capitals(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a text that may be names, each with its small form."""
    pairs = ((word, word.casefold()) for word in _words(text) if word[0].isupper() and not _DIGIT.search(word))
    return tuple((word, small) for word, small in pairs if len(small) >= SHORTEST)


def _words(text: str) -> list[str]:
    return [_ENDING.sub("", word) if word[-1] in "s'’" else word for word in words(text)]


def _one_letter(one: str, other: str) -> bool:
    """Whether two words differ in one letter: another, one more, or two that changed places; an ending is no slip."""
    if abs(len(one) - len(other)) > 1 or one == other or (one[0] != other[0] and one[-1] != other[-1]):
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return False  # one continues the other: a plural
    rest, others = one[start:], other[start:]
    swapped = len(rest) > 1 and rest[1::-1] + rest[2:] == others
    return swapped or rest[1:] == others[1:] != "" or rest[1:] == others or rest == others[1:]
