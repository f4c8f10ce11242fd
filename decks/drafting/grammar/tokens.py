"""Words and marks of a text, with their places."""

import itertools
import re
from dataclasses import dataclass


@dataclass(slots=True)
class Token:
    """A word or mark. `start` and `end` are its place in the article; `tag` a Penn tag, or one of our own:

    DATE (a whole date), QB (what bounds a number: more than, about), NNP (a whole name, or a part of one).
    """

    text: str
    start: int
    end: int
    tag: str = ""
    low: str = ""

    def __post_init__(self) -> None:
        self.low = self.low or self.text.lower()

    @property
    def capital(self) -> bool:
        return self.text.lstrip('"')[:1].isupper()


_TOKEN = re.compile(
    r"""
    (?:[$£€¥₽]|US\$)\s?\d+(?:,\d{3})*(?:\.\d+)?          # money
    | \d{1,2}:\d{2}                                     # a time of day
    | \d{1,3}(?:,\d{3})+(?:\.\d+)? | \d+\.\d+ | \d+[½¼¾]  # numbers
    | (?:[^\W\d_]\.){2,}                                # U.S., a.m.
    | [^\W\d_]\.(?=\s?[^\W\d_])                         # initials
    | (?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Capt|Sen|Gov|Prof|Sgt|Maj|Adm|No|Nos|Jr|Sr|vs|c)\.
    | [^\W\d_]+'(?:s|S)\b(?<=\bo's)                     # o's
    | \w+(?:[-‐‑–/&](?=\w)\w+|'(?!s\b|S\b)(?=\w)\w+|’(?!s\b)(?=\w)\w+)*   # words, with hyphens and apostrophes inside
    | '[sS]\b | '(?=\s) | \.\.\. | --+ | °\s?[CF]? | [^\w\s]
    """,
    re.VERBOSE,
)


def tokenize(text: str, start: int = 0) -> list[Token]:
    """The tokens of a stretch of text; `start` is its place in the article. A possessive 's is a token of its own."""
    return [Token(found[0], start + found.start(), start + found.end()) for found in _TOKEN.finditer(text)]


def joined(tokens: list[Token], tag: str) -> Token:
    """Several tokens as one."""
    text = tokens[0].text
    for before, token in itertools.pairwise(tokens):
        text += (" " if token.start > before.end else "") + token.text
    return Token(text, tokens[0].start, tokens[-1].end, tag)
