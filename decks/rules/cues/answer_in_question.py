"""The answer stands in its own question.

Whoever reads the question need not know it. Ask in other words, or ask the other way round. (Where an option stands
there too, as in “Sel or Varn?”, it is fair.)

Bad:

    cards:
    - id: board
      ask: Who disputed the engineer's report for the Harbor Board?
      answer: the Harbor Board

Good:

    cards:
    - id: board
      ask: Who disputed the engineer's report?
      answer: the Harbor Board
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import stems
from decks.values.text import fold

CODE = "FD307"
SEVERITY: Severity = "warning"
SHORTEST = 3  # in letters: no, 5


def find(deck: Deck) -> Iterator[Finding]:
    language = deck.context.language
    for stem in stems(deck):
        answers = stem.card.prompt.answers
        fair = any(f" {fold(option, language)} " in stem.folded for option in stem.card.prompt.wrong)
        for answer in answers:
            key = fold(answer.text, language)
            if len(key) >= SHORTEST and f" {key} " in stem.folded and not fair:
                message = f"the answer “{answer.text}” stands in its own question: “{stem.text[:80]}”"
                yield Finding(stem.place, CODE, message, "Ask without it.", SEVERITY)
                break
