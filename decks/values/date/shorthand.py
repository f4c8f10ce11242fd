"""Dates as students type them: everything that a deck may say, and what only the question makes plain."""

import re

from decks.languages import Language
from decks.values.date.reading import candidates
from decks.values.date.value import PartialDate
from decks.values.text.cleaning import clean_line

_DAY_MONTH = re.compile(r"(\d{1,2})([-/.])(\d{1,2})")
_SPACED = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4})")
_SHORT_YEAR = re.compile(r"(.*[^\W_].*[^\d'’])['’]?(\d\d)")
_DECADE = re.compile(r"['’]?\b(\d0)['’]?s\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{5,}")

Found = tuple[tuple[PartialDate, ...], str]
"""Every date that may be meant, and the slip in its month, if there is one: “Febuary → February”."""


def read_typed(typed: str, expected: PartialDate, language: Language, *, slips: bool = True) -> Found:
    """What a typed date may mean, at least one date; ValueError in words for whoever typed it.

    Besides what `candidates` reads: day and month in figures (27/9, 27 9 2020), years and decades of two digits, which
    are of the expected date's century (27.9.20, the early nineties), and with `slips` a month of five letters or more
    with one slip.
    """
    try:
        return candidates(typed, language), ""
    except ValueError as error:
        line = clean_line(typed).strip(" .,;")
        if found := _day_and_month(line):
            return found, ""
        for text, slip in _rewritten(line, expected, language, slips):
            try:
                return candidates(text, language), slip
            except ValueError:
                continue
        raise error


def _day_and_month(line: str) -> tuple[PartialDate, ...]:
    """27/9 and 9/27; 2/4 is either; with a dot the day comes first."""
    found = _DAY_MONTH.fullmatch(line)
    if not found:
        return ()
    first, last = int(found[1]), int(found[3])
    readings = [(last, first)] if found[2] == "." else [(last, first), (first, last)]
    dates: dict[PartialDate, None] = {}
    for month, day in readings:
        try:
            dates[PartialDate(None, month, day)] = None
        except ValueError:
            continue
    return tuple(dates)


def _rewritten(line: str, expected: PartialDate, language: Language, slips: bool) -> list[tuple[str, str]]:
    """The text with its year or decade in full, or with its month mended and the slip."""
    texts = [(line.replace(" ", "/"), "")] if _SPACED.fullmatch(line) else []
    century = f"{(expected.year or 0) // 100:02}"
    short = _SHORT_YEAR.fullmatch(line)
    if short and expected.year:
        texts.append((f"{short[1]}{century}{short[2]}", ""))
    if expected.decade:
        known = language.phrases.decades
        figures = " ".join(f"{known[word]}s" if word in known else word for word in line.casefold().split())
        texts.append((_DECADE.sub(rf"{century}\1s", figures), ""))
    for found in _WORD.finditer(line) if slips else ():
        month = _month(found[0].casefold(), language)
        if month and month.casefold() != found[0].casefold():
            texts.append((line[: found.start()] + month + line[found.end() :], f"{found[0]} → {month}"))
    return texts


def _month(word: str, language: Language) -> str:
    """The only month whose name is one slip away from a word that is none."""
    from rapidfuzz.distance import OSA  # only a date that cannot be read needs it

    names = [name for name in language.month_names if len(name) >= 5 and OSA.distance(name.casefold(), word) <= 1]
    return names[0] if len(names) == 1 else ""
