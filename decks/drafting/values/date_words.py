"""The months and the spelled years of a text as marks, so that the pattern of dates need not list them in each form.

With the names written out in each of its forms, that pattern takes longer to compile than most articles to draft.
"""

import re
from dataclasses import dataclass
from functools import cache

from decks.drafting.values.spelled import YEAR_IN_WORDS
from decks.languages import Language

MONTH, SPELLED_YEAR = "\ua500++", "\ua501++"
"""The marks, as patterns: letters of a script that no English text has, as many as the word has characters."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was found in a text with marks, in the words of the text itself."""

    found: re.Match[str]
    text: str

    @property
    def lastgroup(self) -> str:
        """The last of the pattern's groups that was found."""
        return self.found.lastgroup or ""

    def start(self) -> int:
        return self.found.start()

    def end(self) -> int:
        return self.found.end()

    def __getitem__(self, group: int | str) -> str:
        """A group's words; empty if it was not found."""
        start, end = self.found.span(group)
        return self.text[start:end] if start >= 0 else ""


def marked(text: str, language: Language) -> str:
    """The text with its months and spelled years as marks; every other character stays in its place."""
    return _words(language).sub(lambda found: _mark(found) * len(found[0]), text)


def _mark(found: re.Match[str]) -> str:
    return MONTH[0] if found.lastgroup == "month" else SPELLED_YEAR[0]


@cache
def _words(language: Language) -> re.Pattern[str]:
    names = [*language.month_names, *(f"{name[:3]}\\." for name in language.month_names if name != "May"), "Sept\\."]
    names += [
        r"(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?=\s\d)",
        *(name.upper() for name in language.month_names if name != "May"),
    ]
    return re.compile(rf"(?<!\w)(?:(?P<month>{'|'.join(names)})|(?P<year>{YEAR_IN_WORDS}))")
