"""The file is not YAML, is empty, or is not a file.

The message says at which character the reading stopped; the mistake is there or on the line before. Most often a text
with a colon and a space in it wants quotes, a line is indented by one space too few, or a quotation mark is never
closed.

Bad:

    cards:
    - id: length
      ask: One thing: how long is the bridge?
      answer: 340 m

Good:

    cards:
    - id: length
      ask: "One thing: how long is the bridge?"
      answer: 340 m
"""

from decks.diagnostics import Severity

CODE = "FD101"
SEVERITY: Severity = "error"
