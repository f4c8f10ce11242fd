"""A card accepts what is another name of the deck.

The deck has both as different things of one kind, so one of them is wrong where the other is asked for. If the two
are one, list the second under `also` of the first.

Bad:

    names:
    - id: sel
      name: Sel
      kind: town
    - id: varn
      name: Varn
      kind: town
    cards:
    - id: seat
      ask: In which town is the Harbor Board?
      answer: sel
      accept: [Varn]
    - id: other-end
      ask: At which town does the bridge from Sel end?
      answer: varn

Good:

    names:
    - id: sel
      name: Sel
      kind: town
    - id: varn
      name: Varn
      kind: town
    cards:
    - id: seat
      ask: In which town is the Harbor Board?
      answer: sel
      accept: [Sel on the Sound]
    - id: other-end
      ask: At which town does the bridge from Sel end?
      answer: varn
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import accepted_node, rows

CODE = "FD207"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    things = {name.casefold(): thing for thing in deck.names.values() for name in thing.variants}
    for card in deck.cards:
        if len(card.prompt.answers) != 1:
            continue
        key = card.prompt.answers[0]
        own = things.get(key.text.casefold())
        for row in rows(accepted_node(card, deck)):
            other = things.get(row.text.casefold())
            if own and other and other.id != own.id and other.kind == own.kind:
                message = f"“{row.text}” is accepted for “{key.text}”, and is another {own.kind or 'name'} of the deck"
                yield Finding(row.place, CODE, message, "Delete it, or merge the two names.", SEVERITY)
