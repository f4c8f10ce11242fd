"""A fact's topic is not among the deck's topics.

Topics are mixed during study and reported one by one; a misspelt one would stand alone. Only checked where the deck
lists its topics.
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.parsing.fields import did_you_mean

CODE = "FD124"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for fact in deck.facts:
        if deck.topics and fact.topic and fact.topic not in deck.topics and CODE not in fact.ignore:
            message = f"“{fact.id}” has the topic “{fact.topic}”, which the deck does not list"
            yield Finding(fact.place, CODE, message, did_you_mean(fact.topic, deck.topics), SEVERITY)
