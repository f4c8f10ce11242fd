"""The lines of a report on a screen of some width: plain text, and what each of them opens."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from textwrap import wrap
from unicodedata import east_asian_width

INDENT = "  "


@dataclass(frozen=True, slots=True)
class Row:
    """A line. `opens` is the id of a card or of a fact; with a `paragraph` (from 1), of the deck whose source it is."""

    text: str
    opens: str = ""
    paragraph: int = 0


def plain(lines: Iterable[str]) -> list[Row]:
    """Lines that open nothing."""
    return [Row(line) for line in lines]


def wrapped(rows: Iterable[Row], width: int) -> list[Row]:
    """Rows cut at words to a width, what is left of one indented in the next; the first part opens what the row did."""
    found = []
    for row in rows:
        first, *rest = cut(row.text, width) or [""]
        found += [replace(row, text=first), *plain(rest)]
    return found


def cut(text: str, width: int, hanging: str = INDENT) -> list[str]:
    """A text as lines of a width, indented as it is and all but the first by `hanging` more.

    A text with characters that take two columns is cut at half of the width.
    """
    inner = text.lstrip(" ")
    begins = text[: len(text) - len(inner)]
    if not text.isascii() and any(east_asian_width(character) in "WF" for character in text):
        width //= 2
    return wrap(inner, width, initial_indent=begins, subsequent_indent=begins + hanging, replace_whitespace=False)
