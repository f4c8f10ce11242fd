"""The values of dates in texts of many kinds: what year is told of, and what only leans on another date."""

import pytest

from decks.drafting.values.dates import find_dates
from decks.drafting.values.timeline import DateMention, place_dates
from decks.languages import load

ENGLISH = load("en")


def found(text: str) -> list[str]:
    return [f"{span.value}" if span.to is None else f"{span.value}/{span.to}" for span in find_dates(text, ENGLISH)]


def mentions(text: str, published: int | None = None) -> list[DateMention]:
    return place_dates(find_dates(text, ENGLISH), text, published)


def placed(text: str, published: int | None = None) -> list[str]:
    return [f"{mention.value}{'' if mention.sure else '?'}" for mention in mentions(text, published)]


def test_a_day_that_was_only_fixed_does_not_move_the_story() -> None:
    told = "On 20 February 2016 the cabinet met. It named June 23 as polling day. That afternoon Ida Roe left."
    assert placed(told) == ["2016-02-20", "2016-06-23", "2016-02-20"]
    told = "In June 1993 the parties fixed a date: the 27th of April 1994. On 25 June they were stormed."
    assert placed(told)[-1] == "1993-06-25"


def test_a_day_before_the_first_date_of_a_later_year_is_in_doubt() -> None:
    told = "On 20 November 1869 the fleet came. The opera was sung in December 1871. On 25 November he married."
    assert placed(told)[-1].endswith("?")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("From 1924 to 1932 it lay idle. Between 1990 and 1995 it was used.", ["1924/1932", "1990/1995"]),
        ("It was beaten off between 17 and 22 December 1939.", ["1939-12-17/1939-12-22"]),
        ("It was beaten off between December 17 and 22, 1939.", ["1939-12-17/1939-12-22"]),
        ("In 2003–04 it rose.", ["2003/2004"]),
        ("It burned in the winter of 1069–70.", ["winter-1069"]),
        ("It won in 1907, 1911 and 1923.", ["1907", "1911", "1923"]),
        ("Plague came in 1620–21, and again in 1654–57, 1665, and 1740–42.", ["1620/1621", "1654/1657", "1665", "1740/1742"]),
        ("It won in 1907, 1911 and 1923 men came.", ["1907", "1911"]),
        ("He was crowned on Christmas Day 1066.", ["1066-12-25"]),
        ("It was opened on New Year's Eve, 1926.", ["1926-12-31"]),
        ("The town was plundered in AD 268.", ["0268"]),
    ],
)  # fmt: skip
def test_spans_lists_feasts_and_eras(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was argued on October 11 and 12, 1966.", ["1966-10-11/1966-10-12"]),
        ("It was argued in rooms of October 4 and 12, 1966.", ["1966-10-04"]),
        ("It met on 22 April and 6 May 2007.", ["2007-04-22", "2007-05-06"]),
        ("It sat in December and January 1945.", ["1944-12", "1945-01"]),
        ("They met on 4 May and 30 men came in 1900.", ["--05-04", "1900"]),
    ],
)
def test_the_first_of_several_dates_has_the_year_of_the_last(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The court found for Rowe on 9 July 1964. On 3 February of the following year it was reversed.", "1965-02-03"),
        ("The ship reached New York on 18 April 1912. The inquiry opened the day after.", "1912-04-19"),
        ("It landed on 1 July 2004. The lander was released on Christmas Day.", "2004-12-25"),
        ("Judgment was given on January 9, 1967. Bell, who had joined only in 1965, wrote it. Rowe died the same year.", "1967"),
        ("The talks opened in 1991. By 1993 they had stalled. A new way was found later that year.", "1993"),
    ],
)  # fmt: skip
def test_what_a_date_leans_on(text: str, wanted: str) -> None:
    assert placed(text)[-1] == wanted


def test_a_year_by_the_way_two_sentences_before_is_leant_on_with_doubt() -> None:
    text = "The fair began in 1947. It was held but in 2020. Many came. The fringe began the same year."
    assert placed(text)[-1] == "2020?"


def test_the_summer_that_follows_in_the_same_year_is_doubtful() -> None:
    assert placed("The mountain broke out on 5 April 1815. The following summer was cold.")[-1] == "summer-1815?"


def test_january_after_december_is_sure() -> None:
    text = "The war began on 30 November 1939. On 5 January the division was lost. On 1 February a battle opened."
    assert placed(text) == ["1939-11-30", "1940-01-05", "1940-02-01"]


def test_a_year_turns_before_the_first_whole_date() -> None:
    text = "Martial law was declared on 3 December. He was arrested on 15 January. A vote was held on 3 June 2025."
    assert placed(text) == ["2024-12-03?", "2025-01-15?", "2025-06-03"]
    assert placed(text.replace(" 2025", ""), published=2025)[:2] == ["2024-12-03?", "2025-01-15"]


def test_what_somebody_had_done_or_a_colon_follows_does_not_make_a_date_an_aside() -> None:
    text = "The king came in 1906. A year earlier the union had been dissolved: on 7 June 1905 the throne was vacant. On 26 October he went."
    assert placed(text)[-1] == "1905-10-26"
    text = "Pell, who had won in 1936, died on 12 April 1945. On 5 May she was forgotten."
    assert placed(text)[-1] == "1945-05-05"


def test_days_before_the_first_whole_date_are_of_the_year_that_was_named() -> None:
    assert placed("In the year 1906 he came. A vote was held on 4 October. On 7 June 1905 the throne fell vacant.") == [
        "1906", "1906-10-04", "1905-06-07",
    ]  # fmt: skip


def test_a_telling_that_goes_back_goes_on_to_the_year_that_comes_next() -> None:
    text = "In August 1895 they built a hut. On 17 April they met Lane. The crew came home on 9 September 1896."
    assert placed(text) == ["1895-08", "1896-04-17?", "1896-09-09"]
    assert placed(text.replace("1896", "1895"))[1] == "1895-04-17?"


def test_a_telling_that_goes_back_a_little_stays_in_its_year() -> None:
    text = "In August 1895 they built a hut. On 17 June they met Lane. The crew came home on 9 September 1896."
    assert placed(text)[1] == "1895-06-17?"


def test_a_year_until_which_something_lasted_makes_no_date_doubtful() -> None:
    text = "On January 11, 1922, he was treated. He lived until 1935. On January 25 a truce was made."
    assert placed(text) == ["1922-01-11", "1935", "1922-01-25"]


def test_a_telling_that_looks_back_comes_back_to_the_day_with_which_it_began() -> None:
    text = (
        "Roe landed on 29 January 1840. On 28 October 1835 the chiefs had met. His ship had sailed in May 1839. "
        "Between 31 January and 3 February he wrote a draft. At Velm on 12 February sixty signed."
    )
    assert placed(text)[-2:] == ["1840-01-31?", "1840-02-12"]


def test_a_day_that_may_be_of_the_year_looked_back_to_or_of_the_beginning_is_in_doubt() -> None:
    text = "Roe landed on 29 January 1840. On 28 October 1835 the chiefs met. On 12 April sixty signed."
    assert placed(text)[-1].endswith("?")


def test_the_day_with_which_a_telling_began_is_of_its_year_again() -> None:
    text = "The probe landed on 14 January 2005. It was built in 2001. At 09:06 on 14 January it met the air."
    assert placed(text)[-1] == "2005-01-14"


def test_a_date_beside_a_whole_one_goes_on_from_it() -> None:
    text = "In February 2000 he tested it. It would fly on 1 July 2004, and land in November. On 4 March he went home."
    assert placed(text)[2] == "2004-11"


def test_a_year_back_to_which_something_reaches_is_not_what_is_leant_on() -> None:
    text = "In 1985 its task was carried back to 1840. Two years later the court found a bond."
    assert placed(text)[-1] == "1987"


def test_a_day_may_come_again_in_another_year() -> None:
    text = "The accord of 13 September 1993 was to end on 4 May 1999. In April 1994 he came. On 4 May they signed."
    assert placed(text)[-1] == "1994-05-04"


def test_that_evening_after_a_bare_weekday_is_in_doubt() -> None:
    text = "They met on 16 February 1986. On Saturday he made for the camp. Before seven that evening they sat down."
    assert placed(text)[-1].endswith("?")
