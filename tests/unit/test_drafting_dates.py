"""Dates in running text: where they stand, and the years that they leave out."""

import pytest

from decks.drafting.values.dates import find_dates
from decks.drafting.values.timeline import place_dates
from decks.languages import load

ENGLISH = load("en")


def found(text: str) -> list[str]:
    return [f"{span.value}" if span.to is None else f"{span.value}/{span.to}" for span in find_dates(text, ENGLISH)]


def placed(text: str, published: int | None = None) -> list[str]:
    return [str(mention.value) for mention in place_dates(find_dates(text, ENGLISH), text, published)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was signed on 29 November 1962 in London.", ["1962-11-29"]),
        ("It was signed on November 29, 1962.", ["1962-11-29"]),
        ("The war (September 27 – November 10, 2020) began.", ["2020-09-27/2020-11-10"]),
        ("The talks of 27–30 May 2020 failed.", ["2020-05-27/2020-05-30"]),
        ("In mid-July 2020 and in the early 1990s.", ["mid-2020-07", "early-1990s"]),
        ("Some 1,400 exiles and 1962 soldiers went ashore.", []),
        ("It has stood there since 2017.", ["2017"]),
        ("It was the winter of 1941.", ["winter-1941"]),
    ],
)
def test_dates_are_found_as_they_are_written(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


def test_a_date_without_a_year_goes_on_from_the_date_before() -> None:
    assert placed("On 2 March 1969 it flew. On 9 April its sister flew.") == ["1969-03-02", "1969-04-09"]


def test_a_year_named_by_the_way_moves_nothing() -> None:
    text = "On January 11, 1922, he was treated. He lived until 1935. On January 25 a truce was made."
    assert placed(text) == ["1922-01-11", "1935", "1922-01-25"]


def test_december_is_followed_by_the_next_january() -> None:
    assert placed("On December 20, 1944 it began. On January 3 it ended.") == ["1944-12-20", "1945-01-03"]


def test_the_telling_comes_back_after_a_leap_ahead() -> None:
    text = "It was shot down on October 27, 1962. He told a conference in January 1992. In a letter of October 26 he had offered it."
    assert placed(text)[-1] == "1962-10-26"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On October 22, 1962 he spoke. The next day they met.", "1962-10-23"),
        ("On October 14, 1962 it was seen. Two days later it was shown.", "1962-10-16"),
        ("In April 1961 they landed. That November he approved it.", "1961-11"),
        ("On November 20, 1962 it was lifted. They left the following spring.", "spring-1963"),
        ("He flew on 7 February 1996. It had circled the globe the previous August.", "1995-08"),
    ],
)
def test_dates_that_lean_on_another(text: str, wanted: str) -> None:
    assert placed(text)[-1] == wanted


def test_last_year_counts_from_publication() -> None:
    assert placed("The war ended in November last year.", published=2021) == ["2020-11"]


def test_a_date_whose_year_nothing_tells_is_left_out() -> None:
    assert placed("On April 2 they met.") == []
