"""The source between questions: the quote is marked, and what is still to be asked is hidden."""

import pytest

from decks.reading import HIDDEN, article, paragraph
from tests.support.decks import read_deck


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path)


def fact(deck, name):
    return next(fact for fact in deck.facts if fact.id == name)


def marked(passage):
    return [passage.text[start:end] for start, end in passage.marks]


def test_the_paragraph_has_the_quote_marked(deck):
    reading = paragraph(fact(deck, "range"), deck)
    (passage,) = reading.paragraphs
    assert passage.text.startswith("The Second Karabakh War")
    assert passage.text.endswith("500 km is for")
    assert marked(passage) == ["Iskander-M with a maximum range of 500 km"]


def test_answers_still_to_come_are_hidden_and_the_quote_is_not(deck):
    coming = [deck.card("small/length/value"), deck.card("small/minister/role"), deck.card("small/range/value")]
    (passage,) = paragraph(fact(deck, "range"), deck, coming).paragraphs
    assert "44 days" not in passage.text
    assert "500 km" in passage.text
    assert HIDDEN in passage.text
    assert marked(passage) == ["Iskander-M with a maximum range of 500 km"]


def test_the_whole_article_opens_at_the_quote(deck):
    reading = article(fact(deck, "withdrawal"), deck)
    here = reading.paragraphs[reading.at]
    assert marked(here) == ["committed Armenia to withdraw from the region"]
    assert [passage for passage in reading.paragraphs if passage.marks] == [here]
    assert reading.at > 0


def test_an_answer_that_stands_otherwise_in_the_article_hides_its_whole_quote(deck):
    (passage,) = paragraph(fact(deck, "range"), deck, [deck.card("small/war/from")]).paragraphs
    assert "September" not in passage.text


def test_a_card_without_a_quote_has_no_source(tmp_path):
    deck = read_deck(
        tmp_path,
        "format: 1\ndeck: d\ntitle: t\nsource: {cite: the article}\ncards:\n- id: a\n  ask: What?\n  answer: that\n",
        article=None,
    )
    assert paragraph(deck.facts[0], deck) is None
    assert article(deck.facts[0], deck) is None
