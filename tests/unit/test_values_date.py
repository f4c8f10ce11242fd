"""Dates: every usual way to write one, honest bounds, and no wrong date taken for a right one."""

from datetime import date

import pytest

from decks.languages import load
from decks.values import date as dates
from decks.values.date import PartialDate, candidates, compare_date, overlaps, parse, parse_range
from decks.values.match import Match

EN = load("en")
WAR = PartialDate(2020, 9, 27)
MID_JULY = PartialDate(2020, 7, part="mid")
EARLY_1990S = PartialDate(1990, part="early", decade=True)


@pytest.mark.parametrize(
    "text",
    [
        "2020-09-27",
        "2020/9/27",
        "27 September 2020",
        "27 Sept. 2020",
        "September 27, 2020",
        "Sep 27 2020",
        "the 27th of September 2020",
        "27.9.2020",
        "27/9/2020",
        "9/27/2020",
        "27-Sep-2020",
        " on 27 September, 2020. ",
        "27\u00a0September\u00a02020",
    ],
)
def test_parse_a_day(text: str) -> None:
    assert parse(text, EN) == WAR


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-09", PartialDate(2020, 9)),
        ("9/2020", PartialDate(2020, 9)),
        ("2020", PartialDate(2020)),
        ("c. 1990", PartialDate(1990)),
        ("around 1990", PartialDate(1990)),
        ("AD 79", PartialDate(79)),
        ("mid-July 2020", MID_JULY),
        ("mid July 2020", MID_JULY),
        ("mid‑July", PartialDate(None, 7, part="mid")),
        ("the end of February 2021", PartialDate(2021, 2, part="late")),
        ("the early 1990s", EARLY_1990S),
        ("early 1990's", EARLY_1990S),
        ("the 1990s", PartialDate(1990, decade=True)),
        ("fall 2020", PartialDate(2020, part="autumn")),
        ("mid-2020", PartialDate(2020, part="mid")),
        ("July", PartialDate(None, 7)),
        ("27 September", PartialDate(None, 9, 27)),
        ("29 February", PartialDate(None, 2, 29)),
        ("--09-27", PartialDate(None, 9, 27)),
        ("9.10.2020", PartialDate(2020, 10, 9)),
    ],
)
def test_parse_less_than_a_day(text: str, value: PartialDate) -> None:
    assert parse(text, EN) == value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("30 February 2020", "30 February 2020: February has 29 days in 2020"),
        ("2021-02-29", "29 February 2021: February has 28 days in 2021"),
        ("31 April", "31 April: April has 30 days"),
        ("2020-13", "there is no month 13"),
        ("5 May 68", "write the year with four digits"),
        ("27", "the month is missing"),
        ("soon", "“soon” is no part of a date"),
        ("", "there is no date"),
        ("early", "of what"),
        ("late 5 May 2020", "does not go with a more precise date"),
        ("May July 2020", "two of a kind"),
        ("44 BC", "plain text"),
        ("1995s", "a decade is its first year"),
        ("9/10/2020", "can be read as 2020-10-09 or as 2020-09-10"),
        ("1" * 101, "longer than 100"),
    ],
)
def test_what_is_no_date_says_why(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse(text, EN)


def test_candidates_of_an_ambiguous_date() -> None:
    assert candidates("9/10/2020", EN) == (PartialDate(2020, 10, 9), PartialDate(2020, 9, 10))
    assert candidates("9/9/2020", EN) == (PartialDate(2020, 9, 9),)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("September 27 – November 10, 2020", "2020-09-27", "2020-11-10"),
        ("27–30 September 2020", "2020-09-27", "2020-09-30"),
        ("September 27–30, 2020", "2020-09-27", "2020-09-30"),
        ("27 September 2020 – 10 November", "2020-09-27", "2020-11-10"),
        ("from May to June 1940", "1940-05", "1940-06"),
        ("December 27 – January 3, 2021", "2020-12-27", "2021-01-03"),
        ("1939–45", "1939", "1945"),
        ("1939 - 1945", "1939", "1945"),
        ("1998 – the early 2000s", "1998", "early-2000s"),
        ("2020-09-27/2020-11-10", "2020-09-27", "2020-11-10"),
        ("27 September until 10 November", "--09-27", "--11-10"),
    ],
)
def test_parse_range(text: str, start: str, end: str) -> None:
    assert tuple(map(str, parse_range(text, EN))) == (start, end)


@pytest.mark.parametrize(
    "text", ["2020-09-27", "mid-July 2020", "2020", "1905-12", "soon – later", "10 May 2020 – 9 May 2020"]
)
def test_what_is_no_range(text: str) -> None:
    with pytest.raises(ValueError, match=r"no span|ends before"):
        parse_range(text, EN)


@pytest.mark.parametrize(
    ("value", "words", "iso"),
    [
        (WAR, "27 September 2020", "2020-09-27"),
        (PartialDate(None, 9, 27), "27 September", "--09-27"),
        (MID_JULY, "mid-July 2020", "mid-2020-07"),
        (EARLY_1990S, "the early 1990s", "early-1990s"),
        (PartialDate(1990, part="mid", decade=True), "the mid-1990s", "mid-1990s"),
        (PartialDate(2020, part="spring"), "spring 2020", "spring-2020"),
        (PartialDate(2021, 2, part="late"), "late February 2021", "late-2021-02"),
        (PartialDate(79), "AD 79", "0079"),
    ],
)
def test_format_and_iso(value: PartialDate, words: str, iso: str) -> None:
    assert (dates.format(value, EN), str(value)) == (words, iso)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("late February 2021", date(2021, 2, 19), date(2021, 2, 28)),
        ("mid-July 2020", date(2020, 7, 10), date(2020, 7, 21)),
        ("early 1990s", date(1990, 1, 1), date(1994, 12, 31)),
        ("late 2020", date(2020, 8, 1), date(2020, 12, 31)),
        ("winter 2020", date(2020, 12, 1), date(2021, 2, 28)),
        ("spring 2020", date(2020, 3, 1), date(2020, 5, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("winter 9999", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_bounds(text: str, first: date, last: date) -> None:
    assert parse(text, EN).bounds() == (first, last)


def test_without_a_year_there_are_no_bounds() -> None:
    with pytest.raises(ValueError, match="no year"):
        parse("27 September", EN).bounds()


def test_overlaps() -> None:
    assert overlaps(PartialDate(2020, 11), PartialDate(2020, 11, 10))
    assert not overlaps(PartialDate(2020, 11), PartialDate(2020, 10))
    assert overlaps(PartialDate(None, 11), PartialDate(2020, 11, 10))
    assert not overlaps(PartialDate(None, 2, 29), PartialDate(2021, 2))


def test_timeline_order_and_precision() -> None:
    texts = ["the early 1990s", "mid-July 2020", "27 September 2020", "November 2020", "10 November 2020"]
    values = [parse(text, EN) for text in texts]
    assert sorted(set(values), key=lambda value: value.order) == values
    assert [value.precision.name for value in values] == ["PART_OF_DECADE", "PART_OF_MONTH", "DAY", "MONTH", "DAY"]


@pytest.mark.parametrize(
    "fields",
    [
        {"year": 0},
        {"year": 10000},
        {"year": 2020, "day": 5},
        {"year": None},
        {"year": 1995, "decade": True},
        {"year": None, "part": "early"},
        {"year": 2020, "month": 7, "part": "spring"},
        {"year": 2020, "part": "someday"},
    ],
)
def test_no_impossible_date_can_be_made(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        PartialDate(**fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("expected", "typed", "match"),
    [
        ("2020-09-27", "27 Sept 2020", Match.SAME),
        ("2020-09-27", "27 September", Match.LESS_PRECISE),
        ("2020-09-27", "September 2020", Match.LESS_PRECISE),
        ("2020-09-27", "September", Match.LESS_PRECISE),
        ("2020-09-27", "2020", Match.LESS_PRECISE),
        ("2020-09-27", "late September 2020", Match.LESS_PRECISE),
        ("2020-09-27", "28 September 2020", Match.DIFFERENT),
        ("2020-09-27", "27 September 2021", Match.DIFFERENT),
        ("2020-09-27", "October 2020", Match.DIFFERENT),
        ("2020-09-27", "early September 2020", Match.DIFFERENT),
        ("2020-09-27", "who knows", Match.DIFFERENT),
        ("2020-10-09", "9/10/2020", Match.CLOSE),
        ("2020-10-08", "9/10/2020", Match.DIFFERENT),
        ("mid-July 2020", "July 2020", Match.LESS_PRECISE),
        ("mid-July 2020", "July", Match.LESS_PRECISE),
        ("mid-July 2020", "15 July 2020", Match.CLOSE),
        ("mid-July 2020", "25 July 2020", Match.DIFFERENT),
        ("mid-July 2020", "late July 2020", Match.DIFFERENT),
        ("early 1990s", "1992", Match.CLOSE),
        ("early 1990s", "1988", Match.DIFFERENT),
        ("early 1990s", "the 1990s", Match.LESS_PRECISE),
        ("early 1990s", "July", Match.DIFFERENT),
        ("winter 2020", "2020", Match.LESS_PRECISE),
        ("2021-03", "29 February", Match.DIFFERENT),
        ("27 September", "27 September", Match.SAME),
        ("27 September", "September", Match.LESS_PRECISE),
        ("27 September", "27 September 2020", Match.CLOSE),
        ("27 September", "2020", Match.DIFFERENT),
    ],
)
def test_compare(expected: str, typed: str, match: Match) -> None:
    assert compare_date(parse(expected, EN), typed, EN).match is match


@pytest.mark.parametrize(
    ("typed", "match"), [("April 2", Match.SAME), ("2 April 2021", Match.SAME), ("2 April 2020", Match.DIFFERENT)]
)
def test_an_inferred_year_may_be_left_out_but_not_be_wrong(typed: str, match: Match) -> None:
    assert compare_date(PartialDate(2021, 4, 2), typed, EN, inferred="year").match is match


@pytest.mark.parametrize(
    ("expected", "typed", "note"),
    [
        ("2020-09-27", "27 September", "the year is missing"),
        ("2020-09-27", "2020", "say it in full: 27 September 2020"),
        ("mid-July 2020", "15 July 2020", "the source says only mid-July 2020"),
        ("2021-04-02", "2 April 2020", "only the year is wrong: it is 2021"),
        ("2020-09-27", "dunno", "write a date such as 27 September 2020"),
    ],
)
def test_notes_help(expected: str, typed: str, note: str) -> None:
    assert note in compare_date(parse(expected, EN), typed, EN).note
