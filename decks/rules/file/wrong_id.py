"""An id is not made of lower-case letters, digits and hyphens.

Ids name the history of a student's answers, in files and on every system, so they are plain: 1 to 64 of a-z, 0-9 and
-, with no hyphen at either end. `--fix` writes one so where it stands nowhere else in the file.

Bad:

    cards:
    - id: Bridge_Length
      ask: How long is the bridge?
      answer: 340 m

Good:

    cards:
    - id: bridge-length
      ask: How long is the bridge?
      answer: 340 m
"""

from decks.diagnostics import Severity

CODE = "FD121"
SEVERITY: Severity = "error"
