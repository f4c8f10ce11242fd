"""How dates are written in running text: one pattern, whose groups say which kind was found."""

import re
from functools import cache

from decks.drafting.values.date_words import MONTH, SPELLED_YEAR
from decks.drafting.values.spelled import DAY_IN_WORDS, PART_IN_WORDS, SHORT_YEAR
from decks.drafting.words import listed
from decks.languages import Language

FIGURES = r"(?:1\d{3}|20\d{2})(?![\d,.]\d|\d|[-–]\w)"
YEAR = rf"(?:{FIGURES}|{SPELLED_YEAR}|{SHORT_YEAR})"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|d)?"
PART = r"(?:[Ee]arly|[Mm]id|[Ll]ate)[\s-](?:in\s)?"
_DAYTIME = "(?:day|morning|evening|night|afternoon)"
_OF_PARTS = "".join(rf"|(?<={part}\sof\s)" for part in ("morning", "evening", "night", "afternoon", "dawn"))
_FEAST = r"Christmas\s(?:Day|Eve)|New\sYear's\s(?:Day|Eve)|Boxing\sDay"
DASH = r"(?:\s?[–—-]\s?|\sto\s|\suntil\s|\sthrough\s)"


@cache
def date_pattern(language: Language) -> re.Pattern[str]:
    """The pattern, for a text with its months and spelled years as marks (`date_words`).

    The longer forms stand before those that are parts of them.
    """
    month = MONTH
    full = rf"{month}\s{DAY},?\s{YEAR}|{DAY}\s{month},?\s{YEAR}|the\s(?:{DAY}|{DAY_IN_WORDS})\sof\s{month},?\s{YEAR}"
    full += rf"|(?:{_FEAST}),?\s{YEAR}"
    full += rf"|{month}\s(?:the\s)?{DAY_IN_WORDS},?\s{YEAR}|\d{{4}}-\d\d-\d\d|\d{{1,2}}\.\d{{1,2}}\.(?:1[5-9]|20)\d\d"
    short = rf"{month}\s{DAY}(?![\d:%])|{DAY}\s{month}|(?:the\s)?{DAY}\sof\s{month}"
    short += rf"|(?:{_FEAST})|the\s{DAY_IN_WORDS}\sof\s{month}|{month}\s(?:the\s)?{DAY_IN_WORDS}(?=[,.;:])"
    loose = rf"(?:{PART})?{month}(?:\sof)?,?\s{YEAR}|{PART}{month}"
    era = r"(?:AD|A\.D\.)\s\d{2,4}|\d{2,4}\s(?:AD|CE)\b"
    day_names = "|".join(day.capitalize() for day in sorted(listed("dates", "weekdays")))
    weekday = rf"(?:(?:{day_names}),?\s)?"
    season = "|".join(sorted(listed("dates", "seasons")))
    following = "|".join(sorted(listed("dates", "next")))
    before = "|".join(sorted(listed("dates", "previous")))
    groups = {
        "part_of": rf"\b[Tt]he\s{PART_IN_WORDS}\sof\s(?:{month},?\s{YEAR}|{month}|{YEAR})(?!s)",
        "range": _ranges(month, full, loose, short),
        "full": rf"{weekday}(?:{full})",
        "last": rf"(?:(?P<last_of>{month})\s)?last\s(?:year|(?P<last_season>{season}|{month}))\b",
        "loose": rf"{loose}|{_seasons(season)}|\b(?:{era})(?!\d)",
        "of_year": rf"(?:(?P<of_day>{short}|(?:{PART})?{month}|(?:the\s)?(?:early\s|late\s)?(?:{season}))\s(?:of|in)\s)"
        rf"(?P<which_year>[Tt]hat(?:\ssame)?|the\s(?:same|{following}|{before}))\syear\b",
        "lean": _leaning(month, season),
        "weekday": rf"\b[Tt]he\s(?:{following})\s(?P<day_name>{day_names})\b",
        "same_day": rf"\b(?:[Tt]hat(?:\s(?:same|very))?|[Tt]he\ssame|[Ll]ater\sthat|[Ee]arlier\sthat)\s{_DAYTIME}\b"
        r"(?!\sin\s\d)(?!\s(?:that|when|as|on\swhich)\b)",
        "day_before": rf"\b[Tt]he\s(?:{before})\s{_DAYTIME}\b|\b[Tt]he\s(?:day|night|evening)\sbefore(?=[,.;:])",
        "day_after": r"\b[Tt]he\s(?:day|morning|evening)\safter(?=[,.;:])",
        "unit_before": r"\b[Tt]he\s(?P<beside>month|year)\s(?P<side>before|after)(?=[,.;:])",
        "day_only": rf"(?:(?<=\b[Oo]n\s){_OF_PARTS})the\s(?P<of_month>\d{{1,2}})(?:st|nd|rd|th)"
        r"(?=[,.;:]|\s(?:he|she|it|they|the|a|an)\s|\s[A-Z])",
        "short": rf"{weekday}(?:{short})\b",
        "next_day": rf"\b[Tt]he\s(?:{following})\s(?:day|morning|evening|night|afternoon)\b",
        "days_later": _later(language),
        "years": rf"(?:1\d{{3}}|20\d{{2}})[–—-](?:\d{{4}}|\d{{2}})\b(?![-–])"
        rf"|(?:(?<=[Ff]rom\s)|(?<=[Yy]ears\s)){YEAR}{DASH}{YEAR}|(?<=[Bb]etween\s){YEAR}\sand\s{YEAR}",
        "season": rf"(?<=\b[Ii]n\s)the\s(?:{season})\b(?!\s(?:of|and|\d|[a-z]+s\b))",
        "month": "|".join(
            rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]}\s){month}\b(?!\s\d)"
            for word in ("in", "by", "since", "until")
        ),
        "year": rf"(?<![\w$£€.,/-]){YEAR}(?![\w'])",
    }
    forms = "|".join(f"(?P<{name}>{pattern})" for name, pattern in groups.items())
    return re.compile(rf"(?<!\w)(?:{forms})")


def _ranges(month: str, full: str, loose: str, short: str) -> str:
    """September 27 – November 10, 2020; 27–30 May 2020; between May and June 1944."""
    joint = r"(?:\s?[–—]\s?|\s-\s|\sto\s|\sthrough\s|\suntil\s)"
    forms = (
        rf"(?:{short}|{month}|{full}|{loose}){joint}(?:{full}|{loose}|{short})",
        rf"{DAY}{DASH}{DAY}\s{month}(?:,?\s{YEAR})?",
        rf"{month}\s{DAY}(?:[–—-]|\sto\s|\sthrough\s){DAY}(?:,\s{YEAR})?(?!\s(?:{month}|[a-z]+s\b))",
        rf"(?<=[Bb]etween\s)(?:{short}|{month})\sand\s(?:{full}|{loose}|{short})",
        rf"(?<=[Oo]n\s){DAY}\sand\s{DAY}\s{month}(?:,?\s{YEAR})?",
        rf"(?<=[Oo]n\s){month}\s{DAY}\sand\s{DAY}(?:,\s{YEAR}|(?=[,.;:]))",
        rf"(?<=[Bb]etween\s){DAY}\sand\s{DAY}\s{month}(?:,?\s{YEAR})?",
        rf"(?<=[Bb]etween\s){month}\s{DAY}\sand\s{DAY}(?:,\s{YEAR})?(?!\s(?:{month}|[a-z]+s\b))",
    )
    return "|".join(forms)


def _seasons(season: str) -> str:
    """Spring of 1945, late 1944, the early 1990s."""
    forms = (
        rf"(?:the\s)?(?:(?:early|late)\s)?(?:{season})\sof\s{YEAR}",
        rf"(?:(?:early|late)\s)?(?:{season})\s{YEAR}",
        r"winter\s(?:of\s)?(?:1\d{3}|20\d{2})[–/-](?:\d{4}|\d{2})\b",
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
    return (
        rf"\b(?P<count>[Aa]|\d{{1,3}}|{either})\s(?P<unit>days?|weeks?|months?|years?)\s"
        rf"(?:(?:later|afterwards)\b|on(?=,)|(?P<back>earlier\b|before(?=[,.;:])))"
    )
