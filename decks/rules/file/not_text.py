"""The file is not UTF-8, or holds control characters.

Save it as UTF-8 in your editor. Control characters come in with text that is pasted from elsewhere.

Bad:

    cards:
    - id: length
      ask: "How long is the\\x07 bridge?"
      answer: 340 m

Good:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
"""

from decks.diagnostics import Severity

CODE = "FD109"
SEVERITY: Severity = "error"
