"""Numbers from figures and words: 1,400, 1.4 million, forty-four, two and a half, two thirds, 2/3, half a million."""

import re
from fractions import Fraction
from functools import cache
from unicodedata import numeric

from decks.languages import Language

_WORD = re.compile(r"[\s-]*([^\W\d_]+)")
_RATIO = re.compile(r"(\d{1,12})\s?[/⁄]\s?(\d{1,12})(?![\d/])")
_VULGAR = re.compile(r"(\d{1,12})?\s?([¼½¾⅐-⅞])")


def take_number(text: str, language: Language) -> tuple[Fraction, int, str] | None:
    """The number at the start of a text, the scale in it (million) and the text after it; None if there is none."""
    sign = -1 if re.match(r"[-−]\s?[\d.]", text) else 1
    text = text[1:].lstrip() if sign < 0 else text
    if found := _RATIO.match(text):
        if int(found[2]) == 0:
            raise ValueError(f"{found[0]}: nothing can be divided by zero")
        return sign * Fraction(int(found[1]), int(found[2])), 1, text[found.end() :]
    if found := _VULGAR.match(text):
        part = Fraction(numeric(found[2])).limit_denominator(100)
        return _scaled(sign * (int(found[1] or 0) + part), text[found.end() :], language)
    if found := _figures(language).match(text):
        return _scaled(sign * _literal(found, language), text[found.end() :], language)
    return _in_words(text, language)


@cache
def _figures(language: Language) -> re.Pattern[str]:
    decimal, group = (re.escape(language.formats[name]) for name in ("decimal", "group"))
    space = r"[ \u00a0\u2009\u202f]"
    return re.compile(
        rf"(?P<grouped>[1-9]\d{{0,2}}(?:(?:{group}\d{{3}})+|(?:{space}\d{{3}})+)(?:{decimal}\d+)?)(?![\d{group}{decimal}]*\d)"
        rf"|(?P<plain>\d+(?:{decimal}\d+)?|{decimal}\d+)(?![{group}{decimal}]\d|\d)"
        rf"|(?P<other>\d+{group}\d+)(?![\d{group}{decimal}]*\d)",
        re.ASCII,
    )


def _literal(found: re.Match[str], language: Language) -> Fraction:
    if len(found[0]) > 40:
        raise ValueError("that number is too long")
    if found["other"]:  # 0,5, as much of the world writes it
        return Fraction(found[0].replace(language.formats["group"], "."))
    figures = re.sub(rf"[\s{re.escape(language.formats['group'])}]", "", found[0])
    return Fraction(figures.replace(language.formats["decimal"], "."))


def _scaled(number: Fraction, rest: str, language: Language) -> tuple[Fraction, int, str]:
    """The number times the scales and fractions that follow it: 1.4 million, 2 thirds."""
    scale = 1
    while (found := _WORD.match(rest)) and found[1].casefold() in language.scales:
        scale *= language.scales[found[1].casefold()]
        rest = rest[found.end() :]
    if scale == 1 and found and found[1].casefold() in language.fractions and number.denominator == 1:
        return number / language.fractions[found[1].casefold()], 1, rest[found.end() :]
    return number * scale, scale, rest


def _in_words(text: str, language: Language) -> tuple[Fraction, int, str] | None:
    words, ends = _words(text)
    number, used = _fraction_first(words, language) or _cardinal(words, language)
    if not used:
        return None
    number, scale, rest = _scaled(number, text[ends[used - 1] :], language)
    return number, scale, rest


def _words(text: str) -> tuple[list[str], list[int]]:
    """The words at the start of a text, casefolded, and where each ends."""
    words: list[str] = []
    ends: list[int] = []
    at = 0
    while len(words) < 20 and (found := _WORD.match(text, at)):
        words.append(found[1].casefold())
        at = found.end()
        ends.append(at)
    return words, ends


def _fraction_first(words: list[str], language: Language) -> tuple[Fraction, int] | None:
    """Half, a half, half a (million), a third; None if the words begin otherwise."""
    one = bool(words) and language.number_words.get(words[0]) == "one"
    word = words[one] if len(words) > one else ""
    if word not in language.fractions or not (one or language.fractions[word] == 2):
        return None
    article = not one and len(words) > 1 and language.number_words.get(words[1]) == "one"
    return Fraction(1, language.fractions[word]), 1 + one + article


def _cardinal(words: list[str], language: Language) -> tuple[Fraction, int]:
    """The number that the words begin with, and how many of them it takes; 0 if none."""
    total = group = 0
    used = 0
    at = 0
    if len(words) > 1 and language.number_words.get(words[0]) == "one" and words[1] in language.scales:
        group, at = 1, 1
    while at < len(words):
        word = words[at]
        if word in language.numbers and _joins(group, language.numbers[word], used):
            group += language.numbers[word]
        elif word in language.scales and (group or total):
            total, group = _scale_up(total, group, language.scales[word])
        elif language.number_words.get(word) == "and" and used:
            half = _fraction_first(words[at + 1 :], language)
            if half:
                return total + group + half[0], at + 1 + half[1]
            if not (at + 1 < len(words) and words[at + 1] in language.numbers and group % 100 == 0):
                break
            at += 1
            continue
        else:
            break
        at += 1
        used = at
    return Fraction(total + group), used


def _joins(group: int, number: int, used: int) -> bool:
    """Whether a number word can follow: five after twenty, twenty after a hundred."""
    if not used or group == 0:
        return not used or number > 0
    return 0 < number < (10 if group % 100 >= 20 else 100) and group % (10 if group % 100 else 100) == 0


def _scale_up(total: int, group: int, scale: int) -> tuple[int, int]:
    """Two hundred stays open for more; two thousand is done."""
    return (total, group * scale) if scale <= 100 else (total + group * scale, 0)
