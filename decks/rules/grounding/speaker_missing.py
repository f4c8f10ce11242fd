"""A claim has no speaker.

A student must never take one side's claim for a settled fact: everything that is claimed or disputed says by whom. A
`view` without `by` is the article's own.

Bad:

    facts:
    - id: safety
      type: claim
      stance: claim
      says: the bridge was safe
      key: safe
      quote: said that the bridge was safe

Good:

    facts:
    - id: safety
      type: claim
      by: Mira Holt
      says: the bridge was safe
      key: safe
      quote: said that the bridge was safe
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck, Stance

CODE = "FD404"
SEVERITY: Severity = "error"


def find(deck: Deck) -> Iterator[Finding]:
    for fact in deck.facts:
        contested = fact.stance in (Stance.CLAIM, Stance.DISPUTED) or fact.withdrawn
        if contested and not fact.by:
            yield Finding(fact.place, CODE, f"“{fact.id}” does not say whose word it is", "Add by: the speaker.")
