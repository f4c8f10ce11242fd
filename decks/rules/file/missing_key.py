"""A key is missing.

Every fact has an `id` and a `type`, and each type has fields that it cannot do without.

Bad:

    cards:
    - id: length
      ask: How long is the bridge?

Good:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
"""

from decks.diagnostics import Severity

CODE = "FD104"
SEVERITY: Severity = "error"
