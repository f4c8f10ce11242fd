"""Dates from text, as instructors and students write them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from decks.languages import Language
from decks.values.date.value import SEASONS, PartialDate, days_in_month
from decks.values.text.cleaning import clean_line

MAX_LENGTH = 100

Slots = dict[str, str]
"""What the words of a date say, by name: year, month, day, decade (all as figures), part."""

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("’‘ʼ", "'"))
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?")
_NO_YEAR = re.compile(r"--(\d{2})(?:-(\d{2}))?")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[/.](\d{4})")
_YEARS = re.compile(r"(\d{4})\s?-\s?(\d{2}|\d{4})")
_TOKEN = re.compile(r"\d+(?:'?[^\W\d_]+)?|[^\W\d_]+|[^\s,.]")


def parse(text: str, language: Language) -> PartialDate:
    """The date that a text says: 2020-09-27, 27 Sept 2020, September 27, mid-July 2020, the early 1990s, spring 2020.

    27/9/2020 and 27.9.2020 are read day first. Hedges such as “c.” are forgiven. ValueError, in words for whoever wrote
    it, if the text is no date, no possible date, or can be read in two ways (see `candidates`).
    """
    found = candidates(text, language)
    if len(found) > 1:
        readings = " or as ".join(str(value) for value in found)
        raise ValueError(f"{text.strip()} can be read as {readings}; write the month as a word")
    return found[0]


def candidates(text: str, language: Language) -> tuple[PartialDate, ...]:
    """Every date that a text may mean, at least one: 9/10/2020 is the 9th of October or the 10th of September."""
    line = clean_line(text).strip(" .,;").translate(_DASHES)
    if len(line) > MAX_LENGTH:
        raise ValueError(f"that is longer than {MAX_LENGTH} characters, too long for a date")
    part, _, rest = line.casefold().partition("-")
    numeric = _numeric(line, language)
    if numeric:
        return numeric
    if part in language.parts and (_ISO.fullmatch(rest) or _NO_YEAR.fullmatch(rest)):
        return tuple(replace(value, part=language.parts[part]) for value in _numeric(rest, language))
    return (_build(_slots(line, language), language),)


def parse_range(text: str, language: Language) -> tuple[PartialDate, PartialDate]:
    """The two dates of a span: September 27 – November 10, 2020; 27–30 May 2020; 1939–45; from May to June 2020.

    What one end leaves out it takes from the other. ValueError if the text is no span or ends before it begins.
    """
    line = clean_line(text).strip(" .,;").translate(_DASHES)
    for start, end in _halves(line[:MAX_LENGTH], language):
        try:
            both = _ends(_end_slots(start, language), _end_slots(end, language), language)
        except ValueError:
            continue
        if both[0].year and both[1].year and both[0].bounds()[0] > both[1].bounds()[1]:
            raise ValueError(f"{text.strip()}: it ends before it begins")
        return both
    raise ValueError(f"“{text.strip()[:MAX_LENGTH]}” is no span of dates; write 27 September – 10 November 2020")


def _numeric(line: str, language: Language) -> tuple[PartialDate, ...]:
    """Dates in figures alone; empty if it is none."""
    if found := _ISO.fullmatch(line):
        year, _, month, day = found.groups()
        return (_checked(int(year), int(month), int(day) if day else None, language),)
    if found := _NO_YEAR.fullmatch(line):
        return (_checked(None, int(found[1]), int(found[2]) if found[2] else None, language),)
    if found := _MONTH_YEAR.fullmatch(line):
        return (_checked(int(found[2]), int(found[1]), None, language),)
    if found := _NUMBERS.fullmatch(line):
        day, month, year = int(found[1]), int(found[3]), int(found[4])
        day_first = found[2] == "." or month <= 12
        if day_first and (found[2] == "." or day > 12 or day == month):
            return (_checked(year, month, day, language),)
        if not day_first:
            return (_checked(year, day, month, language),)
        return _checked(year, month, day, language), _checked(year, day, month, language)
    return ()


def _slots(line: str, language: Language) -> Slots:
    """The parts of a date in words, by name. ValueError for a word that is none, or for two of a kind."""
    text = re.sub(r"(?<=\w)-(?=\w)", " ", line.casefold())
    text = re.sub(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)", "", text)
    slots: Slots = {}
    for token in _TOKEN.findall(text):
        if token in language.date_fillers:
            continue
        name, value = _slot(token, language)
        if name == "number" and name in slots:
            name = "second number"
        if name in slots:
            raise ValueError(f"“{line}” has two of a kind: {slots[name]} and {value}")
        slots[name] = value
    return _with_era(slots)


def _slot(token: str, language: Language) -> tuple[str, str]:
    if token in language.parts:
        return "part", language.parts[token]
    if token in language.eras:
        return "era", language.eras[token]
    for name, table in (("month", language.months), ("day", language.ordinals)):
        if token in table:
            return name, str(table[token])
    digits = re.match(r"\d*", token)
    number, ending = (digits[0], token[digits.end() :]) if digits else ("", token)
    if not number or len(number) > 4:
        raise ValueError(f"“{token[:20]}” is no part of a date; write a date such as 27 September 2020")
    if not ending:
        return "year" if len(number) > 2 else "number", number
    if ending in language.ordinal_endings:
        return "day", number
    if ending in language.decade_endings and len(number) > 2:
        return "decade", number
    raise ValueError(f"“{token[:20]}” is no part of a date; write years with four digits")


def _with_era(slots: Slots) -> Slots:
    era = slots.pop("era", None)
    if era == "before":
        raise ValueError("years before the year 1 are not read as dates; give such an answer as plain text")
    if era and "year" not in slots:
        name = "second number" if "second number" in slots else "number"
        if name in slots:
            slots["year"] = slots.pop(name)
    if "second number" in slots:
        raise ValueError("write the year with four digits")
    if "number" in slots and "day" in slots:
        raise ValueError(f"there are two days: {slots['day']} and {slots['number']}")
    if "number" in slots:
        slots["day"] = slots.pop("number")
    return slots


def _build(slots: Slots, language: Language) -> PartialDate:
    year, decade, month, day = (
        int(slots[name]) if name in slots else None for name in ("year", "decade", "month", "day")
    )
    if not slots:
        raise ValueError("there is no date; write one such as 27 September 2020")
    if day is not None and month is None:
        raise ValueError("the month is missing; write a date such as 27 September 2020")
    if decade is None:
        return _checked(year, month, day, language, slots.get("part"))
    if year is not None or month is not None:
        raise ValueError("a decade does not go with a year or a month")
    return PartialDate(decade, part=slots.get("part"), decade=True)


def _checked(
    year: int | None, month: int | None, day: int | None, language: Language, part: str | None = None
) -> PartialDate:
    """The date, or a ValueError that names the month and its days."""
    if month and 1 <= month <= 12 and day is not None and not 1 <= day <= days_in_month(year, month):
        name = language.month_names[month - 1]
        date = f"{day} {name} {year or ''}".strip()
        when = f" in {year}" if year and month == 2 else ""
        raise ValueError(f"{date}: {name} has {days_in_month(year, month)} days{when}")
    return PartialDate(year, month, day, part)


def _halves(line: str, language: Language) -> Iterator[tuple[str, str]]:
    """The ways to part a span in two, the likeliest first."""
    if found := _YEARS.fullmatch(line):
        start, end = found.groups()
        if len(end) == 4 or int(end) > max(12, int(start[2:])):  # 1905-12 is a month
            yield start, end if len(end) == 4 else start[:2] + end
        return
    if _ISO.fullmatch(line) or _NUMBERS.fullmatch(line):
        return
    opener = "|".join(map(re.escape, language.range_openers))
    line = re.sub(rf"^(?:{opener})\s+", "", line, flags=re.IGNORECASE)
    words = "|".join(map(re.escape, language.range_words))
    for separator in (r"\s+-\s+", rf"\s+(?:{words})\s+", r"/", r"-"):
        for found in re.finditer(separator, line, re.IGNORECASE):
            yield line[: found.start()], line[found.end() :]


def _end_slots(text: str, language: Language) -> Slots:
    """One end of a span, which has a number, a month or a season of its own."""
    numeric = _numeric(text.strip(), language)
    if len(numeric) == 1:
        fields = {"year": numeric[0].year, "month": numeric[0].month, "day": numeric[0].day}
        return {name: str(value) for name, value in fields.items() if value}
    slots = _slots(text, language)
    if slots.keys() <= {"part"} and slots.get("part") not in SEASONS:
        raise ValueError(f"“{text}” is no end of a span")
    return slots


def _ends(first: Slots, last: Slots, language: Language) -> tuple[PartialDate, PartialDate]:
    """Both ends, each with what only the other says."""
    borrowed = "year" not in first and "decade" not in first
    for slots, other in ((first, last), (last, first)):
        if "day" in slots and "month" not in slots and "month" in other:
            slots["month"] = other["month"]
        if not slots.keys() & {"year", "decade"} and "year" in other:
            slots["year"] = other["year"]
    start, end = _build(first, language), _build(last, language)
    if borrowed and start.year and end.year and start.bounds()[0] > end.bounds()[1]:
        start = start.in_year(start.year - 1)  # December 27 – January 3, 2021
    return start, end
