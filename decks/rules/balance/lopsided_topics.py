"""One topic has most of the cards.

Where a deck has three topics or more and one of them holds over two thirds of the cards, mixing them does little, and
progress by topic says little. Split it. Decks of fewer than thirty cards are not judged.

Bad, 28 times:

    topics: [bridge, trams, board]
    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      topic: trams
    - id: report
      ask: What did the Harbor Board dispute?
      answer: the report
      topic: board
    - id: length-{n}
      ask: How long is part {n} of the bridge?
      answer: part {n} is {n} m long
      topic: bridge
      derived: yes

Good:

    topics: [bridge, trams]
    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
      topic: bridge
    - id: color
      ask: Which color are the trams?
      answer: green
      topic: trams
"""

from collections import Counter
from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck

CODE = "FD601"
SEVERITY: Severity = "warning"
FEWEST, TOPICS, MOST = 30, 3, 2 / 3


def find(deck: Deck) -> Iterator[Finding]:
    cards = Counter(card.fact.topic for card in deck.cards if card.fact.topic)
    if cards.total() < FEWEST or len(cards) < TOPICS:
        return
    topic, most = cards.most_common(1)[0]
    if most > MOST * cards.total():
        place = (
            deck.tree.entries["topics"].place if deck.tree and "topics" in deck.tree.entries else deck.facts[0].place
        )
        message = f"the topic “{topic}” has {most} of {cards.total()} cards"
        yield Finding(place, CODE, message, "Split it in two.", SEVERITY)
