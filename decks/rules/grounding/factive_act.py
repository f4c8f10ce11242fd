"""The verb of a claim says that it is true.

“Admitted”, “confirmed” and “revealed” are the deck's judgment, not the speaker's words: one can only admit what is
so. Write said, stated, declared; what the article makes of it can stand in `why`.

Bad:

    facts:
    - id: doubt
      type: claim
      by: Anton Reis
      act: admitted
      says: the bridge was not safe
      key: not safe
      quote: said that the bridge was not safe

Good:

    facts:
    - id: doubt
      type: claim
      by: Anton Reis
      act: said
      says: the bridge was not safe
      key: not safe
      quote: said that the bridge was not safe
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.words import pattern, unquoted
from decks.rules.written import texts

CODE = "FD411"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    factive = pattern(deck.context.code, "voice", "factive")
    for text in texts(deck):
        claim = text.fact.type == "claim" and (text.keys == ("act",) or text.is_stem)
        found = factive.search(unquoted(text.text)) if claim else None
        if found:
            message = f"“{found[0]}” says that what “{text.fact.id}” claims is true"
            yield Finding(text.node.place, CODE, message, "Write said, stated or declared.", SEVERITY)
