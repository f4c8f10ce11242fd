"""Two facts ask nearly the same.

They ask with the same words in another order, and the answer is the same: a student studies one fact twice, and the
second gives the first away. Delete one, or ask for something else.

Bad:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
    - id: color-too
      ask: The trams are of which color?
      answer: green

Good:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
    - id: makers
      ask: In which town are the trams made?
      answer: Ost
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.words import telling
from decks.rules.written import Stem, stems
from decks.values.text import fold

CODE = "FD602"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    first: dict[tuple[frozenset[str], str], Stem] = {}
    for stem in stems(deck):
        answers = " ".join(sorted(fold(answer.text, deck.context.language) for answer in stem.card.prompt.answers))
        asked = frozenset(telling(stem.text, deck.context.code))
        other = first.setdefault((asked, answers), stem)
        if asked and other.card.fact is not stem.card.fact:
            message = f"“{stem.card.fact.id}” asks nearly what “{other.card.fact.id}” asks: “{stem.text[:80]}”"
            yield Finding(stem.place, CODE, message, "Delete one, or ask for something else.", SEVERITY)
