"""A right answer stands among the wrong options.

It is the answer itself, another way to say it, an alias of the same name, or a value that agrees with it. One of the
two is a mistake, and only you can say which. As it is, the option is not offered.

Bad:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      accept: [emerald]
      not: [red, blue, Emerald]

Good:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      accept: [emerald]
      not: [red, blue, yellow]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import options
from decks.truth import same_thing

CODE = "FD203"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for card in deck.cards:
        for row, option in options(card, deck):
            key = next((key for key in card.prompt.answers if same_thing(option, key, deck)), None)
            if key:
                message = f"“{row.text}” stands among the wrong options, and is right: the answer is “{key.text}”"
                yield Finding(row.place, CODE, message, "Delete it here, or correct the answer.", SEVERITY)
