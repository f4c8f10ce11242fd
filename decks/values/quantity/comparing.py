"""Quantities as answers."""

from dataclasses import replace

from decks.languages import Language
from decks.values.match import DIFFERENT, SAME, Comparison, Match
from decks.values.quantity.reading import parse
from decks.values.quantity.value import NO_UNIT, Quantity, dimension
from decks.values.quantity.writing import format as written
from decks.values.text.folding import compare_text

RATIO = "ratio"

_EXACT = ("", "about")
_UPPER = ("under", "at most")
_LOWER = ("over", "at least")


def compare_quantity(expected: Quantity, typed: str, language: Language, *, unit_given: bool = False) -> Comparison:
    """Compare a typed quantity with the expected one, exactly, in whatever unit of the dimension.

    SAME if number and bound agree; “about” counts for nothing on either side. CLOSE if the bound is missing (three
    months for under three months) or loose, the unit is missing (SAME if the question gave it: `unit_given`), another
    noun is counted, or a number inside an expected range is given. Another number is DIFFERENT, whatever its bound.
    """
    try:
        found = parse(typed, language)
    except ValueError as error:
        return Comparison(Match.DIFFERENT, str(error))
    if found.unit == NO_UNIT or expected.unit == NO_UNIT:
        return _without_unit(expected, found, language, unit_given)
    if found.unit.dimension != expected.unit.dimension:
        return Comparison(Match.DIFFERENT, f"the source says {written(expected, language)}")
    result = _amounts(expected, found, language)
    if expected.unit.dimension or result.match is Match.DIFFERENT:
        return result
    if compare_text(expected.unit.plural, found.unit.plural, language).match >= Match.SLIP:
        return result
    return Comparison(Match.CLOSE, f"the number is right; the source says {written(expected, language)}")


def _without_unit(expected: Quantity, typed: Quantity, language: Language, unit_given: bool) -> Comparison:
    """One of both has no unit. A fraction is a share all the same: one fifth is 20 %."""
    shares = {dimension(value) for value in (expected, typed)} <= {RATIO, "number"}
    if shares and (expected.unit == typed.unit or (_is_fraction(expected) and _is_fraction(typed))):
        return _amounts(expected, typed, language)
    if typed.unit == NO_UNIT:
        result = _amounts(expected, replace(typed, unit=expected.unit), language)
        if unit_given or result.match is Match.DIFFERENT:
            return result
        return Comparison(Match.CLOSE, f"the unit is missing: {written(expected, language)}")
    result = _amounts(replace(expected, unit=typed.unit), typed, language)
    if not typed.unit.dimension:
        return result
    if typed.unit.dimension == RATIO or result.match is Match.DIFFERENT:
        return DIFFERENT
    return Comparison(Match.CLOSE, f"the source gives no unit: {written(expected, language)}")


def _is_fraction(value: Quantity) -> bool:
    return any(end is not None and end.denominator != 1 for end in value.ends())


def _amounts(expected: Quantity, typed: Quantity, language: Language) -> Comparison:
    """Compare numbers and bounds of two quantities whose units can be converted."""
    if expected.is_range or typed.is_range:
        return _ranges(expected, typed, language)
    if expected.magnitude() != typed.magnitude():
        return DIFFERENT
    if expected.bound == typed.bound or (expected.bound in _EXACT and typed.bound in _EXACT):
        return SAME
    kinds = {expected.bound, typed.bound}
    says = f"right number, but the source says {written(expected, language)}"
    if typed.bound in _EXACT or kinds == set(_UPPER) or kinds == set(_LOWER):
        return Comparison(Match.CLOSE, says)
    if expected.bound in _EXACT and typed.bound in ("at most", "at least"):
        return Comparison(Match.CLOSE, says)
    return DIFFERENT


def _ranges(expected: Quantity, typed: Quantity, language: Language) -> Comparison:
    if expected.ends() == typed.ends():
        return SAME
    inside = expected.is_range and typed.bound in _EXACT and not typed.is_range and expected.overlaps(typed)
    return Comparison(Match.CLOSE, f"the source says {written(expected, language)}") if inside else DIFFERENT
