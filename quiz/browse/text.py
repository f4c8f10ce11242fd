"""Texts as a filter compares them."""

import re
from functools import lru_cache
from unicodedata import normalize

from decks.values.text.quotes import normalize_quote

_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_ACCENTS = re.compile("[\u0300-\u036f]")


def folded(text: str) -> str:
    """A text without what a search should not ask for: case, accents, the kind of quotation mark, dash or space."""
    if not text.isascii():
        text = _FOREIGN.sub(lambda found: _plain(found[0]), text).casefold()
    return " ".join(text.lower().split())


@lru_cache(maxsize=4096)
def _plain(letters: str) -> str:
    """A run of letters and signs that ASCII lacks; the bars keep a space at its ends."""
    return _ACCENTS.sub("", normalize("NFD", normalize_quote(f"|{letters}|")[1:-1]))
