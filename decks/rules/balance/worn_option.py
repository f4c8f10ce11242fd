"""One wrong option comes again and again, and is never right.

Students learn within a session that it is never the answer. Vary the options, or make it the answer somewhere. Told
of an option that stands on more than ten cards, and on more than a third of those that have options.

Bad, 11 times:

    cards:
    - id: color-{n}
      ask: Which color has tram {n}?
      answer: shade {n}
      not: [white, tone {n}, hue {n}]
      derived: yes

Good:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      not: [white, red, blue]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.parsing.tree import Scalar
from decks.rules.written import options_node, rows
from decks.values.text import fold

CODE = "FD603"
SEVERITY: Severity = "warning"
FEWEST, SHARE = 10, 1 / 3


def find(deck: Deck) -> Iterator[Finding]:
    language = deck.context.language
    places: dict[str, list[Scalar]] = {}
    cards = [card for card in deck.cards if card.prompt.wrong]
    for card in cards:
        for row in rows(options_node(card, deck)):
            places.setdefault(fold(row.text, language), []).append(row)
    right = {fold(text, language) for card in deck.cards for answer in card.prompt.answers for text in answer.variants}
    for option, found in places.items():
        if len(found) > max(FEWEST, SHARE * len(cards)) and option not in right:
            message = f"“{found[0].text}” is a wrong option {len(found)} times, and never right"
            yield Finding(found[0].place, CODE, message, "Vary the options.", SEVERITY)
