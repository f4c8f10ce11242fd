"""A list holds one text twice.

The same spelling of an answer, the same wrong option, the same alias or tag. Capitals make no difference where
answers are compared. `--fix` deletes the second.

Bad:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      not:
      - red
      - blue
      - Blue

Good:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      not:
      - red
      - blue
      - yellow
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.parsing.tree import Listing, Mapping, Node, Scalar
from decks.rules.edits import without_row
from decks.values.text import clean_line

CODE = "FD202"
SEVERITY: Severity = "warning"
LISTS = frozenset({"accept", "not", "also", "tags", "topics", "was", "forms", "ignore"})


def find(deck: Deck) -> Iterator[Finding]:
    for key, listing in _lists(deck.tree) if deck.tree else ():
        seen: set[str] = set()
        for row in listing.items:
            text = _same(row.text) if isinstance(row, Scalar) else ""
            if isinstance(row, Scalar) and text in seen:
                fix = without_row(listing, row, deck.text)
                yield Finding(
                    row.place, CODE, f"“{row.text[:60]}” stands twice under {key}", "Delete it.", SEVERITY, fix
                )
            seen.add(text or str(id(row)))


def _same(text: str) -> str:
    return clean_line(text).casefold().strip()


def _lists(node: Node, key: str = "") -> Iterator[tuple[str, Listing]]:
    if isinstance(node, Listing):
        if key in LISTS and len(node.items) > 1:
            yield key, node
        for item in node.items:
            yield from _lists(item)
    elif isinstance(node, Mapping):
        for name, value in node.entries.items():
            if not isinstance(value, Scalar) and not name.startswith("x-"):
                yield from _lists(value, name)
