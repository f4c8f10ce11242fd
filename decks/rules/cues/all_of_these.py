"""An option is “all of the above” or “none of the above”.

Options have no fixed order here, so there is no “above”; and who sees that two options are right need not know the
third. Ask for several answers instead, under `all`.

Bad:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      not: [red, blue, none of the above]

Good:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      not: [red, blue, yellow]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.prose import prose
from decks.rules.words import pattern

CODE = "FD304"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    phrase = pattern(deck.context.code, "options", "all-of-them")
    for text in prose(deck, {"not", "answer"}):
        if not text.is_stem and phrase.fullmatch(text.text.strip(" .")):
            message = f"“{text.text}” is no option: the order of options changes"
            yield Finding(text.node.place, CODE, message, "Ask for several answers with all:, or delete it.", SEVERITY)
