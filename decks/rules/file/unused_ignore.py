"""What is ignored is not found.

The fault was mended, or the code stands in the wrong place. What is left over would hide the next fault of its kind.

Bad:

    ignore: [FD301]
    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m

Good:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
"""

from decks.diagnostics import Severity

CODE = "FD127"
SEVERITY: Severity = "warning"
