"""Quantities as answers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from decks.languages import Language
from decks.values.match import DIFFERENT, SAME, Comparison, Match
from decks.values.quantity.reading import parse
from decks.values.quantity.value import NO_UNIT, Quantity, dimension
from decks.values.quantity.writing import format as written
from decks.values.spelling import slip_count
from decks.values.text.folding import compare_text

RATIO = "ratio"

_EXACT = ("", "about")
_UPPER = ("under", "at most")
_LOWER = ("over", "at least")


def compare_quantity(
    expected: Quantity, typed: str, language: Language, *, unit_given: bool = False, strict: bool = False
) -> Comparison:
    """Compare a typed quantity with the expected one, exactly, in whatever unit of the dimension.

    SAME if number and bound agree; “about” counts for nothing on either side. CLOSE if the bound is missing (three
    months for under three months) or loose, the unit is missing (SAME if the question gave it: `unit_given`), another
    noun is counted, or a number inside an expected range is given. Another number is DIFFERENT, whatever its bound.
    A share may be said as “one in ten”, a time as “six weeks and two days”. SLIP for SAME with a slip in the name of
    the expected unit, unless `strict`.
    """
    try:
        found = _read(typed, expected, language)
    except ValueError as error:
        return Comparison(Match.DIFFERENT, str(error))
    if found.unit == NO_UNIT or expected.unit == NO_UNIT:
        return _without_unit(expected, found, language, unit_given)
    if found.unit.dimension != expected.unit.dimension:
        if not strict and _misspelled(found, expected, language):
            note = f"one slip: {found.unit.symbol} → {expected.unit.plural}"
            result = _amounts(expected, replace(found, unit=expected.unit), language)
            return Comparison(Match.SLIP, note) if result.match is Match.SAME else result
        return Comparison(Match.DIFFERENT, f"the source says {written(expected, language)}")
    result = _amounts(expected, found, language)
    if expected.unit.dimension or result.match is Match.DIFFERENT:
        return result
    if compare_text(expected.unit.plural, found.unit.plural, language).match >= Match.SLIP:
        return result
    return Comparison(Match.CLOSE, f"the number is right; the source says {written(expected, language)}")


def _misspelled(typed: Quantity, expected: Quantity, language: Language) -> bool:
    """Whether what was typed for the unit is the expected one with a slip: kilomters."""
    names = (expected.unit.singular, expected.unit.plural)
    noun = typed.unit.plural.casefold()
    return not typed.unit.dimension and any(slip_count(name.casefold(), noun, language) == 1 for name in names)


def _read(typed: str, expected: Quantity, language: Language) -> Quantity:
    """The quantity that is typed; ValueError if it is none."""
    share = _share(typed, language) if dimension(expected) == RATIO else None
    if share:
        return share
    try:
        return parse(typed, language)
    except ValueError:
        total = _total(typed, language)
        if total is None:
            raise
        return total


def _share(typed: str, language: Language) -> Quantity | None:
    """A share as students say it: one in ten, 2 out of 3 missiles; None if it is said otherwise."""
    words = "|".join(map(re.escape, language.phrases.shares))
    found = re.fullmatch(rf"(.+?)\s+(?:{words})\s+(.+)", typed.strip(), re.IGNORECASE) if words else None
    parts = _parsed(found.groups(), language) if found else []
    if not parts or any(part.unit.dimension for part in parts) or parts[1].low == 0:
        return None
    part, whole = (one.magnitude() for one in parts)
    return Quantity(part / whole, part / whole)


def _total(typed: str, language: Language) -> Quantity | None:
    """What is said in several units, from large to small: six weeks and two days; None if it is said otherwise."""
    pieces = re.split(rf"\s*,\s*|\s+{re.escape(language.ampersand)}\s+|\s+(?=\d)", typed.strip())
    parts = _parsed(pieces, language)
    falling = all(one.unit.factor > other.unit.factor for one, other in pairwise(parts))
    if len(parts) < 2 or not falling or len({part.unit.dimension for part in parts}) > 1:
        return None
    smallest = parts[-1].unit
    total = sum((part.magnitude() for part in parts), Fraction(0)) / smallest.factor
    return Quantity(total, total, smallest)


def _parsed(texts: Sequence[str], language: Language) -> list[Quantity]:
    """The single numbers that texts say; empty if one says none."""
    try:
        found = [parse(text, language) for text in texts]
    except ValueError:
        return []
    return [] if any(one.bound or one.is_range for one in found) else found


def _without_unit(expected: Quantity, typed: Quantity, language: Language, unit_given: bool) -> Comparison:
    """One of both has no unit. A fraction is a share all the same: one fifth is 20 %."""
    shares = {dimension(value) for value in (expected, typed)} <= {RATIO, "number"}
    if shares and (expected.unit == typed.unit or (_is_fraction(expected) and _is_fraction(typed))):
        return _amounts(expected, typed, language)
    if typed.unit == NO_UNIT:
        return _unit_missing(expected, typed, language, unit_given)
    result = _amounts(replace(expected, unit=typed.unit), typed, language)
    if not typed.unit.dimension:
        return result
    if typed.unit.dimension == RATIO or result.match is Match.DIFFERENT:
        return DIFFERENT
    return Comparison(Match.CLOSE, f"the source gives no unit: {written(expected, language)}")


def _unit_missing(expected: Quantity, typed: Quantity, language: Language, unit_given: bool) -> Comparison:
    """A bare number may mean a smaller unit too: 30 for three decades."""
    result = _amounts(expected, replace(typed, unit=expected.unit), language)
    if unit_given and result.match is not Match.DIFFERENT:
        return result
    own = expected.unit
    smaller = {unit for unit in language.units.values() if unit.dimension == own.dimension and unit.factor < own.factor}
    meant = (_amounts(expected, replace(typed, unit=unit), language).match for unit in smaller)
    if result.match is Match.DIFFERENT and not (own.dimension and Match.SAME in meant):
        return DIFFERENT
    return Comparison(Match.CLOSE, f"the unit is missing: {written(expected, language)}")


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
