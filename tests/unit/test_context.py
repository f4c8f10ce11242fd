"""Words of a deck put into sentences."""

import pytest

from decks.context import Context
from decks.model import Thing


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Several thousand opponents fled.", "according to the article, several thousand opponents fled."),
        ("Here the Soviets came.", "according to the article, here the Soviets came."),
        ("Soviet ships came.", "according to the article, Soviet ships came."),
        ("Who fled?", "according to the article, who fled?"),
    ],
)
def test_a_word_that_only_begins_a_sentence_is_small_after_whose_word_it_is(said: str, told: str) -> None:
    assert Context().according([Thing("the article")], said) == told
