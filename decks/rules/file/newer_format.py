"""The deck is in a newer format.

It was made for a later version of Factdeck. Update the program, or ask for the deck in format 1.

Bad:

    format: 2
    deck: example
    title: An example
    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m

Good:

    format: 1
    deck: example
    title: An example
    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
"""

from decks.diagnostics import Severity

CODE = "FD111"
SEVERITY: Severity = "error"
