"""Dates in running text: where they stand, and the years that they leave out."""

import pytest

from decks.drafting import Head, draft
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It fell on the second of November, 1948.", ["1948-11-02"]),
        ("It fell on Nov 2, 1948, and rose by NOVEMBER 4, 1948.", ["1948-11-02", "1948-11-04"]),
        ("It was the summer of '48.", ["summer-1948"]),
        ("It opened in nineteen forty-eight.", ["1948"]),
        ("It closed on 2.11.1948.", ["1948-11-02"]),
        ("It lay there at the end of October 1948.", ["late-1948-10"]),
        ("It met from July 12 to 15, 1948.", ["1948-07-12/1948-07-15"]),
    ],
)
def test_dates_in_words_and_short_forms(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It sailed on Friday, 3 May 1912. The following Tuesday it sank.", "1912-05-07"),
        ("It sailed on 3 May 1912. That evening it sank.", "1912-05-03"),
        ("It sailed on 3 May 1912. The previous day it was new.", "1912-05-02"),
        ("It sailed on 3 May 1912. On the 14th, it sank.", "1912-05-14"),
        ("It sailed on 3 May 1912. On the 2nd, it sank.", "1912-06-02"),
        ("It sailed on 3 May 1912. In the autumn of that year it sank.", "autumn-1912"),
        ("It sailed on 3 May 1912. It sank on 5 June of the same year.", "1912-06-05"),
        ("It sailed on 3 May 1912. Two months later it sank.", "1912-07"),
        ("It sailed in 1912. Two years on, it sank.", "1914"),
        ("It sailed in May 1912. The month before, it was new.", "1912-04"),
        ("It sailed on 3 May 1912. Three days earlier it was new.", "1912-04-30"),
    ],
)
def test_dates_that_lean_on_the_one_before(text: str, wanted: str) -> None:
    assert placed(text)[1] == wanted


def test_a_year_that_is_only_looked_back_to_does_not_move_the_story() -> None:
    text = "On 3 May 1912 it sailed. In 1909 the yard had built its sister. On 5 June it sank."
    assert placed(text)[2] == "1912-06-05"


def test_a_date_that_tells_the_story_on_after_years_is_not_left_again() -> None:
    text = "Pell died on 12 April 1945. In the spring of 1948 the party met. On 15 July it split."
    assert placed(text)[2] == "1948-07-15"


def test_the_year_of_the_title_is_the_year_of_the_story() -> None:
    spans = find_dates("Pell had won in 1936. On 2 November she lost.", ENGLISH)
    assert [
        str(m.value) for m in place_dates(spans, "Pell had won in 1936. On 2 November she lost.", None, [1948])
    ] == [
        "1936",
        "1948-11-02",
    ]


def test_a_week_later_is_no_sure_day() -> None:
    text = "It sailed on 3 May 1912. A week later it sank."
    assert [mention.sure for mention in place_dates(find_dates(text, ENGLISH), text, None)] == [True, False]


def test_a_year_that_is_only_looked_back_to_is_not_the_storys():
    text = (
        "The party had taken both houses of the council in 1946. On July 14, Ada Marsh told the delegates to go home. "
        "On July 26, Ada Marsh signed the order."
    )
    whens = [fact["when"] for fact in draft(text).facts if fact["type"] == "date"]
    assert whens == ["1946"]
    dated = [fact["when"] for fact in draft(text, Head(published="1948")).facts if fact["type"] == "date"]
    assert set(dated[1:]) == {"1948-07-14", "1948-07-26"}
