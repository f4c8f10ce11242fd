"""A card is pinned to forms that it cannot be asked in.

A choice wants two wrong options at least, a cloze a sentence with a gap, and a typed answer no more than six words.
As nothing else is allowed, the card is shown to be turned over.

Bad:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      forms: [choice]

Good:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      forms: [choice]
      not: [red, blue, yellow]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Card, Deck
from decks.rules.words import quoted_list

CODE = "FD206"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    pinned = [card for card in deck.cards if _pinned(card) or deck.forms]
    if not pinned:
        return
    from decks.forms.question import Turn
    from decks.questions import every_question

    for card in pinned:
        if not every_question(card, deck, Turn()):
            forms = quoted_list(_pinned(card) or deck.forms)
            message = f"“{card.fact.id}” cannot be asked for “{card.prompt.direction}” in its only forms: {forms}"
            yield Finding(card.fact.place, CODE, message, "Give what the form needs, or allow another.", SEVERITY)


def _pinned(card: Card) -> tuple[str, ...]:
    """The forms that the author allows, not those that the fact's type does."""
    ask = card.fact.ask.get(card.prompt.direction)
    return (ask.forms if ask else ()) or card.fact.forms
