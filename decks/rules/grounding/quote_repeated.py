"""A quote stands in the article more than once.

The feedback shows the quote in its sentence, and takes the first. Quote a few words more, or say which is meant:
`quote: {text: …, nth: 2}`.

Bad:

    cards:
    - id: trams
      ask: Which color are the trams?
      answer: green
      quote: The trams are
      derived: yes

Good:

    cards:
    - id: trams
      ask: Which color are the trams?
      answer: green
      quote: The trams are green
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck

CODE = "FD402"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for fact in deck.facts:
        for quote in fact.all_quotes:
            if quote.found and not quote.nth:
                message = f"the quote of “{fact.id}” stands in the article more than once: “{quote.text[:50]}”"
                yield Finding(quote.place, CODE, message, "Quote a few words more, or give nth: 2.", SEVERITY)
