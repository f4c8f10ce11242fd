"""The word data of every language is whole and says one thing only."""

import tomllib
from fractions import Fraction
from pathlib import Path

import pytest

import decks.languages
from decks.languages import Language, known, load


@pytest.fixture(params=known())
def language(request: pytest.FixtureRequest) -> Language:
    return load(request.param)


def test_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(LookupError, match="no language “xx”; known are: en"):
        load("xx")


def test_a_language_is_read_once() -> None:
    assert load("en") is load("en")


def test_no_spelling_means_two_units(language: Language) -> None:
    path = Path(decks.languages.__file__).parent / language.code / "words.toml"
    rows = tomllib.loads(path.read_text("utf-8"))["units"]
    spellings = [spelling for row in rows for spelling in {*row["names"], *row.get("also", ())}]
    assert sorted({s for s in spellings if spellings.count(s) > 1}) == []


def test_each_dimension_has_a_base_or_parts_of_one(language: Language) -> None:
    factors: dict[str, set[Fraction]] = {}
    for unit in language.units.values():
        factors.setdefault(unit.dimension, set()).add(unit.factor)
    assert all(1 in found or dimension == "ratio" for dimension, found in factors.items())


def test_words_are_casefolded(language: Language) -> None:
    tables = (
        language.months,
        language.numbers,
        language.ordinals,
        language.titles,
        language.bounds,
        language.negations,
    )
    assert all(word == word.casefold() for table in tables for word in table)


def test_english_has_twelve_months_and_their_short_forms() -> None:
    months = load("en").months
    assert months["september"] == months["sept"] == months["sep"] == 9
    assert set(months.values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("spelling", "symbol"), [("kilometres", "km"), ("kms", "km"), ("Mm", "Mm"), ("mm", "mm"), ("per cent", "%")]
)
def test_english_units(spelling: str, symbol: str) -> None:
    assert load("en").units[spelling].symbol == symbol
