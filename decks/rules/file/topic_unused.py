"""A topic of the deck has no fact.

It is misspelt where it is used, or its facts are still to be written; progress would show an empty topic. Only
checked where facts have topics.

Bad:

    topics: [bridge, trams]
    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
      topic: bridge

Good:

    topics: [bridge]
    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
      topic: bridge
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.parsing.tree import Listing
from decks.rules.edits import without_row
from decks.rules.written import rows

CODE = "FD129"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    used = {fact.topic for fact in deck.facts if fact.topic}
    node = deck.tree.entries.get("topics") if deck.tree else None
    for row in rows(node):
        if used and row.text not in used:
            fix = without_row(node, row, deck.text) if isinstance(node, Listing) else ()
            yield Finding(row.place, CODE, f"no fact has the topic “{row.text}”", "Delete it.", SEVERITY, fix)
