"""Cards that are taken from the deck before an edit are those that would be made anew."""

from dataclasses import replace

import pytest

from decks.cards import make_cards
from decks.loader import load
from decks.paths import LIBRARY

DECK = load(LIBRARY / "second-karabakh-war" / "deck.yaml").deck


@pytest.mark.parametrize("type_", sorted({fact.type for fact in DECK.facts}))
def test_a_fact_of_any_type_goes(type_):
    gone = next(fact for fact in DECK.facts if fact.type == type_)
    facts = tuple(fact for fact in DECK.facts if fact is not gone)
    context = replace(DECK.context, bodies=tuple(fact.body for fact in facts))
    assert make_cards(DECK.id, facts, context, like=DECK) == make_cards(DECK.id, facts, context)
