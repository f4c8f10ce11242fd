"""How dates are written in running text: one pattern, whose groups say which kind was found."""

import re
from functools import cache

from decks.drafting.words import listed
from decks.languages import Language

YEAR = r"(?:1\d{3}|20\d{2})(?![\d,.]\d|\d|[-–]\w)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
PART = r"(?:[Ee]arly|[Mm]id|[Ll]ate)[\s-](?:in\s)?"
DASH = r"(?:\s?[–—-]\s?|\sto\s|\suntil\s|\sthrough\s)"


@cache
def date_pattern(language: Language) -> re.Pattern[str]:
    """The pattern; the longer forms stand before those that are parts of them."""
    month = _month(language)
    full = rf"{month}\s{DAY},?\s{YEAR}|{DAY}\s{month},?\s{YEAR}|the\s{DAY}\sof\s{month},?\s{YEAR}"
    short = rf"{month}\s{DAY}(?![\d:%])|{DAY}\s{month}|(?:the\s)?{DAY}\sof\s{month}"
    loose = rf"(?:{PART})?{month}(?:\sof)?,?\s{YEAR}|{PART}{month}"
    day_names = "|".join(day.capitalize() for day in sorted(listed("dates", "weekdays")))
    weekday = rf"(?:(?:{day_names}),?\s)?"
    season = "|".join(sorted(listed("dates", "seasons")))
    following = "|".join(sorted(listed("dates", "next")))
    groups = {
        "range": _ranges(month, full, loose, short),
        "full": rf"{weekday}(?:{full})",
        "last": rf"(?:(?P<last_of>{month})\s)?last\s(?:year|(?P<last_season>{season}|{month}))\b",
        "loose": rf"{loose}|{_seasons(season)}",
        "lean": _leaning(month, season),
        "short": rf"{weekday}(?:{short})\b",
        "next_day": rf"\b[Tt]he\s(?:{following})\s(?:day|morning|evening|night|afternoon)\b",
        "days_later": _later(language),
        "years": rf"(?:1\d{{3}}|20\d{{2}})[–—-](?:\d{{4}}|\d{{2}})\b(?![-–])"
        rf"|(?<=from\s){YEAR}{DASH}{YEAR}|(?<=between\s){YEAR}\sand\s{YEAR}",
        "month": "|".join(
            rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]}\s){month}\b(?!\s\d)"
            for word in ("in", "by", "since", "until")
        ),
        "year": rf"(?<![\w$£€.,/-]){YEAR}(?!\w)",
    }
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in groups.items()))


def _month(language: Language) -> str:
    names = [*language.month_names, *(f"{name[:3]}\\." for name in language.month_names), "Sept\\."]
    return f"(?:{'|'.join(names)})"


def _ranges(month: str, full: str, loose: str, short: str) -> str:
    """September 27 – November 10, 2020; 27–30 May 2020; between May and June 1944."""
    joint = r"(?:\s?[–—]\s?|\s-\s|\sto\s|\sthrough\s|\suntil\s)"
    forms = (
        rf"(?:{short}|{month}|{full}|{loose}){joint}(?:{full}|{loose}|{short})",
        rf"{DAY}{DASH}{DAY}\s{month}(?:,?\s{YEAR})?",
        rf"{month}\s{DAY}[–—-]{DAY}(?:,\s{YEAR})?",
        rf"(?<=between\s)(?:{short}|{month})\sand\s(?:{full}|{loose})",
    )
    return "|".join(forms)


def _seasons(season: str) -> str:
    """Spring of 1945, late 1944, the early 1990s."""
    forms = (
        rf"(?:(?:early|late)\s)?(?:{season})\s(?:of\s)?{YEAR}",
        rf"{PART}(?:the\s)?{YEAR}(?!s)",
        rf"(?:the\s)?(?:{PART})?(?:the\s)?(?:1\d|20)\d0'?s\b",
    )
    return "|".join(forms)


def _leaning(month: str, season: str) -> str:
    """That November, the following spring, the previous year."""
    how = "|".join(sorted(listed("dates", "next") | listed("dates", "previous")))
    return rf"\b(?P<how>[Tt]hat(?:\ssame)?|[Tt]he\s(?:{how}|same))\s(?P<what>{month}|{season}|year|month)\b"


def _later(language: Language) -> str:
    """Two days later, a year later."""
    counts = sorted(word for word, number in language.numbers.items() if number)
    either = "|".join([*counts, *(word.capitalize() for word in counts)])
    return rf"\b(?P<count>[Aa]|\d{{1,3}}|{either})\s(?P<unit>days?|years?)\s(?:later|afterwards)\b"
