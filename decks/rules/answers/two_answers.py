"""One question has two answers.

Two facts ask the same and answer differently. A student who knows both can only guess which is meant. Say in the
question what tells them apart: when, where, by whose count.

Bad:

    cards:
    - id: town
      ask: Which town does the bridge join?
      answer: Sel
    - id: other-town
      ask: Which town does the bridge join?
      answer: Varn

Good:

    cards:
    - id: town
      ask: At which town does the bridge begin?
      answer: Sel
    - id: other-town
      ask: At which town does the bridge end?
      answer: Varn
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import Stem, stems
from decks.truth import same_thing

CODE = "FD209"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    first: dict[str, Stem] = {}
    told: set[str] = set()
    for stem in stems(deck):
        other = first.setdefault(stem.folded, stem)
        if other.card.fact is stem.card.fact or stem.card.id in told or _same(stem, other, deck):
            continue
        told.add(stem.card.id)
        answers = " and ".join(
            f"“{deck.context.join([a.text for a in one.card.prompt.answers])}”" for one in (other, stem)
        )
        message = f"“{stem.card.fact.id}” asks what “{other.card.fact.id}” asks, and the answers differ: {answers}"
        yield Finding(stem.place, CODE, message, "Say in the questions what tells them apart.", SEVERITY)


def _same(one: Stem, other: Stem, deck: Deck) -> bool:
    mine, yours = one.card.prompt.answers, other.card.prompt.answers
    return len(mine) == len(yours) and all(any(same_thing(a, b, deck) for b in yours) for a in mine)
