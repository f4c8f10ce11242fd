"""Laws of the filter language, and that nothing a person types makes it stumble."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import given
from hypothesis import strategies as st

from progress.scheduling import Memory, Window
from progress.state import NEW, State
from quiz.browse.filters import FilterError, matching, parse
from quiz.browse.keys import KEYS
from quiz.browse.rows import Known, make_rows
from quiz.browse.sorting import Order, in_order
from quiz.browse.text import folded
from tests.support.decks import read_deck

TODAY = 738_000
PIECES = [
    *(key.example for key in KEYS.values()),
    *(
        "war",
        '"the war"',
        "or",
        "and",
        "-",
        "(",
        ")",
        ":",
        '"',
        "due:",
        "is:leech",
        "due:..",
        "-is:new",
        "\\",
        "é",
        " ",
    ),
]


@cache
def deck():
    return read_deck(Path(mkdtemp()))


@st.composite
def all_rows(draw):
    """The small deck's cards, each in some state."""
    states = {}
    for card in deck().cards:
        if draw(st.booleans()):
            ago = draw(st.integers(0, 60))
            memory = Memory(draw(st.floats(0.01, 300)), draw(st.floats(1, 10)), TODAY - ago, 3, draw(st.integers(0, 4)))
            window = Window(0, TODAY + draw(st.integers(-9, 9)), 0)
            suspended, answers = draw(st.booleans()), draw(st.integers(1, 9))
            states[card.id] = State(memory, None, None, window, suspended, answers=answers, answered_on=TODAY - ago)
        else:
            states[card.id] = NEW
    return make_rows([deck()], states, Known(TODAY, leeches=lambda: {deck().cards[0].id}))


@st.composite
def filters(draw):
    """A filter that can be read."""
    terms = st.sampled_from(
        [*(key.example for key in KEYS.values()), "war", '"of the"', "is:new", "due:-3..3", "type:claim"]
    )
    return draw(
        st.recursive(
            terms,
            lambda inner: st.one_of(
                inner.map(lambda text: f"-({text})"),
                st.tuples(inner, inner).map(" ".join),
                st.tuples(inner, inner).map(lambda both: f"({both[0]} or {both[1]})"),
            ),
            max_leaves=6,
        )
    )


def ids(rows, text):
    return {row.id for row in matching(rows, text)}


def refused(text):
    """The error that a filter gives, if any."""
    try:
        parse(text)
    except FilterError as error:
        return error
    return None


@given(all_rows(), filters())
def test_a_negated_filter_lets_through_what_the_filter_does_not(rows, text):
    every = {row.id for row in rows}
    assert ids(rows, f"-({text})") == every - ids(rows, text)
    assert ids(rows, f"--({text})") == ids(rows, text)


@given(all_rows(), filters(), filters())
def test_a_space_means_and_and_or_means_or(rows, one, other):
    assert ids(rows, f"({one}) ({other})") == ids(rows, one) & ids(rows, other)
    assert ids(rows, f"({one}) or ({other})") == ids(rows, one) | ids(rows, other)
    assert ids(rows, f"-(({one}) or ({other}))") == ids(rows, f"-({one}) -({other})")


@given(
    st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=9).map("".join), st.binary().map(repr))
)
def test_any_text_is_a_filter_or_an_error_with_a_column(text):
    error = refused(text)
    if error:
        assert 1 <= error.column <= len(text) + 1
        assert error.message
    else:
        matching(make_rows([deck()], {}, Known(TODAY)), text)


@given(st.sampled_from(list(KEYS)), st.text(max_size=20))
def test_any_value_is_taken_or_refused_in_words(key, value):
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    error = refused(f'{key}:"{quoted}"')
    assert error is None or error.message.startswith(f"{key}: takes ")


@given(st.integers(0, 10), st.integers(0, 60), st.integers(1, 60))
def test_a_card_is_found_by_any_stretch_of_its_question_in_any_case(number, start, length):
    row = make_rows([deck()], {}, Known(TODAY))[number]
    stretch = row.question[start : start + length]
    assert matching([row], f'"{stretch.upper()}"') == [row]


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert folded(folded(text)) == folded(text)


@given(all_rows(), st.sampled_from(list(Order)))
def test_an_order_loses_no_card_and_is_stable(rows, order):
    ordered = in_order(rows, order)
    assert sorted(row.order for row in ordered) == [row.order for row in rows]
    assert in_order(ordered, order) == ordered
