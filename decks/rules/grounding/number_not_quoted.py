"""A number is not the quote's.

The value stands neither in the quote nor in its sentence, in figures or in words. Correct the value or the quote; if
you worked it out from others, add `derived: yes`.

Bad:

    facts:
    - id: length
      type: quantity
      of: the bridge
      measure: length
      value: 350 m
      quote: It is 340 m long

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
from decks.rules.proof import proofs
from decks.rules.prose import numbers

CODE = "FD408"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for card, answer, quotes in proofs(deck):
        value = answer.quantity
        wanted = {end for end in (value.low, value.high) if end is not None} if value else set()
        if wanted and not any(wanted <= numbers(text, deck.context.language) for text in quotes()):
            message = f"the answer “{answer.text}” of “{card.fact.id}” is not in its quote"
            help_ = "Correct one of them, or add derived: yes if you worked it out."
            yield Finding(card.fact.quotes[0].place, CODE, message, help_, SEVERITY)
