"""A date is not the quote's.

The day, the month or the year of the answer stands neither in the quote nor in its sentence. Correct the date or the
quote; if the article leaves the year or the month to be inferred, add `inferred`, and if you worked the date out,
`derived: yes`.

Bad:

    facts:
    - id: opening
      type: date
      event: the opening of the Harbor Bridge
      when: 2019-05-04
      quote: The Harbor Bridge opened on 3 May 2019

Good:

    facts:
    - id: opening
      type: date
      event: the opening of the Harbor Bridge
      when: 2019-05-03
      quote: The Harbor Bridge opened on 3 May 2019
"""

import re
from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.languages import Language
from decks.model import Answer, Deck
from decks.rules.proof import proofs

CODE = "FD407"
SEVERITY: Severity = "warning"
LONGEST = 6  # digits of a number that may be part of a date


def find(deck: Deck) -> Iterator[Finding]:
    for card, answer, quotes in proofs(deck):
        lacking: list[str] = []
        for text in quotes():
            lacking = _lacking(answer, text, deck.context.language)
            if not lacking:
                break
        if lacking:
            parts = " nor the ".join(lacking)
            message = f"the answer “{answer.text}” of “{card.fact.id}” is not in its quote: not the {parts}"
            help_ = "Correct one of them, or add inferred: year or derived: yes."
            yield Finding(card.fact.quotes[0].place, CODE, message, help_, SEVERITY)


def _lacking(answer: Answer, text: str, language: Language) -> list[str]:
    """Which parts of a date a text does not give."""
    value = answer.date
    if value is None:
        return []
    given = re.findall(r"\d+|[^\W\d_]+", text.casefold())
    months = {language.months[word] for word in given if word in language.months}
    numbers = {int(word) for word in given if word.isdecimal() and len(word) < LONGEST}
    implied = {"year": ["year"], "month": ["year", "month"]}.get(answer.inferred, [])
    years = (value.year, value.year % 100) if value.year else ()
    said = {
        "day": not value.day or value.day in numbers,
        "month": not value.month or value.month in months | numbers,
        "year": not years or not numbers.isdisjoint(years) or (value.decade and f"{years[1]:02}" in text),
    }
    return [part for part, found in said.items() if not found and part not in implied]
