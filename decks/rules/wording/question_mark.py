"""A question has no question mark.

It begins as a question and ends as a sentence: perhaps its end was cut off. `--fix` adds the mark.

Bad:

    cards:
    - id: length
      ask: How long is the bridge
      answer: 340 m

Good:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
"""

from collections.abc import Iterator

from decks.context import GAP
from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.edits import rewritten
from decks.rules.words import listed, words
from decks.rules.written import texts

CODE = "FD505"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    opening = frozenset(listed(deck.context.code, "stem", "question-words"))
    for text in texts(deck):
        asked = text.text.strip()
        first = words(asked)[:1]
        if text.is_stem and first and first[0].casefold() in opening and GAP not in asked and "?" not in asked:
            fix = rewritten(text.node, f"{asked.rstrip('.')}?")
            message = f"the question has no question mark: “{asked[-60:]}”"
            yield Finding(text.node.place, CODE, message, "Add it.", SEVERITY, fix)
