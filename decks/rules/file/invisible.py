"""A text holds invisible characters.

Zero-width spaces, marks that turn the direction of writing, and characters without a picture come in with pasted
text. A student cannot type them, and they can make a text read otherwise than it is. `--fix` deletes them.

Bad:

    cards:
    - id: length
      ask: "How long is the\\u200b bridge?"
      answer: 340 m

Good:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
"""

import re
from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.edits import rewritten
from decks.rules.written import scalars

CODE = "FD112"
SEVERITY: Severity = "warning"
# What `values.text.clean` makes visible, but for what the parser refuses.
_INVISIBLE = re.compile(
    "[\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)


def find(deck: Deck) -> Iterator[Finding]:
    for _, node in scalars(deck.tree) if deck.tree else ():
        hidden = None if node.text.isascii() else _INVISIBLE.search(node.text)
        if hidden:
            message = f"the invisible character U+{ord(hidden[0]):04X} stands in a text"
            fix = rewritten(node, _INVISIBLE.sub("", node.text))
            yield Finding(node.place, CODE, message, "Delete it.", SEVERITY, fix)
