"""A name is never used.

No fact speaks of it, and it is no wrong option either, for no answer is of its kind. It is left over, or a fact names
it in another way.

Bad:

    names:
    - id: wells
      name: Arthur Wells
      kind: person
    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m

Good:

    names:
    - id: holt
      name: Mira Holt
      kind: person
    cards:
    - id: mayor
      ask: Who was the mayor of Sel?
      answer: holt
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.parsing.tree import Listing, Mapping, Scalar
from decks.rules.written import texts

CODE = "FD131"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    node = deck.tree.entries.get("names") if deck.tree else None
    if not isinstance(node, Listing):
        return
    kinds = {answer.kind.split(":")[0] for card in deck.cards for answer in card.prompt.answers}
    owners = {thing.of for thing in deck.names.values()}
    said = " ".join(text.text for text in texts(deck)).casefold()
    ids = {text.text for text in texts(deck)}
    for item in node.items:
        written = item.entries.get("id") if isinstance(item, Mapping) else None
        thing = deck.names.get(written.text) if isinstance(written, Scalar) else None
        if thing and isinstance(written, Scalar):
            option = bool(thing.kind) and thing.kind in kinds
            named = thing.id in ids or any(deck.context.bare(name).casefold() in said for name in thing.variants)
            if not (option or named or thing.id in owners):
                yield Finding(written.place, CODE, f"“{thing.name}” is never used", "Delete the entry.", SEVERITY)
