"""A word takes sides in the deck's own voice.

“Regime”, “liberated” or “so-called” belong into the mouth of whoever uses them. Take a neutral word, put the
article's in “quotation marks”, or say whose judgment it is: `stance: view` for the article's, `by` for a speaker's.

Bad:

    cards:
    - id: board
      ask: Who disputed the engineer's infamous report?
      answer: the Harbor Board

Good:

    cards:
    - id: board
      ask: Who disputed the engineer's report?
      answer: the Harbor Board
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck, Stance
from decks.rules.prose import prose
from decks.rules.words import first_of

CODE = "FD412"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for text in prose(deck):
        ours = text.fact.stance is Stance.REPORTED and not text.fact.by and deck.context.cite not in text.text
        found = first_of(deck.context.code, "voice", "loaded", text.text) if ours else ""
        if found:
            message = f"“{found}” takes sides, and “{text.fact.id}” does not say whose word it is"
            yield Finding(text.node.place, CODE, message, "Take a neutral word, or give its stance and by.", SEVERITY)
