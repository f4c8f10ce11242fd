"""Two wrong options are one thing.

They are aliases of one name, or values that agree: 1 km and 1000 m. Whoever sees that both would be right strikes out
both. Only one of them is offered.

Bad:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
      not: [1 km, 1000 m, 200 m]

Good:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
      not: [1 km, 500 m, 200 m]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Answer, Deck
from decks.rules.written import options
from decks.truth import same_thing
from decks.values.text import fold

CODE = "FD205"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    language = deck.context.language
    for card in deck.cards:
        written = options(card, deck)
        for n, (row, option) in enumerate(written):
            same = next((other for other, one in written[:n] if _alike(one, option, deck)), None)
            if same and fold(same.text, language) != fold(row.text, language):  # FD202 tells of equal texts
                message = f"the options “{same.text}” and “{row.text}” are one thing"
                yield Finding(row.place, CODE, message, "Replace one of them.", SEVERITY)


def _alike(one: Answer, other: Answer, deck: Deck) -> bool:
    """Whether two options are one; mid-August and late August are not, though they share three days."""
    parts = one.date and other.date and (one.date.part or other.date.part)
    return not parts and same_thing(one, other, deck)
