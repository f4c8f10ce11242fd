"""Where a long sentence is cut after its gap: at the last mark that ends a clause."""

import pytest

from decks.drafting.facts.gap_sentence import Telling
from decks.drafting.facts.gap_text import gapped, is_clause

_OPENING = (
    "In the spring of 1912 the council of Velm, which met at the mill of the abbey on the first day of each month, "
    "chose Otto Berg and four other men of the town to go to Bergen for "
)


def cut(rest: str) -> tuple[str, bool]:
    """What is left after the gap of a long sentence, and whether that ends with a clause."""
    plain = f"{_OPENING}oak{rest}"
    told = Telling(0, 0, len(plain), plain, (), whole=True, verb=plain.index("chose"))
    gap = gapped(told, len(_OPENING), "oak")
    return gap.rpartition("____")[2].strip(), is_clause(gap, told)


@pytest.mark.parametrize(
    ("rest", "left"),
    [
        (
            " and iron, while the others stayed, and the boats that had come with them went back to fetch what was left",
            "and iron, while the others stayed …",
        ),
        (
            " and iron, and his brother, who had come up from the coast with a cart, sold them all the nails of the yard",
            "and iron …",
        ),
        (
            ", on the ground that the mill was theirs and always had been since the days of the first of the abbots there",
            "…",
        ),
    ],
)
def test_a_sentence_is_cut_where_a_clause_ends(rest: str, left: str) -> None:
    assert cut(rest) == (left, True)


def test_a_row_is_not_cut_right_after_the_gap() -> None:
    left, clause = cut(
        ", iron and the long nails that nobody in the town or on the coast had made since the abbey burned down"
    )
    assert left.endswith("…") and not clause


def test_a_short_sentence_is_shown_whole() -> None:
    assert cut(" and iron.") == ("and iron.", True)
