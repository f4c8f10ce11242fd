"""A preview shows what a student will see."""

import pytest

from decks.model import FORM_NAMES
from decks.preview import cards_of, preview
from decks.questions import every_question
from decks.show import TURN


@pytest.fixture
def deck(tmp_path):
    from tests.support.decks import read_deck

    return read_deck(tmp_path)


@pytest.mark.parametrize("name", ["war", "small/war", "war/from", "small/war/from"])
def test_cards_are_named_whole_or_in_part(deck, name):
    wanted = [f"small/war/{end}" for end in (("from", "to") if name.endswith("war") else ("from",))]
    assert [card.id for card in cards_of(deck, name)] == wanted


@pytest.mark.parametrize("name", ["wa", "war/when", "nothing", ""])
def test_a_card_that_is_not_there_is_refused(deck, name):
    with pytest.raises(LookupError, match="its facts: war, length"):
        cards_of(deck, name)


def test_every_card_is_shown_in_every_form_that_it_has(deck):
    for card in deck.cards:
        forms = {question.form for question in every_question(card, deck, TURN)}
        for form in FORM_NAMES:
            if form in forms:
                assert preview(card, deck, form)[0] == f"{card.id}  ({form})"
            elif not card.prompt.forms:
                with pytest.raises(ValueError, match=f"cannot be asked as {form}; it can as"):
                    preview(card, deck, form)


def test_the_feedback_tells_answer_quote_speaker_and_the_teachers_word(deck):
    (card,) = cards_of(deck, "construction/key")
    lines = preview(card, deck)
    assert "  = construction materials" in lines
    assert any("the shipments contained construction materials" in line for line in lines)
    assert "  Claimed by Sergei Shoigu; disputed by Azerbaijan." in lines
    assert lines[-1] == "  Azerbaijan did not believe it."


def test_options_change_from_day_to_day(deck):
    (card,) = cards_of(deck, "minister/role")
    assert len({tuple(preview(card, deck, "choice", day)) for day in range(12)}) > 1
    assert preview(card, deck, "choice", 3) == preview(card, deck, "choice", 3)
