"""Quantities from text, as instructors and students write them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache

from decks.languages import Language, Unit
from decks.values.quantity.numbers import take_number
from decks.values.quantity.value import NO_UNIT, Quantity
from decks.values.text.cleaning import clean_line

MAX_LENGTH = 200
MAX_UNIT_WORDS = 4

_NOUN = re.compile(r"[^\W\d_][^\W\d_]*(?:[ '’-]+[^\W\d_]+)*\.?")
_HELP = "write a number with its unit, such as 500 km or twenty percent"


def parse(text: str, language: Language) -> Quantity:
    """The quantity that a text says: 500 km, forty-four days, 20 %, less than 3 months, 3–5 km, $5 million, two thirds.

    What follows “of” is left out: ten percent of the missiles. What is no unit is what is counted: 44 missiles.
    ValueError, in words for whoever wrote it, if the text is no quantity.
    """
    line = clean_line(text).strip(" .,;")
    if not line or len(line) > MAX_LENGTH:
        raise ValueError(f"there is no number; {_HELP}" if not line else "that is too long for a quantity")
    bound, rest = _take_bound(line, language)
    try:
        low = high = _amount(rest, language)
    except ValueError:
        low, high = _range(rest, language)
    if bound and bound != "about" and low != high:
        raise ValueError(f"a range does not go with “{bound}”")
    lower = None if bound in ("under", "at most") else low.low
    upper = None if bound in ("over", "at least") else high.high
    return Quantity(lower, upper, high.unit, bound, clean_line(text))


def _take_bound(text: str, language: Language) -> tuple[str, str]:
    """The bound that a text begins with, and the rest; fillers are dropped."""
    bound = ""
    while found := _openers(language).match(text):
        phrase = " ".join(found[1].casefold().split())
        if phrase in language.bounds:
            if bound and bound != language.bounds[phrase]:
                raise ValueError(f"“{text}” has two bounds")
            bound = language.bounds[phrase]
        text = text[found.end() :]
    return bound, text


@cache
def _openers(language: Language) -> re.Pattern[str]:
    fillers = [word for word, role in language.number_words.items() if role == "filler"]
    phrases = sorted([*language.bounds, *fillers], key=len, reverse=True)
    either = "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+") + (r"\b" if phrase[-1].isalnum() else "") for phrase in phrases
    )
    return re.compile(rf"({either})\.?\s*(?=\S)", re.IGNORECASE)


def _amount(text: str, language: Language) -> Quantity:
    """A single number with its unit, without a bound."""
    unit, rest = _take_money(text, language)
    found = take_number(rest, language)
    if found is None:
        return _one_unit(text, language)
    number, _, rest = found
    if unit:
        suffix = re.fullmatch(r"\s?([^\W\d_]+)", rest)
        if suffix and suffix[1].casefold() in language.money_scales:
            number, rest = number * language.money_scales[suffix[1].casefold()], ""
        if any(word not in language.tails for word in _without_of(rest.split(), language)):
            raise ValueError(f"“{rest.strip()}” is not understood; {_HELP}")
    else:
        unit = _unit(rest, plural=number != 1, language=language)
    return Quantity(number, number, unit)


def _one_unit(text: str, language: Language) -> Quantity:
    """A year, an hour: one of a unit. Raises ValueError if it is none."""
    article, _, rest = text.partition(" ")
    if language.number_words.get(article.casefold()) == "one":
        unit = _known_unit(rest, language)
        if unit:
            return Quantity(Fraction(1), Fraction(1), unit)
    raise ValueError(f"there is no number in “{text}”; {_HELP}")


def _take_money(text: str, language: Language) -> tuple[Unit | None, str]:
    """The currency before a number: $5, USD 5, -$5."""
    found = re.match(r"([-−]?)([^\W\d_]*[^\w\s.-]|[^\W\d_]+)\s*(?=[-−\d.])", text)
    unit = language.units.get(found[2]) if found else None
    return (unit, found[1] + text[found.end() :]) if found and unit and unit.prefixed else (None, text)


def _unit(text: str, *, plural: bool, language: Language) -> Unit:
    """The unit that follows a number, or the noun that is counted."""
    words = _without_of(re.sub(r"^[\s-]+", "", text).split(), language)
    if not words:
        return NO_UNIT
    for count in range(min(MAX_UNIT_WORDS, len(words)), 0, -1):
        spelling = " ".join(words[:count])
        unit = _known_unit(spelling, language)
        if unit is None:
            continue
        rest = [word.casefold() for word in words[count:]]
        if all(word in language.tails for word in rest):
            return unit
        if len(rest) == 2 and language.number_words.get(rest[0]) in ("one", "per"):
            rate = language.formats["rate"].format(unit=unit.plural, other=rest[1])
            return Unit(rate, rate, rate)
        if not (plural and spelling == unit.singular != unit.plural):  # but 20 second lieutenants
            raise ValueError(f"“{' '.join(rest)}” is not understood after “{spelling}”; {_HELP}")
    return _noun(words, language)


def _known_unit(spelling: str, language: Language) -> Unit | None:
    """A unit by its spelling; single letters and look-alikes (Mm, mm) by their case too."""
    for form in (spelling, spelling.rstrip(".")):
        if form in language.units:
            return language.units[form]
        if len(form) > 1 and form.casefold() in language.units_folded:
            return language.units_folded[form.casefold()]
    return None


def _without_of(words: list[str], language: Language) -> list[str]:
    """The words before “of”; a number after it would make it another quantity (20 of 35).

    A unit right after it is the unit: three quarters of an hour.
    """
    for at, word in enumerate(words):
        if language.number_words.get(word.casefold()) == "of":
            article = len(words) > 1 and language.number_words.get(words[1].casefold()) == "one"
            if at == 0 and _known_unit(" ".join(words[1 + article :]), language):
                return words[1 + article :]
            if take_number(" ".join(words[at + 1 :]), language):
                raise ValueError(f"“{' '.join(words)}” has two numbers; {_HELP}")
            return words[:at]
    return words


def _noun(words: list[str], language: Language) -> Unit:
    """What is counted, by its own words."""
    text = " ".join(words)
    role = language.number_words.get(words[0].casefold())
    if role in ("to", "and", "one") or any(take_number(word, language) for word in words) or not _NOUN.fullmatch(text):
        raise ValueError(f"“{text}” is not understood; {_HELP}")
    noun = text.rstrip(".")
    return Unit(noun, noun, noun)


def _range(text: str, language: Language) -> tuple[Quantity, Quantity]:
    """Both ends of a range, in the unit of the last."""
    for start, end in _halves(text, language):
        try:
            low, high = _amount(start, language), _amount(end, language)
        except ValueError:
            continue
        low = replace(low, unit=high.unit) if low.unit == NO_UNIT else low
        high = replace(high, unit=low.unit) if high.unit == NO_UNIT and low.unit.prefixed else high
        low = _scaled_alike(start, end, low, high, language)
        if low.unit == high.unit and low.low is not None and high.high is not None and low.low < high.high:
            return low, high
    raise ValueError(f"“{text}” is no quantity; {_HELP}")


def _scaled_alike(start: str, end: str, low: Quantity, high: Quantity, language: Language) -> Quantity:
    """In “3 to 5 million”, the 3 is in millions too."""
    first, last = (take_number(_take_money(half, language)[1], language) for half in (start, end))
    if not (first and last and low.low is not None and first[1] == 1 < last[1] and first[0] * last[1] < last[0]):
        return low
    return replace(low, low=low.low * last[1], high=low.low * last[1])


def _halves(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """The ways to part a range in two."""
    first, _, rest = text.partition(" ")
    between = language.number_words.get(first.casefold()) == "between"
    joints = [word for word, role in language.number_words.items() if role == "to" or (between and role == "and")]
    words = "|".join(map(re.escape, joints))
    for found in re.finditer(rf"\s*[-–—−]\s*|\s+(?:{words})\s+", rest if between else text, re.IGNORECASE):
        whole = rest if between else text
        yield whole[: found.start()], whole[found.end() :]
