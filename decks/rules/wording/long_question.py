"""A question is very long.

More than fifty words are a test of reading, not of what is known. Leave out what need not be known to answer.

Bad:

    cards:
    - id: length
      ask: >-
        The bridge that joins the town of Sel, whose mayor is Mira Holt, and the town of Varn, and on which the trams
        run that are made in Ost and painted green, was built by many workers in six years, and was opened in the month
        of May, before the engineer wrote his report; how long is it?
      answer: 340 m

Good:

    cards:
    - id: length
      ask: How long is the bridge that joins Sel and Varn?
      answer: 340 m
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.words import words
from decks.rules.written import stems

CODE = "FD504"
SEVERITY: Severity = "warning"
MOST = 50  # words


def find(deck: Deck) -> Iterator[Finding]:
    for stem in stems(deck):
        count = len(words(stem.text))
        if count > MOST:
            message = f"{count} words in one question: “{stem.text[:60]} …”"
            yield Finding(stem.place, CODE, message, "Leave out what is not needed to answer.", SEVERITY)
