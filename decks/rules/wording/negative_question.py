"""A question asks for what is not so, without a sign.

“Which of these is not …?” is misread by those who know best. Ask for what is so; or write NOT, so that nobody misses
it. Where the article itself says what is not so, the question may. (NBME guide 2020; Haladyna, Downing and Rodriguez
2002, guideline 17.)

Bad:

    cards:
    - id: color
      ask: Which of these colors is not that of the trams?
      answer: red

Good:

    cards:
    - id: color
      ask: Which of these colors is NOT that of the trams?
      answer: red
"""

import re
from collections.abc import Iterator
from functools import cache

from decks.diagnostics import Finding, Severity
from decks.model import Deck, Fact
from decks.rules.words import listed, pattern, unquoted
from decks.rules.written import stems

CODE = "FD501"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    negative = _negative(deck.context.code)
    for stem in stems(deck):
        found = negative.search(unquoted(stem.text)) if stem.by_hand else None
        if found and not _is_negative(stem.card.fact, deck.context.code):
            message = f"the question asks for what is {found[1]} so: “{stem.text[:80]}”"
            help_ = f"Ask for what is so, or write {found[1].upper()}."
            yield Finding(stem.place, CODE, message, help_, SEVERITY)


def _is_negative(fact: Fact, code: str) -> bool:
    """Whether the source itself says what is not so."""
    return any(pattern(code, "stem", "negations").search(quote.text) for quote in fact.quotes)


@cache
def _negative(code: str) -> re.Pattern[str]:
    """A question word, and a small “not” or “except” in the same clause."""
    opening, joints = ("|".join(listed(code, "stem", key)) for key in ("question-words", "joints"))
    same_clause = rf"(?:(?!\b(?:{joints}|{opening}|to)\b)[^,;:.?])*?"
    return re.compile(rf"(?:^|[,.:] )(?i:{opening})\b{same_clause}\b(?<!at )(not(?! to\b)|except|least)\b")
