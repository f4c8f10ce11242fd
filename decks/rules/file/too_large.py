"""The file is too large, or nested too deep.

The limits are 5 MB, 12 levels, 25,000 entries a list, 400,000 values and 65,536 characters a text. Split a larger
deck in two.

Bad:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: [[[[[[[[[[[[340 m]]]]]]]]]]]]

Good:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
"""

from decks.diagnostics import Severity

CODE = "FD108"
SEVERITY: Severity = "error"
