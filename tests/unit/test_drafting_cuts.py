"""Where a long sentence is cut after its gap: at the last mark that ends a clause."""

import pytest

from decks.drafting.facts.gap_part import own_part
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
            " and iron, but the others stayed, and the boats that had come with them went back to fetch what was left",
            "and iron, but the others stayed …",
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


def part(before: str, after: str, verb: str, *, led: bool = False) -> str:
    return "____".join(own_part(before, after, f"{before}{after}".index(verb), led=led))


@pytest.mark.parametrize(
    ("before", "after", "verb", "shown"),
    [
        (
            "The treaty of Velm was signed on 4 May 1912 by Otto Berg and five others of the council; in June 1913 the lake of ",
            " was given to the town of Bergen; nobody asked why it had been so long in coming.",
            "was signed",
            "In June 1913 the lake of ____ was given to the town of Bergen.",
        ),
        (
            "On 4 May 1912 the council of Velm chose ",
            " as mayor of the town; it had met for the first time that year in the mill of the abbey on the lake of Roe.",
            "chose",
            "On 4 May 1912 the council of Velm chose ____ as mayor of the town.",
        ),
        (
            "On 4 May 1912 the council of Velm sent ",
            " to the town of Bergen, where a ship lay that had been bought for him by the king from the monks of the abbey.",
            "sent",
            "On 4 May 1912 the council of Velm sent ____ to the town of Bergen.",
        ),
    ],
)
def test_of_a_long_sentence_the_part_is_shown_that_stands_alone(before: str, after: str, verb: str, shown: str) -> None:
    assert part(before, after, verb) == shown


@pytest.mark.parametrize(
    ("before", "after", "verb"),
    [
        (  # the year would go
            "The treaty of Velm was signed on 4 May 1912 by Otto Berg and five others of the council; the lake of ",
            " was given to the town of Bergen, and nobody asked why it had been so long in coming.",
            "was signed",
        ),
        (  # a pronoun begins it
            "The treaty of Velm was signed on 4 May 1912 by Otto Berg and five others of the council; it gave the lake of ",
            " to the town of Bergen in 1913, and nobody asked why it had been so long in coming.",
            "was signed",
        ),
        (  # the verb of what is cut waits for its end
            "On 4 May 1912 the mayor of Velm and the first of the monks of ",
            ", who had come up from the coast on the day before with a cart of nails, sold the mill of Roe to him.",
            "sold",
        ),
    ],
)
def test_a_part_that_cannot_stand_alone_is_not_shown_alone(before: str, after: str, verb: str) -> None:
    assert part(before, after, verb) == f"{before}____{after}"


def test_a_short_sentence_is_shown_whole() -> None:
    assert cut(" and iron.") == ("and iron.", True)
