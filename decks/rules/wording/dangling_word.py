"""A question points to something that it does not name.

“They”, “it” or “these shipments” mean something in the article, and nothing in a question that stands alone, weeks
later. Name it. The check looks for what the word could mean before it in the same question.

Bad:

    cards:
    - id: opening
      ask: On what date did they open it?
      answer: 3 May 2019

Good:

    cards:
    - id: opening
      ask: On what date did the Harbor Board open the bridge?
      answer: 3 May 2019
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.words import listed, unquoted
from decks.rules.written import stems

CODE = "FD509"
SEVERITY: Severity = "warning"
LISTS = (
    *("question-words", "person-words", "helpers", "people", "things", "many"),
    *("pointing", "determiners", "joints", "impersonal"),
)
_TOKEN, _POSSESSIVE = re.compile(r"[\w'’-]+|[,;:?!.]"), re.compile(r"['’]s$")


def find(deck: Deck) -> Iterator[Finding]:
    names = {word.casefold() for thing in deck.names.values() for name in thing.variants for word in _words(name)}
    lists = _Lists(deck.context.code, frozenset(_words(deck.context.cite.casefold())), frozenset(names))
    for stem in stems(deck):
        word = _dangling(unquoted(stem.text), lists)
        if word:
            message = f"“{word}” in “{stem.text[:80]}”: the question does not say what is meant"
            yield Finding(stem.place, CODE, message, "Name it: the question stands alone.", SEVERITY)


def _words(text: str) -> list[str]:
    """Words without their possessive ending, and punctuation marks."""
    return list(_found(text))


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[str, ...]:
    return tuple(_POSSESSIVE.sub("", word) for word in _TOKEN.findall(text))


class _Lists:
    """The language's lists as sets, the words by which the deck's source is called, and those of its names."""

    def __init__(self, code: str, cite: frozenset[str], names: frozenset[str]) -> None:
        self.of = {name: frozenset(listed(code, "stem", name)) for name in LISTS}
        self.pointed_at = frozenset(listed(code, "stem", "pointed-at")) | cite
        self.pronouns = self.of["people"] | self.of["things"] | self.of["many"]
        self.names = names - self.of["determiners"]


def _dangling(text: str, lists: _Lists) -> str:
    """The first word that points to nothing before it; empty if there is none."""
    named, asked = False, ""
    written = _words(text)
    small = [word.casefold() for word in written]
    for n, word in enumerate(small):
        before, after = small[:n], small[n + 1 :]
        if word in lists.pronouns and not named and not _may_mean_the_asked(word, asked, before, lists):
            later = word in lists.of["determiners"] and any(other[:1].isupper() for other in written[n + 1 :])
            return "" if later or (word == "it" and _impersonal(after, lists)) else written[n]
        if word in lists.of["pointing"] and _points_at_nothing(after, before, lists):
            return f"{written[n]} {written[n + 1]}"
        asked = asked or (word if word in lists.of["question-words"] else "")
        named = named or word in lists.of["determiners"] - lists.pronouns or word in lists.names
        named = named or (n > 0 and written[n][:1].isupper())
    return ""


def _may_mean_the_asked(word: str, asked: str, before: list[str], lists: _Lists) -> bool:
    """Whether a pronoun may stand for what is asked for: “Which town said that it …”, not “Who said that it …”."""
    if not asked or (word in lists.of["things"] and asked in lists.of["person-words"]):
        return False
    return any(word in lists.of["joints"] or word == "," for word in before[2:])


def _impersonal(after: list[str], lists: _Lists) -> bool:
    """“It” that stands for nothing: it was … that, how long was it from …."""
    said = after[:1] in (["is"], ["was"]) and not {"that", "to"}.isdisjoint(after)
    return said or bool(after and after[0] in lists.of["impersonal"])


def _points_at_nothing(after: list[str], before: list[str], lists: _Lists) -> bool:
    """“these shipments”, unless they were named before, follow a colon, or are the options: “which of these towns”."""
    if before[-1:] == ["of"] or ":" in after[:3] or not after or not after[0].isalpha():
        return False
    if after[0] in lists.of["helpers"] | {"of", "who", "two", "three"}:
        return False
    return not any(noun in lists.pointed_at or noun in before for noun in after[:2])
