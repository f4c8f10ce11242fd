"""What looks like an id is not among `names`.

A text with a hyphen and no capitals is probably the id of a name. As it is, students would read the id itself.

Bad:

    names:
    - id: harbor-bridge
      name: the Harbor Bridge
    facts:
    - id: length
      type: quantity
      of: harbour-bridge
      measure: length
      value: 340 m
      quote: It is 340 m long
    cards:
    - id: towns
      ask: Which two towns does the Harbor Bridge join?
      answer: [Sel, Varn]

Good:

    names:
    - id: harbor-bridge
      name: the Harbor Bridge
    facts:
    - id: length
      type: quantity
      of: harbor-bridge
      measure: length
      value: 340 m
      quote: It is 340 m long
"""

from decks.diagnostics import Severity

CODE = "FD122"
SEVERITY: Severity = "warning"
