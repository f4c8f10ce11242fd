"""A number or a year comes from nowhere.

A question, a statement or a `why` gives a number that the article does not have: a slip of the keys, or knowledge
from elsewhere that no quote proves. If you worked it out, add `derived: yes`.

Bad:

    cards:
    - id: workers
      ask: How many workers built the bridge in 2009?
      answer: 1,200 workers

Good:

    cards:
    - id: workers
      ask: How many workers built the bridge that opened in 2019?
      answer: 1,200 workers
"""

from collections.abc import Iterator
from fractions import Fraction

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.prose import article_numbers, figures, numbers, prose

CODE = "FD409"
SEVERITY: Severity = "warning"
SMALLEST = 10  # less is seldom a figure: the two towns, from 1 to 4


def find(deck: Deck) -> Iterator[Finding]:
    if not deck.source.text:
        return
    known, language = article_numbers(deck) | _published(deck), deck.context.language
    for text in prose(deck):
        for written in figures(text.text) if not text.fact.derived else ():
            values = numbers(written, language)
            if values and values.isdisjoint(known) and max(values) >= SMALLEST:
                message = f"“{written}” in “{text.fact.id}” is nowhere in the article"
                yield Finding(text.node.place, CODE, message, "Correct it, or add derived: yes.", SEVERITY)


def _published(deck: Deck) -> frozenset[Fraction]:
    """The year of the article, and the years of the deck's dates, which their own quotes prove."""
    dates = [answer.date for card in deck.cards for answer in card.prompt.answers]
    return frozenset(Fraction(date.year) for date in (deck.source.published, *dates) if date and date.year)
