"""Dates as answers."""

from decks.languages import Language
from decks.values.date.shorthand import read_typed
from decks.values.date.value import PartialDate, Precision
from decks.values.date.writing import format as in_words
from decks.values.match import DIFFERENT, SAME, Comparison, Match

_LEAP_YEAR = 2000


def compare_date(
    expected: PartialDate, typed: str, language: Language, *, inferred: str = "", strict: bool = False
) -> Comparison:
    """Compare a typed date with the expected one; shorthand such as 27.9.20 and 27/9 is read as `read_typed` says.

    SAME if equal. LESS_PRECISE if it says less but nothing wrong (September 2020 for the 27th), also without the year,
    unless the source leaves the year out too (`inferred`): then that is SAME. CLOSE if it says more than the source
    does (15 July for mid-July), or if one of two readings is right (9/10/2020). SLIP for SAME with a slip in the month,
    unless `strict`. All else is DIFFERENT.
    """
    try:
        found, slip = read_typed(typed, expected, language, slips=not strict)
    except ValueError as error:
        return Comparison(Match.DIFFERENT, str(error))
    if len(found) > 1:
        right = any(_compare(expected, value, language, inferred).match is Match.SAME for value in found)
        note = f"{typed.strip()} can be read in two ways; write {in_words(expected, language)}"
        return Comparison(Match.CLOSE, note) if right else DIFFERENT
    result = _compare(expected, found[0], language, inferred)
    return Comparison(Match.SLIP, f"one slip: {slip}") if slip and result.match is Match.SAME else result


def _compare(expected: PartialDate, typed: PartialDate, language: Language, inferred: str) -> Comparison:
    if typed == expected:
        return SAME
    if expected.year is None:
        return _no_year_expected(expected, typed, language)
    if typed.year is None:
        return _no_year_typed(expected, typed, language, inferred)
    if _covers(typed, expected):
        return Comparison(Match.LESS_PRECISE, f"right, but say it in full: {in_words(expected, language)}")
    if typed.within(expected):
        return Comparison(Match.CLOSE, f"the source says only {in_words(expected, language)}")
    if typed.month and _alike_but_year(expected, typed):
        return Comparison(Match.DIFFERENT, f"only the year is wrong: it is {expected.year}")
    return DIFFERENT


def _covers(typed: PartialDate, expected: PartialDate) -> bool:
    """Whether the typed date is less precise and holds the expected one; a winter belongs to the year it begins in."""
    same_year = typed.precision is Precision.YEAR and typed.year == expected.year and not expected.decade
    return same_year or expected.within(typed)


def _alike_but_year(one: PartialDate, other: PartialDate) -> bool:
    rests = [(value.month, value.day, value.part, value.decade) for value in (one, other)]
    return rests[0] == rests[1]


def _no_year_expected(expected: PartialDate, typed: PartialDate, language: Language) -> Comparison:
    if typed.year is None:
        return _compare(expected.in_year(_LEAP_YEAR), typed.in_year(_LEAP_YEAR), language, "")
    if _alike_but_year(expected, typed):
        return Comparison(Match.CLOSE, "the source does not say the year")
    return DIFFERENT


def _no_year_typed(expected: PartialDate, typed: PartialDate, language: Language, inferred: str) -> Comparison:
    if expected.year is None or expected.precision <= Precision.YEAR:
        return DIFFERENT
    try:
        found = _compare(expected, typed.in_year(expected.year), language, inferred)
    except ValueError:  # 29 February in a common year
        return DIFFERENT
    if found.match is Match.SAME and not inferred:
        return Comparison(Match.LESS_PRECISE, "right, but the year is missing")
    return found
