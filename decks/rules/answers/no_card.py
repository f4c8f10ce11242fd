"""A fact makes no card.

Nothing of it can be asked as it stands: a clause without {braces} or a party, a claim without a speaker or a key.
Give it a key, or a question of your own under `ask`.

Bad:

    facts:
    - id: safety
      type: claim
      says: the bridge joins Sel and Varn
      quote: joins Sel and Varn

Good:

    facts:
    - id: safety
      type: claim
      says: the bridge joins Sel and Varn
      key: Varn
      quote: joins Sel and Varn
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck

CODE = "FD201"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    asked = {card.fact.id for card in deck.cards}
    for fact in deck.facts:
        if fact.id not in asked:
            message = f"“{fact.id}” makes no card: nothing of it can be asked"
            yield Finding(fact.place, CODE, message, "Mark what is asked for, or add a question under ask.", SEVERITY)
