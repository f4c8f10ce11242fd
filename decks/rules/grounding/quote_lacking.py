"""A fact has no quote.

Behind every fact stand words of the article, which are shown after the answer. Hand-written cards may do without.

Bad:

    facts:
    - id: length
      type: quantity
      of: the bridge
      measure: length
      value: 340 m

Good:

    facts:
    - id: length
      type: quantity
      of: the bridge
      measure: length
      value: 340 m
      quote: It is 340 m long
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck

CODE = "FD405"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for fact in deck.facts:
        if deck.source.text and fact.type != "card" and not fact.quotes:
            message = f"“{fact.id}” has no quote: nothing shows that the article says so"
            yield Finding(fact.place, CODE, message, "Add quote: the words of the article.", SEVERITY)
