"""A wrong option is of another kind than the answer.

A year among days, a number among names, a town among countries: it drops out at a glance. Options are alike in kind
and in precision.

Bad:

    cards:
    - id: opening
      ask: On what date did the bridge open?
      answer: 3 May 2019
      not: [5 June 2018, 2017, 12 July 2019]

Good:

    cards:
    - id: opening
      ask: On what date did the bridge open?
      answer: 3 May 2019
      not: [5 June 2018, 9 April 2017, 12 July 2019]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Answer, Deck
from decks.rules.words import words
from decks.rules.written import options
from decks.values.quantity import dimension

CODE = "FD211"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for card in deck.cards:
        key = card.prompt.answers[0]
        for row, option in options(card, deck) if len(card.prompt.answers) == 1 else ():
            if _differs(key, option, card.prompt.stem, deck):
                message = f"the option “{row.text}” is of another kind than the answer “{key.text}”"
                yield Finding(row.place, CODE, message, "Take an option of the same kind and precision.", SEVERITY)


def _differs(key: Answer, option: Answer, stem: str, deck: Deck) -> bool:
    """Whether an option is no date or number as the key is one, or no such thing as the question asks for."""
    if key.date:
        return not option.date or option.date.precision is not key.date.precision
    if key.quantity:
        return not option.quantity or dimension(option.quantity) != dimension(key.quantity)
    kinds = [answer.kind.split(":")[0] for answer in (key, option)]
    if kinds[0] == kinds[1] or kinds[0] not in words(stem):
        return False
    return {thing.kind for thing in deck.names.values()}.issuperset(kinds)
