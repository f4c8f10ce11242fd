"""An earlier id under `was` is still in use, or claimed twice.

`was` hands the history of an old id on to this fact. If another fact has that id now, or claims it too, it is not
known whose the history is.

Bad:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
    - id: total-length
      ask: Which number of meters does the bridge span?
      answer: '340'
      was: [length]

Good:

    cards:
    - id: total-length
      ask: How long is the bridge?
      answer: 340 m
      was: [length]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import place_of

CODE = "FD128"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    used = {fact.id: fact.place.line for fact in deck.facts}
    for fact in deck.facts:
        for old in fact.was:
            if old in used:
                message = f"the earlier id “{old}” belongs to line {used[old]} as well"
                help_ = "A history has one owner: delete it here, or rename the other."
                yield Finding(place_of(deck, fact, "was"), CODE, message, help_, SEVERITY)
            used.setdefault(old, fact.place.line)
