"""Quantities in words."""

from fractions import Fraction

from decks.languages import Language
from decks.values.quantity.value import Quantity


def format(value: Quantity, language: Language) -> str:  # noqa: A001 -- read as `quantity.format`
    """A quantity as it was written, else in the words of a language: less than 3 months. `parse` reads it back."""
    return value.text or in_words(value, language)


def in_words(value: Quantity, language: Language) -> str:
    """A quantity in the words of a language, whatever was written."""
    numbers = [write_number(end, language) for end in (value.low, value.high) if end is not None]
    one = value.low == value.high == 1
    number = (
        numbers[0] if len(set(numbers)) == 1 else language.formats["between"].format(low=numbers[0], high=numbers[1])
    )
    if value.unit.prefixed and not value.is_range:
        sign = "-" if number.startswith("-") else ""
        amount = f"{sign}{value.unit.symbol}{number.removeprefix('-')}"
    else:
        unit = value.unit.singular if one else value.unit.plural
        amount = language.formats["amount"].format(number=number, unit=unit).strip()
    if not value.bound:
        return amount
    return language.formats["bound"].format(bound=language.bound_names[value.bound], amount=amount)


def write_number(number: Fraction, language: Language) -> str:
    """1,400.5, or 2/3 for what has no end as a decimal."""
    digits = _decimals(number.denominator)
    if digits is None:
        return f"{number.numerator}/{number.denominator}"
    whole, rest = divmod(abs(number.numerator) * 10**digits // number.denominator, 10**digits)
    sign = "-" if number < 0 else ""
    decimals = f"{language.formats['decimal']}{rest:0{digits}}" if digits else ""
    return f"{sign}{whole:,}".replace(",", language.formats["group"]) + decimals


def _decimals(denominator: int) -> int | None:
    """How many decimals a fraction of this denominator needs; None if they never end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None
