"""A wrong option is right by another fact of the deck.

Another fact gives it as an answer to the same question. Ask more narrowly, so that only one of them is right, or take
another option. As it is, the option is not offered.

Bad:

    cards:
    - id: town
      ask: Which town does the bridge join?
      answer: Sel
      not: [Ost, Varn, Holm]
    - id: other-town
      ask: Which town does the bridge join?
      answer: Varn
      ignore: [FD209]

Good:

    cards:
    - id: towns
      ask: Which two towns does the bridge join?
      answer: [Sel, Varn]
      not: [Ost, Holm]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import options
from decks.truth import also_true, same_thing

CODE = "FD204"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for card in deck.cards:
        for row, option in options(card, deck):
            own = any(same_thing(option, key, deck) for key in card.prompt.answers)
            if not own and also_true(card, option, deck):
                message = f"the wrong option “{row.text}” is right by another fact of the deck"
                yield Finding(row.place, CODE, message, "Ask more narrowly, or take another option.", SEVERITY)
