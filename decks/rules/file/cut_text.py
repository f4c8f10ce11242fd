"""YAML cuts or splits a text here.

A space and # begin a comment, and a list in brackets is split at every comma: the text looks whole in the file and is
not. Put it in quotes. A comment on purpose has two spaces before its #.

Bad:

    cards:
    - id: language
      ask: In which language is the tram plan written?
      answer: C #sharp

Good:

    cards:
    - id: language
      ask: In which language is the tram plan written?
      answer: "C #sharp"  # in quotes
"""

from decks.diagnostics import Severity

CODE = "FD110"
SEVERITY: Severity = "warning"
