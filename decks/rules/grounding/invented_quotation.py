"""Words in quotation marks are not in the article.

Quotation marks say: these are the very words. Copy them from the article, or write without the marks.

Bad:

    cards:
    - id: praise
      ask: Who said “there is no better bridge”?
      answer: Mira Holt

Good:

    cards:
    - id: praise
      ask: Who said “there is no finer bridge”?
      answer: Mira Holt
"""

import re
from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.prose import prose
from decks.values.text.quotes import haystack_of, normalize_quote

CODE = "FD413"
SEVERITY: Severity = "warning"
_QUOTED = re.compile("“([^”]+)”")


def find(deck: Deck) -> Iterator[Finding]:
    if not deck.source.text:
        return
    source = haystack_of(deck.source.text).text.casefold()
    for text in prose(deck):
        for words in _QUOTED.findall(text.text) if not text.fact.derived else ():
            pieces = [piece.strip(" .,;:?!") for piece in re.split(r"…|\.\.\.|_{2,}|[{}]", words)]
            if any(normalize_quote(piece).casefold() not in source for piece in pieces):
                message = f"“{words[:60]}” stands in quotation marks, and is not in the article"
                yield Finding(text.node.place, CODE, message, "Copy the article's words, or drop the marks.", SEVERITY)
