"""A sentence has more or fewer gaps than answers.

Each ____ takes one answer, in the order of the sentence.

Bad:

    cards:
    - id: towns
      ask: The bridge joins ____ and ____.
      answer: Sel

Good:

    cards:
    - id: towns
      ask: The bridge joins ____ and ____.
      answer: [Sel, Varn]
"""

from collections.abc import Iterator

from decks.context import GAP
from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import stems

CODE = "FD507"
SEVERITY: Severity = "error"


def find(deck: Deck) -> Iterator[Finding]:
    for stem in stems(deck):
        gaps, answers = stem.text.count(GAP), len(stem.card.prompt.answers)
        if gaps and gaps != answers:
            gaps_, answers_ = _counted(gaps, "gap"), _counted(answers, "answer")
            message = f"the sentence of “{stem.card.fact.id}” has {gaps_} for {answers_}: “{stem.text[:80]}”"
            yield Finding(stem.place, CODE, message, "Write one ____ for each answer.", SEVERITY)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
