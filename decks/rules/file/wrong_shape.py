"""A text, a list or a mapping is expected where something else stands.

Often a dash is missing before an entry, or a text holds brackets, braces or a colon and wants quotes.

Bad:

    cards:
    - id: length
      ask: How long is the bridge?
      answer:
        meters: 340

Good:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
"""

from decks.diagnostics import Severity

CODE = "FD105"
SEVERITY: Severity = "error"
