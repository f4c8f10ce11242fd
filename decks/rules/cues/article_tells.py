"""“a” or “an” before the gap rules options out.

Only options that begin with a vowel fit after “an”. Write “a(n)”, move the article into the options, or ask
otherwise.

Bad:

    cards:
    - id: reis
      ask: The man who warned of the bridge is an ____.
      answer: engineer
      not: [painter, teacher, lawyer]

Good:

    cards:
    - id: reis
      ask: The man who warned of the bridge is ____.
      answer: an engineer
      not: [a painter, a teacher, a lawyer]
"""

import re
from collections.abc import Iterator

from decks.context import GAP
from decks.diagnostics import Finding, Severity
from decks.grammar import with_article
from decks.model import Deck
from decks.rules.written import options_node, rows

CODE = "FD306"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for card in deck.cards:
        found = re.search(rf"\b(an?) {GAP}", card.prompt.gap)
        if found and card.prompt.wrong and not card.prompt.stem:
            fitting = [with_article(option, deck.context).startswith(f"{found[1]} ") for option in card.prompt.wrong]
            if not all(fitting):
                message = (
                    f"“{found[1]}” before the gap rules {fitting.count(False)} of {len(fitting)} wrong options out"
                )
                place = rows(options_node(card, deck))[0].place
                yield Finding(place, CODE, message, "Put the article into the answer and the options.", SEVERITY)
