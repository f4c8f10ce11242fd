"""How likely the years are that dates leave out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decks.drafting.values.dates import find_dates
from decks.drafting.values.likelihood import likely_years
from decks.drafting.values.timeline import place_dates
from decks.languages import load

ENGLISH = load("en")
SURE = 0.6


def likely(text: str, published: int | None = None) -> list[str]:
    """The likeliest value of each date, with “?” where it is doubtful, and “-” where none that the text names is."""
    out = []
    for shares in likely_years(find_dates(text, ENGLISH), text, published, ()):
        value, share = max(shares.items(), key=lambda one: one[1], default=(None, 0.0))
        out.append("-" if value is None else f"{value}{'' if share >= SURE else '?'}")
    return out


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On 2 March 1969 it flew. On 9 April its sister flew.", ["1969-03-02", "1969-04-09"]),
        ("On 20 December 1944 it began. On 3 January it ended.", ["1944-12-20", "1945-01-03"]),
        (
            "It sank on 3 May 1912. It would be found in July 1985. On 5 May the news reached Velm.",
            ["1912-05-03", "1985-07", "1912-05-05"],
        ),
        (
            "On 9 May 1990 the vote was fixed for October 1991. On 2 June it was put off.",
            ["1990-05-09", "1991-10", "1990-06-02"],
        ),
        (
            "The dam was begun on 4 March 1931. In 1902 a flood had drowned the town. On 6 May the first stone was laid.",
            ["1931-03-04", "1902", "1931-05-06"],
        ),
        ("On 3 May 1912 it sailed. The next day it sank.", ["1912-05-03", "1912-05-04"]),
    ],
)
def test_a_date_goes_on_from_the_one_that_it_follows(text: str, wanted: list[str]) -> None:
    assert likely(text) == wanted


def test_the_dates_behind_decide_what_those_before_leave_open() -> None:
    told = "The vote was called on 4 October 1990. On 17 December he signed it. The party met in January. It chose {}."
    assert likely(told.format("Lind at the end of February 1991"))[1:3] == ["1990-12-17", "1991-01"]
    spans = find_dates(told, ENGLISH)
    closed = find_dates(told.format("Lind at the end of February 1991"), ENGLISH)
    open_, sure = (list(likely_years(one, told, None, ()))[2] for one in (spans, closed))
    assert max(sure.values()) > max(open_.values())


def test_a_weekday_decides_a_year() -> None:
    text = "Roe was mayor from 1990 to 1996. They met on {} 4 May."
    years = [likely(text.format(day))[-1][:4] for day in ("Friday", "Saturday")]
    assert years == ["1990", "1991"]


def test_a_year_that_nothing_leads_to_is_doubted() -> None:
    text = "The Wall had been built in 1961, and would last until 1989. In January Roe was made mayor. On 5 February Lind fled."
    assert not any(one.sure for one in place_dates(find_dates(text, ENGLISH), text, None)[2:])


def test_a_likelier_year_takes_the_place_of_another_and_is_doubted() -> None:
    text = (
        "On 15 July 1965 the first picture came. To see why, go back eight months. On 5 November 1964 a twin had left the Cape. "
        "Its sister rose on 28 November. On 30 November a rival followed it. On 5 December the course was mended."
    )
    placed = place_dates(find_dates(text, ENGLISH), text, None)
    assert [str(one.value) for one in placed[2:]] == ["1964-11-28", "1964-11-30", "1964-12-05"]


_DATES = st.sampled_from(
    ["on 3 May", "in June 1912", "on 9 April 1911", "in 1899", "the next day", "that autumn", "in December", "two years later",
     "in the 1920s", "on Monday 4 March", "between 3 and 9 May", "(1901)", "by the end of July"]
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(["It sailed", "Roe would go", "Lind had come"]), _DATES), max_size=14))
def test_shares_are_shares(told: list[tuple[str, str]]) -> None:
    text = " ".join(f"{who} {when}." for who, when in told)
    spans = find_dates(text, ENGLISH)
    found = list(likely_years(spans, text, 1915, ()))
    assert len(found) == len(spans)
    assert all(0 <= share <= 1.000001 for shares in found for share in shares.values())
    assert all(sum(shares.values()) <= 1.000001 for shares in found)
