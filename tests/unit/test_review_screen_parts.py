"""What the review bench's screen is made of: lines of the article, selections, completed names."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from decks.review.article import words
from quiz.tui.review.completing import completed
from quiz.tui.review.layout import breaks, laid_out, line_of, near
from quiz.tui.review.selecting import Selecting

SOURCE = "One two, three\nfour “five” six.\n\nSeven eight nine."
PARAGRAPHS = [(0, 31), (33, 51)]
TEXTS = st.text(st.sampled_from("ab é漢“.\u200b\x1b"), max_size=60)
NAMES = ("Sergei Shoigu", "Shoigu", "the Second Karabakh War")


def test_lines_know_their_places_in_the_source():
    lines = laid_out(SOURCE, PARAGRAPHS, 10)
    assert [line.text for line in lines] == ["One two,", "three four", "“five”", "six.", "", "Seven", "eight", "nine."]
    assert [line.paragraph for line in lines] == [0, 0, 0, 0, -1, 1, 1, 1]
    assert [line.first for line in lines] == [True, False, False, False, False, True, False, False]
    assert all(SOURCE[at] == char for line in lines for char, at in zip(line.text, line.at, strict=True) if char != " ")


def test_lines_are_found_by_their_offsets():
    lines = laid_out(SOURCE, PARAGRAPHS, 10)
    assert line_of(lines, 0) == 0
    assert line_of(lines, SOURCE.index("Seven")) == 5
    assert near(lines, SOURCE.index("six"), 1) == SOURCE.index("Seven")
    assert near(lines, SOURCE.index("two"), -1) == SOURCE.index("two")
    assert near(lines, SOURCE.index("nine"), 9) == SOURCE.index("nine")
    assert near([], 3, 1) == 3


@given(TEXTS, st.integers(1, 12))
def test_no_line_is_too_wide_and_no_word_is_lost(source, width):
    lines = laid_out(source, [(0, len(source))], width)
    assert all(cell_len(line.text) <= max(width, 2) for line in lines)
    assert all(len(line.text) == len(line.at) for line in lines)
    offsets = [at for line in lines for at in line.at]
    assert offsets == sorted(offsets)
    assert "\x1b" not in "".join(line.text for line in lines)


@given(TEXTS.map(lambda text: text.replace("\x1b", "")), st.integers(6, 20), st.integers(0, 4))
def test_breaks_leave_parts_that_fit_with_all_their_letters(text, width, indent):
    cuts = [0, *breaks(text, width, indent), len(text)]
    assert cuts == sorted(cuts)
    parts = [text[start:end] for start, end in pairwise(cuts)]
    assert "".join(parts) == text
    assert all(cell_len(part.rstrip(" ")) <= (width - indent if n else width) for n, part in enumerate(parts))


@pytest.fixture
def selecting():
    return Selecting(words(SOURCE, 0, len(SOURCE)))


def shown(selecting):
    return SOURCE[slice(*selecting.span)]


def test_moving_goes_by_words_and_stops_at_the_ends(selecting):
    assert shown(selecting) == "One"
    assert shown(selecting.moved(1)) == "two"
    assert shown(selecting.moved(-1)) == "One"
    assert shown(selecting.moved(99)) == "nine"
    assert shown(selecting.moved_to(SOURCE.index("five"))) == "five"


def test_extending_selects_in_both_ways(selecting):
    assert shown(selecting.moved(1, extend=True).moved(1, extend=True)) == "One two, three"
    assert shown(selecting.moved(2).moved(-1, extend=True)) == "two, three"
    assert shown(selecting.moved(2).toggled().moved(1)) == "three\nfour"
    assert shown(selecting.moved(2).toggled().moved(1).toggled().moved(1)) == "five"


def test_a_span_and_letters_at_its_end(selecting):
    over = selecting.over((SOURCE.index("“five"), SOURCE.index("six") + 2))
    assert shown(over) == "five” si"
    assert shown(over.changed(2, len(SOURCE))) == "five” six."
    assert shown(over.changed(-99, len(SOURCE))) == "f"
    assert shown(selecting.moved(99).changed(9, len(SOURCE))) == "nine."


MOVES = {
    "on": lambda now: now.moved(1),
    "back": lambda now: now.moved(-1),
    "more": lambda now: now.moved(2, extend=True),
    "less": lambda now: now.moved(-3, extend=True),
    "hold": lambda now: now.toggled(),
    "longer": lambda now: now.changed(1, len(SOURCE)),
    "shorter": lambda now: now.changed(-1, len(SOURCE)),
    "over": lambda now: now.over((4, 20)),
}


@given(st.lists(st.sampled_from(list(MOVES)), max_size=30))
def test_a_selection_is_never_empty_and_never_leaves_the_source(moves):
    now = Selecting(words(SOURCE, 0, len(SOURCE)))
    for move in moves:
        now = MOVES[move](now)
        assert 0 <= now.span[0] < now.span[1] <= len(SOURCE)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("serg", (4, "Sergei Shoigu")),
        ("by sho", (3, "Shoigu")),
        ("Second Kara", None),
        ("the seco", (8, "the Second Karabakh War")),
        ("s", None),
        ("", None),
        ("Shoigu", None),
        ("xsho", None),
    ],
)
def test_names_are_completed_from_where_a_word_begins(typed, found):
    assert completed(typed, NAMES) == found
