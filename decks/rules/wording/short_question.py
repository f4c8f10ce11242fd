"""A question is too short to say what it asks.

One or two words can be understood only beside the article. A question says what it is about: whoever knows the matter
can answer it with the options covered.

Bad:

    cards:
    - id: opening
      ask: When?
      answer: 3 May 2019

Good:

    cards:
    - id: opening
      ask: When did the bridge open?
      answer: 3 May 2019
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.words import words
from decks.rules.written import stems

CODE = "FD503"
SEVERITY: Severity = "warning"
FEWEST = 3  # words


def find(deck: Deck) -> Iterator[Finding]:
    for stem in stems(deck):
        if stem.by_hand and stem.text.endswith("?") and len(words(stem.text)) < FEWEST:
            message = f"“{stem.text}” does not say what it asks about"
            yield Finding(stem.place, CODE, message, "Write a whole question.", SEVERITY)
