"""Ids for drafted facts and names: short, from what they say, the same for the same text."""

import re
from unicodedata import normalize

from decks.drafting.words import listed

_LONGEST = 44


class Ids:
    """Gives every slug an id that nobody has yet."""

    def __init__(self, taken: set[str] | None = None) -> None:
        self._taken = set(taken or ())

    def new(self, text: str, fallback: str) -> str:
        base = slug(text) or fallback
        found, count = base, 2
        while found in self._taken:
            found, count = f"{base}-{count}", count + 1
        self._taken.add(found)
        return found


def slug(text: str) -> str:
    """The telling words of a text as an id; empty if it has none."""
    letters = normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'s", "")
    skipped = (
        listed("closed", "determiners")
        | listed("closed", "be")
        | listed("closed", "have")
        | {"of", "by", "that", "to", "in", "on", "at", "and", "with", "for"}
    )
    words = [word for word in re.findall(r"[a-z0-9]+", letters) if word not in skipped] or re.findall(
        r"[a-z0-9]+", letters
    )
    found = ""
    for word in words[:7]:
        if len(found) + len(word) >= _LONGEST:
            break
        found = f"{found}-{word}" if found else word
    return found
