"""A question has two negations.

“Who did not deny that …” takes longer to unravel than to answer. Say it without at least one of the two.

Bad:

    cards:
    - id: denial
      ask: Who said that nobody had not heard of the report?
      answer: Mira Holt

Good:

    cards:
    - id: denial
      ask: Who said that everybody had heard of the report?
      answer: Mira Holt
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.words import pattern, unquoted
from decks.rules.written import stems

CODE = "FD502"
SEVERITY: Severity = "warning"
_CLAUSES = re.compile(r"[.,;:?!]")


def find(deck: Deck) -> Iterator[Finding]:
    for stem in stems(deck):
        found = _negations(stem.text, deck.context.code) if stem.by_hand else ()
        if len(found) > 1:
            message = f"two negations, “{found[0]}” and “{found[1]}”, in one question: “{stem.text[:80]}”"
            yield Finding(stem.place, CODE, message, "Say it without one of them.", SEVERITY)


@lru_cache(maxsize=4096)
def _negations(text: str, language: str) -> tuple[str, ...]:
    """The negations of the clause that has most."""
    negation, clauses = pattern(language, "stem", "negations"), _CLAUSES.split(unquoted(text))
    return max((tuple(negation.findall(clause)) for clause in clauses), key=len, default=())
