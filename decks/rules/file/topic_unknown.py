"""A fact's topic is not among the deck's topics.

Topics are mixed during study and reported one by one; a misspelt one would stand alone. Only checked where the deck
lists its topics.

Bad:

    topics: [bridge, trams]
    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
      topic: bridges
    - id: color
      ask: Which color are the trams?
      answer: green
      topic: trams
    - id: towns
      ask: Which two towns does the bridge join?
      answer: [Sel, Varn]
      topic: bridge

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

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.parsing.fields import did_you_mean, only_near
from decks.parsing.tree import Scalar
from decks.rules.edits import rewritten
from decks.rules.written import node_at

CODE = "FD124"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for fact in deck.facts:
        node = node_at(deck, fact, "topic")
        if deck.topics and isinstance(node, Scalar) and fact.topic not in deck.topics:
            message = f"“{fact.id}” has the topic “{fact.topic}”, which the deck does not list"
            near = only_near(fact.topic, deck.topics)
            fix = rewritten(node, near) if near else ()
            yield Finding(node.place, CODE, message, did_you_mean(fact.topic, deck.topics), SEVERITY, fix)
