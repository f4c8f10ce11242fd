"""Two facts or cards have the same id.

A card's history is kept under its id, so two facts of one id would share one memory. Rename the newer of the two.

Bad:

    cards:
    - id: bridge
      ask: How long is the bridge?
      answer: 340 m
    - id: bridge
      ask: Which two towns does the bridge join?
      answer: [Sel, Varn]

Good:

    cards:
    - id: bridge-length
      ask: How long is the bridge?
      answer: 340 m
    - id: bridge-towns
      ask: Which two towns does the bridge join?
      answer: [Sel, Varn]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck

CODE = "FD120"
SEVERITY: Severity = "error"


def find(deck: Deck) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for fact in deck.facts:
        if fact.id in seen:
            message = f"the id “{fact.id}” stands twice; the first is on line {seen[fact.id]}"
            yield Finding(fact.place, CODE, message, "Rename the newer one.")
        seen.setdefault(fact.id, fact.place.line)
