"""“Yes” is nearly always right, or “no”.

Where a deck asks ten such questions or more and four of five have one answer, students say that one. Turn some
questions round, or ask for what the article says instead.

Bad, 10 times:

    cards:
    - id: part-{n}
      ask: Is part {n} of the bridge safe?
      answer: yes
      derived: yes

Good:

    cards:
    - id: safe
      ask: Did the mayor call the bridge safe?
      answer: yes
"""

from collections import Counter
from collections.abc import Iterator

from decks.diagnostics import Finding, Place, Severity
from decks.model import Deck
from decks.rules.words import listed

CODE = "FD604"
SEVERITY: Severity = "warning"
FEWEST, MOST = 10, 0.8


def find(deck: Deck) -> Iterator[Finding]:
    lists = {key: listed(deck.context.code, "claims", key) for key in ("yes", "no")}
    said: Counter[str] = Counter()
    first: dict[str, Place] = {}
    for card in deck.cards:
        text = card.prompt.answers[0].text.casefold()
        for key in (key for key, words in lists.items() if text in words):
            said[key] += 1
            first.setdefault(key, card.fact.place)
    if said.total() >= FEWEST:
        key, count = said.most_common(1)[0]
        if count >= MOST * said.total():
            message = f"“{key}” is right in {count} of {said.total()} questions that are answered with yes or no"
            yield Finding(first[key], CODE, message, "Turn some of them round.", SEVERITY)
