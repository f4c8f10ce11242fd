"""What is looked up instead of searched for: words of dates as marks, phrases by their first word, facts by their place."""

import pytest

from decks.drafting.candidate import Candidate
from decks.drafting.grammar.joining import join_prepositions
from decks.drafting.grammar.tokens import tokenize
from decks.drafting.text import stands
from decks.drafting.values.date_words import marked
from decks.drafting.values.dates import find_dates
from decks.drafting.worth.repeated import Overlapping
from decks.languages import load

ENGLISH = load("en")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mill burned down on May the second, nineteen forty-eight.", ["1948-05-02"]),
        ("The mill burned down on NOVEMBER 2, 1948, and on Sept. 3, 1950.", ["1948-11-02", "1950-09-03"]),
        ("The Mayor of Augusta marched in March 1948.", ["1948-03"]),
        ("The mill stood empty in early 1948.", ["early-1948"]),
        ("The mill cost nearly 1948 crowns.", []),
    ],
)
def test_a_date_is_read_in_the_words_of_the_text_and_begins_with_a_word(text, wanted):
    spans = find_dates(text, ENGLISH)

    assert [str(span.value) for span in spans] == wanted
    assert all(span.text == text[span.start : span.end] for span in spans)


def test_marks_leave_every_other_character_in_its_place():
    text = "In June nineteen fifty the Mayor went."

    assert len(marked(text, ENGLISH)) == len(text)
    assert marked(text, ENGLISH)[:3] == "In "
    assert marked(text, ENGLISH).endswith("or went.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("according to the miller", ["according to", "the", "miller"]),
        ("in front of the mill", ["in front of", "the", "mill"]),
        ("in frontier mills", ["in", "frontier", "mills"]),
        ("in front", ["in", "front"]),
    ],
)
def test_the_longest_phrase_that_begins_with_a_word_is_one(text, wanted):
    assert [token.text for token in join_prepositions(tokenize(text))] == wanted


@pytest.mark.parametrize(
    ("phrase", "text", "wanted"),
    [
        ("mill", "the mill, the weir", True),
        ("mill", "the miller and the windmill", False),
        ("mill", "the miller's mill", True),
        ("old mill", "mill old", False),
    ],
)
def test_a_phrase_stands_in_a_text_as_whole_words(phrase, text, wanted):
    assert stands(phrase, text) is wanted


def test_facts_are_near_each_other_where_they_share_words():
    across, inside, beside, far = (
        Candidate("event", {}, start, end, "") for start, end in ((900, 1100), (1050, 1060), (1100, 1200), (9000, 9100))
    )

    near = Overlapping([across, inside, beside, far])

    assert set(map(id, near.of(inside))) == {id(across), id(inside)}
    assert set(map(id, near.of(far))) == {id(far)}
