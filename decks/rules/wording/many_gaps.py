"""A sentence has many gaps.

With more than three gaps, too little is left to tell what is asked for. Ask for the parts in questions of their own.

Bad:

    cards:
    - id: bridge
      ask: The ____ of ____ said that the ____ was ____.
      answer: [mayor, Sel, bridge, safe]

Good:

    cards:
    - id: bridge
      ask: The mayor of ____ said that the bridge was ____.
      answer: [Sel, safe]
"""

from collections.abc import Iterator

from decks.context import GAP
from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import stems

CODE = "FD508"
SEVERITY: Severity = "warning"
MOST = 3


def find(deck: Deck) -> Iterator[Finding]:
    for stem in stems(deck):
        gaps = stem.text.count(GAP)
        if gaps > MOST:
            message = f"{gaps} gaps in one sentence: “{stem.text[:80]}”"
            yield Finding(stem.place, CODE, message, "Ask for the parts one by one.", SEVERITY)
