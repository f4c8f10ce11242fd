"""A speaker disputes their own claim.

`disputed` names who holds against it. Who takes back what they said themselves stands under `withdrawn`.

Bad:

    facts:
    - id: safety
      type: claim
      by: Mira Holt
      says: the bridge was safe
      key: safe
      disputed:
        by: Mira Holt
      quote: said that the bridge was safe

Good:

    facts:
    - id: safety
      type: claim
      by: Mira Holt
      says: the bridge was safe
      key: safe
      disputed:
        by: Anton Reis
      quote: said that the bridge was safe
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import place_of

CODE = "FD414"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for fact in deck.facts:
        if fact.disputed and fact.disputed.by == (fact.by[-1] if fact.by else None):
            message = f"{fact.disputed.by.name} both says and disputes “{fact.id}”"
            place = place_of(deck, fact, "disputed")
            yield Finding(place, CODE, message, "Write withdrawn if it was taken back.", SEVERITY)
