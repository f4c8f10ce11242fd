"""A time goes stale.

“Recently” and “last year” are counted from the day on which the article was written; a student reads them later. Give
the date, or say “according to the article”.

Bad:

    cards:
    - id: opening
      ask: Which bridge was opened last year?
      answer: the Harbor Bridge

Good:

    cards:
    - id: opening
      ask: Which bridge was opened in May 2019?
      answer: the Harbor Bridge
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.prose import prose
from decks.rules.words import first_of

CODE = "FD511"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for text in prose(deck):
        found = first_of(deck.context.code, "stem", "stale", text.text) if text.keys[-1] != "why" else ""
        if found:
            message = f"“{found}” in “{text.fact.id}” was true when the article was written"
            yield Finding(text.node.place, CODE, message, "Give the date.", SEVERITY)
