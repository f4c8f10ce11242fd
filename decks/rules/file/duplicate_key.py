"""A key stands twice in one entry.

YAML would silently keep the last of the two. Delete one of them, or give the second to the entry that it belongs to.

Bad:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
      answer: 350 m

Good:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
"""

from decks.diagnostics import Severity

CODE = "FD102"
SEVERITY: Severity = "error"
