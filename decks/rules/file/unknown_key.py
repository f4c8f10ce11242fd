"""A key is not known here.

It is misspelt, indented too far or too little, or belongs to another fact type. `--fix` corrects the spelling if only
one key is near. Keys of your own begin with `x-`.

Bad:

    cards:
    - id: length
      ask: How long is the bridge?
      anwser: 340 m
      answer: 340 m

Good:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
      x-lesson: 3
"""

from decks.diagnostics import Severity

CODE = "FD103"
SEVERITY: Severity = "error"
