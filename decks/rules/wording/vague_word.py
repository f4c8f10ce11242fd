"""A vague word stands in an answer or an option.

“Often” is once a day to one reader and once a year to another, so an option with it is neither right nor wrong. Give
the number that the article gives. (NBME guide 2020.)

Bad:

    cards:
    - id: trams
      ask: What do the trams on the bridge do?
      answer: they stop
      not: [they rarely stop, they turn]

Good:

    cards:
    - id: trams
      ask: What do the trams on the bridge do?
      answer: they stop
      not: [they slow down, they turn]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.words import pattern, unquoted
from decks.rules.written import texts

CODE = "FD506"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    vague = pattern(deck.context.code, "stem", "vague")
    for text in texts(deck):
        option = text.keys[-1] in ("answer", "not", "all") and not text.is_stem
        found = vague.search(unquoted(text.text)) if option else None
        if found and found[0] != text.text:
            message = f"“{found[0]}” in “{text.text[:60]}” means something else to every reader"
            yield Finding(text.node.place, CODE, message, "Say how often, or leave it out.", SEVERITY)
