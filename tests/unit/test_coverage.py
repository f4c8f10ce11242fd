"""How much of the article a deck asks about."""

from decks.coverage import Coverage, coverage
from tests.support.decks import read_deck

HEAD = "format: 1\ndeck: d\ntitle: t\nsource:\n  file: article.txt\ncards:\n"


def card(name: str, quote: str) -> str:
    return f"- id: {name}\n  ask: What?\n  answer: that\n  quote: {quote}\n"


def test_sentences_and_paragraphs_with_a_quote_are_counted_once(tmp_path):
    article = "One is here. Two is here.\n\nThree is here.\n\nFour is here. Five is here."
    text = HEAD + card("a", "One is") + card("b", "One is here") + card("c", "here. Five is")
    assert coverage(read_deck(tmp_path, text, article)) == Coverage(5, 3, 3, 2)


def test_without_an_article_there_is_nothing_to_cover(tmp_path):
    text = "format: 1\ndeck: d\ntitle: t\ncards:\n- id: a\n  ask: What?\n  answer: that\n"
    assert coverage(read_deck(tmp_path, text, None)) == Coverage()


def test_the_small_deck_covers_all_its_paragraphs(tmp_path):
    found = coverage(read_deck(tmp_path))
    assert found.covered_paragraphs == found.paragraphs > 1
