"""Nobody does well on the shipped decks by knowing how questions are made."""

from functools import cache
from statistics import fmean

import pytest

from decks.forms import choice
from decks.forms.question import Turn
from decks.guessers import GUESSERS, hit_rate, interval
from decks.loader import load
from decks.paths import deck_files

DAYS = range(740_000, 740_020)
MARGIN = 0.08
NOTHING = 0.01  # where a cue is rare the interval is narrow; a card in a hundred is no advantage


@cache
def choices():
    """The choice questions of the library: for each card those of many days."""
    decks = [load(file.path).deck for file in deck_files() if file.shipped]
    cards = [(card, deck) for deck in decks if deck for card in deck.cards]
    made = [[choice.make(card, deck, Turn(day=day)) for day in DAYS] for card, deck in cards]
    return [[question for question in asked if question] for asked in made if any(asked)]


@pytest.mark.parametrize("guesser", GUESSERS, ids=lambda guesser: guesser.__name__)
def test_a_cue_is_worth_no_more_than_luck(guesser):
    luck = fmean(fmean(1 / len(question.options) for question in asked) for asked in choices())
    rates = {asked[0].card: fmean(hit_rate(guesser, question) for question in asked) for asked in choices()}
    mean, low, high = interval(list(rates.values()))
    always = [card for card, rate in rates.items() if rate > 0.9]
    told = f"{mean:.3f} [{low:.3f}, {high:.3f}], luck is {luck:.3f}; always right on {always}"
    assert low - NOTHING <= luck <= high + NOTHING, told
    assert high < luck + MARGIN, told


@pytest.mark.parametrize("size", [3, 4])
def test_the_key_stands_everywhere_alike(size):
    asked = [question for days in choices() for question in days if len(question.options) == size]
    for place in range(size):
        assert abs(fmean(question.options[place].right for question in asked) - 1 / size) < 0.06
