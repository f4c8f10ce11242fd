"""Two names share an alias.

What is called the same would be taken for the same: one of the two would be right where the other is asked for. Merge
the entries, or leave the alias to one of them.

Bad:

    names:
    - id: bridge
      name: the Harbor Bridge
      also: [the Bridge]
    - id: board
      name: the Harbor Board
      also: [the Bridge]
    cards:
    - id: disputing
      ask: Who disputed the report on the bridge?
      answer: board
    - id: joining
      ask: What joins Sel and Varn?
      answer: bridge

Good:

    names:
    - id: bridge
      name: the Harbor Bridge
      also: [the Bridge]
    - id: board
      name: the Harbor Board
      also: [the Board]
    cards:
    - id: disputing
      ask: Who disputed the report on the bridge?
      answer: board
    - id: joining
      ask: What joins Sel and Varn?
      answer: bridge
"""

from decks.diagnostics import Severity

CODE = "FD123"
SEVERITY: Severity = "error"
