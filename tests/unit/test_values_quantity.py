"""Quantities: figures and words, units and bounds; exact arithmetic, and no other number taken for a right one."""

from fractions import Fraction

import pytest

from decks.languages import load
from decks.values import quantity as quantities
from decks.values.match import Match
from decks.values.quantity import Quantity, compare_quantity, dimension, parse, same_kind

EN = load("en")


@pytest.mark.parametrize(
    ("text", "number", "symbol"),
    [
        ("500 km", "500", "km"),
        ("500km", "500", "km"),
        ("500 kilometres", "500", "km"),
        ("500 KM", "500", "km"),
        ("0.5 Mm", "0.5", "Mm"),
        ("10 mm", "10", "mm"),
        ("twenty percent", "20", "%"),
        ("20 %", "20", "%"),
        ("20 per cent", "20", "%"),
        ("only ten percent of the missiles", "10", "%"),
        ("44 days", "44", "d"),
        ("forty-four days", "44", "d"),
        ("the 44-day", "44", "d"),
        ("three decades old", "3", "decade"),
        ("1,400", "1400", ""),
        ("1.4 million", "1400000", ""),
        ("1 400 km", "1400", "km"),
        ("0,5 km", "0.5", "km"),
        ("two hundred and five", "205", ""),
        ("twenty-one thousand four hundred and three", "21403", ""),
        ("half a million people", "500000", "people"),
        ("two and a half years", "2.5", "yr"),
        ("one and a half million", "1500000", ""),
        ("two thirds", "2/3", ""),
        ("2/3", "2/3", ""),
        ("1½ hours", "1.5", "h"),
        ("three quarters of an hour", "3/4", "h"),
        ("half", "1/2", ""),
        ("a dozen", "12", ""),
        ("a year", "1", "yr"),
        ("$5 million", "5000000", "$"),
        ("USD 5m", "5000000", "$"),
        ("5 million dollars", "5000000", "$"),
        ("$7,500", "7500", "$"),
        ("-40 °C", "-40", "°C"),
        ("15 cubic centimetres", "15", "cm³"),
        ("44 ballistic missiles", "44", "ballistic missiles"),
        ("20 second lieutenants", "20", "second lieutenants"),
        ("400 calories a day", "400", "calories per day"),
    ],
)
def test_parse(text: str, number: str, symbol: str) -> None:
    value = parse(text, EN)
    assert (value.low, value.high, value.unit.symbol, value.bound) == (Fraction(number), Fraction(number), symbol, "")
    assert quantities.format(value, EN) == value.text == text


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("less than three months", None, 3, "under"),
        ("under 3 months", None, 3, "under"),
        ("<3 months", None, 3, "under"),
        ("up to 3 months", None, 3, "at most"),
        ("no more than 3 months", None, 3, "at most"),
        ("more than 3 months", 3, None, "over"),
        ("at least 3 months", 3, None, "at least"),
        ("some 3 months", 3, 3, "about"),
        ("only about 3 months", 3, 3, "about"),
        ("3–5 months", 3, 5, ""),
        ("3 to 5 months", 3, 5, ""),
        ("three to five months", 3, 5, ""),
        ("between 3 and 5 months", 3, 5, ""),
        ("about 3-5 months", 3, 5, "about"),
        ("3 months to 5 months", 3, 5, ""),
    ],
)
def test_parse_bounds_and_ranges(text: str, low: int | None, high: int | None, bound: str) -> None:
    value = parse(text, EN)
    assert (value.low, value.high, value.bound, value.unit.symbol) == (low, high, bound, "mo")


def test_a_scale_and_a_currency_count_for_both_ends_of_a_range() -> None:
    assert parse("$3–5 million", EN) == parse("3,000,000 to 5,000,000 dollars", EN)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "several",
        "a ceasefire",
        "500 km range",
        "20 of 35",
        "1.400.000",
        "1,40,000",
        "nineteen ninety",
        "one two",
        "5 to 3 km",
        "2/0",
        "under 3 to 5 km",
        "1 2 3",
        "Mach 2",
        "3.14.15",
        "9" * 60,
        "x" * 201,
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    with pytest.raises(ValueError, match=r"number|quantity|range|understood"):
        parse(text, EN)


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("500 km", "0.5 Mm"),
        ("three decades", "30 years"),
        ("6 weeks", "42 days"),
        ("12 months", "a year"),
        ("20 percent", "one fifth"),
        ("1/5", "20 %"),
        ("two thirds", "2/3"),
        ("$5 million", "5,000,000 dollars"),
        ("500 km", "about 500 km"),
        ("some 42,000 injections", "42,000 injections"),
        ("under 3 months", "fewer than three months"),
        ("3-5 km", "3000 to 5000 m"),
        ("44 missiles", "44 missile"),
        ("20,000", "20000 people"),
    ],
)
def test_same(expected: str, typed: str) -> None:
    assert compare_quantity(parse(expected, EN), typed, EN).match is Match.SAME


@pytest.mark.parametrize(
    ("expected", "typed", "note"),
    [
        ("44 days", "44", "the unit is missing: 44 days"),
        ("20 percent", "20", "the unit is missing: 20 percent"),
        ("less than three months", "three months", "right number, but the source says less than three months"),
        ("less than three months", "up to three months", "the source says less than three months"),
        ("500 km", "up to 500 km", "the source says 500 km"),
        ("44 missiles", "44 rockets", "the source says 44 missiles"),
        ("3–5 km", "4 km", "the source says 3–5 km"),
        ("20,000", "20000 km", "the source gives no unit"),
    ],
)
def test_close(expected: str, typed: str, note: str) -> None:
    result = compare_quantity(parse(expected, EN), typed, EN)
    assert result.match is Match.CLOSE
    assert note in result.note


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("44 days", "45 days"),
        ("44 days", "45"),
        ("500 km", "500 miles"),
        ("500 km", "500 kg"),
        ("500 km", "over 500 km"),
        ("500 km", "400 to 600 km"),
        ("500 km", "50 km"),
        ("less than three months", "two months"),
        ("less than three months", "more than three months"),
        ("20", "20 %"),
        ("100 %", "1"),
        ("1 year", "365 days"),
        ("3-5 km", "6 km"),
        ("3-5 km", "3 to 6 km"),
        ("44 missiles", "45 missiles"),
        ("44 missiles", "44 km"),
        ("10 mm", "10 Mm"),
        ("-40 °C", "40 °C"),
        ("500 km", "far"),
    ],
)
def test_different(expected: str, typed: str) -> None:
    assert compare_quantity(parse(expected, EN), typed, EN).match is Match.DIFFERENT


def test_the_unit_may_be_missing_if_the_question_gives_it() -> None:
    assert compare_quantity(parse("44 days", EN), "44", EN, unit_given=True).match is Match.SAME
    assert compare_quantity(parse("44 days", EN), "45", EN, unit_given=True).match is Match.DIFFERENT


def test_magnitude_orders_across_units() -> None:
    texts = ["900 m", "1 km", "under 2 km", "2-4 km", "0.5 Mm"]
    assert sorted(set(texts), key=lambda text: parse(text, EN).magnitude()) == texts


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("under 3 months", "under 1 year", True),
        ("3-5 km", "4 km", True),
        ("3-5 km", "6 km", False),
        ("over 5 km", "under 4 km", False),
        ("5 km", "5 kg", False),
        ("about 5 km", "5000 m", True),
    ],
)
def test_overlaps(one: str, other: str, both: bool) -> None:
    assert parse(one, EN).overlaps(parse(other, EN)) is parse(other, EN).overlaps(parse(one, EN)) is both


def test_same_kind_and_dimension() -> None:
    assert same_kind(parse("500 km", EN), parse("300 kilometers", EN))
    assert not same_kind(parse("500 km", EN), parse("300 m", EN))
    assert not same_kind(parse("500 km", EN), parse("under 300 km", EN))
    assert [dimension(parse(text, EN)) for text in ("5 km", "5 Missiles", "5")] == ["length", "missiles", "number"]


def test_a_quantity_whose_ends_do_not_fit_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="bound"):
        Quantity(Fraction(3), Fraction(3), bound="under")
    with pytest.raises(ValueError, match="ends before"):
        Quantity(Fraction(3), Fraction(2))
