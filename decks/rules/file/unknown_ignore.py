"""What is ignored is not a check that can be ignored.

The code is misspelt, or it is an error's: errors keep a deck from being studied and cannot be ignored.

Bad:

    ignore: [FD999]
    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m

Good:

    cards:
    - id: length
      ask: Why?
      answer: 340 m
      ignore: [FD503]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import ignores, rows

CODE = "FD126"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    places = [row for _, node in ignores(deck) for row in rows(node)]
    if not places:
        return
    from decks.rules import severities

    known = severities()
    for row in places:
        code = row.text.strip()
        if known.get(code) != "warning":
            message = (
                f"{code} is an error and cannot be ignored" if code in known else f"there is no check “{code[:40]}”"
            )
            yield Finding(row.place, CODE, message, "Delete it, or name the code that a finding shows.", SEVERITY)
