"""A part of YAML that decks do not use.

Anchors (&), aliases (*), tags (!), merge keys (<<) and several documents in one file are refused: they make files
that a person cannot read and a program must not trust. Put a text that begins with one of these marks in quotes.

Bad:

    cards:
    - id: note
      ask: What does a star stand for?
      answer: *note

Good:

    cards:
    - id: note
      ask: What does a star stand for?
      answer: "*note"
"""

from decks.diagnostics import Severity

CODE = "FD107"
SEVERITY: Severity = "error"
