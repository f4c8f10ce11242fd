"""Dates where they stand in a text: full ones, parts, ranges, and those that lean on another date."""

import re
from dataclasses import dataclass, replace
from functools import cache

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.values.date_forms import date_pattern
from decks.drafting.values.date_words import Written, marked
from decks.drafting.values.spelled import in_figures
from decks.drafting.words import listed
from decks.languages import Language
from decks.values import date as dates
from decks.values.date import PartialDate

LEANING = frozenset(
    [
        "next_day",
        "days_later",
        "lean",
        "last",
        "of_year",
        "weekday",
        "same_day",
        "day_before",
        "day_after",
        "unit_before",
        "day_only",
    ]
)
_YEARS_BEFORE = re.compile(
    r"\b(?i:in|of|since|for|from|after|until)\s(?:(?:1\d{3}|20\d\d)(?:[–-]\d{2,4})?(?:,?\sand(?:\sagain\sin)?\s|,\s))+$"
)
_ENDS_ITEM = re.compile(r"[.,;:)]|\sand\b")
_NAMED = re.compile(r"\s([A-Z]\w+)")
_DAYS_ON = {"next_day": 1, "same_day": 0, "day_before": -1, "day_after": 1}
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date as it stands in the text, before the year that it leaves out is known. `to` is set for a range;
    `lean` says how it hangs on another date: next-day, later, that, next, previous, last-year, and so on."""

    start: int
    end: int
    text: str
    value: PartialDate | None
    to: PartialDate | None = None
    lean: str = ""
    amount: int = 0


def find_dates(text: str, language: Language) -> list[DateSpan]:
    """All dates of a text, in order, without overlaps."""
    found: list[DateSpan] = []
    for match in date_pattern(language).finditer(marked(text, language)):
        span = _read(Written(match, text), text, language)
        if span:
            found.append(_with_year_behind(span, text, language))
    return found


def _with_year_behind(span: DateSpan, text: str, language: Language) -> DateSpan:
    """The date with the year that stands at the end of its list: on October 11 | and 12, 1966."""
    value = span.value
    if value is None or value.year or value.month is None or span.lean or span.to:
        return span
    behind = _behind(language).match(text, span.end)
    if behind is None:
        return span
    named = behind["first"] or behind["second"]
    last = language.month_names.index(named) + 1 if named else value.month
    try:
        return replace(span, value=value.in_year(int(behind["year"]) - (value.month > last)))
    except ValueError:
        return span


@cache
def _behind(language: Language) -> re.Pattern[str]:
    """What follows the first of several dates that share the year of the last."""
    month = "|".join(language.month_names)
    one = rf"(?:(?:{month})(?:\s\d{{1,2}})?|\d{{1,2}}(?:\s(?:{month}))?)"
    last = rf"(?:(?P<first>{month})(?:\s\d{{1,2}})?|\d{{1,2}}(?:\s(?P<second>{month}))?)"
    return re.compile(rf"(?:,\s{one})*,?\s(?:and|or)\s(?:on\s)?{last},?\s(?P<year>1\d{{3}}|20\d\d)\b")


def _read(match: Written, text: str, language: Language) -> DateSpan | None:
    said = match[0]
    at = (match.start(), match.end(), said)
    if _group(match) in LEANING:
        return _leaning(match, language)
    if match.lastgroup in ("year", "years") and not _is_year(text, match):
        return None
    if match.lastgroup in ("range", "years"):
        said = re.sub(r"^(\d\d)(\d\d)–(\d\d)$", r"\1\2–\1\3", said)  # 2003–04 is no month
        try:
            first, last = dates.parse_range(_plain(said, text, language), language)
        except ValueError:
            return None
        if " and " in said and not text[: match.start()].lower().endswith("between ") and not _next_day(first, last):
            return None  # on 4 and 9 May: neither one day nor all between
        return DateSpan(*at, first, last)
    try:
        return DateSpan(*at, dates.parse(_plain(said, text, language), language))
    except ValueError:
        return None


def _next_day(first: PartialDate, last: PartialDate) -> bool:
    """Whether one day follows the other."""
    return first.month == last.month and last.day == (first.day or 0) + 1


def _group(match: Written) -> str:
    """Which kind of date a match is."""
    return match.lastgroup


def _plain(said: str, text: str, language: Language) -> str:
    """The date in figures, without its weekday and without what it may be joined with."""
    said = in_figures(" ".join(said.split()), text, language.numbers, language.ordinals)
    days = "|".join(listed("dates", "weekdays"))
    said = re.sub(rf"^(?:the )?(?:{days}),? ", "", said, flags=re.IGNORECASE)
    return re.sub(r"^the ", "", re.sub(r"\s+", " ", said))


def _is_year(text: str, match: Written) -> bool:
    """Whether four figures are a year: after a preposition, in brackets, or before a noun after an article."""
    before = text[max(0, match.start() - 24) : match.start()]
    after = text[match.end() : match.end() + 2]
    if before.endswith("(") or after.startswith(")"):
        return True
    words = before.split()
    last = words[-1].lower() if words and before.endswith(" ") else ""
    if before.endswith(", "):
        return bool(_ENDS_ITEM.match(text, match.end())) and _in_list(text, match.start())
    if last in ("year", "years"):
        return True
    if last in ("the", "a") or last.endswith("'s"):
        return bool(re.match(r" [a-z]", text[match.end() : match.end() + 2]))
    if last in listed("dates", "year_prepositions"):
        counted = re.match(r"[ -]([a-z]{2,}s|men|women|people)\b", text[match.end() : match.end() + 20])
        return not counted or counted[1] in listed("dates", "after_year")  # in 1939 was, but: in 1939 houses
    return False


def _in_list(text: str, at: int) -> bool:
    """Whether what stands before is a list of years: in 1907, 1911 and."""
    return bool(_YEARS_BEFORE.search(text[max(0, at - 60) : at]))


def _leaning(match: Written, language: Language) -> DateSpan | None:
    at, group = (match.start(), match.end(), match[0]), _group(match)
    if group in _DAYS_ON:
        return DateSpan(*at, None, lean="days", amount=_DAYS_ON[group])
    if group == "days_later":
        count = match["count"].lower()
        amount = int(count) if count.isdigit() else 1 if count == "a" else language.numbers.get(count, 0)
        lean = f"{match['unit'].lower().rstrip('s')}s"
        return DateSpan(*at, None, lean=lean, amount=-amount if match["back"] else amount) if amount else None
    if group == "weekday":
        names = [name for name in WEEK if match["day_name"].lower() == name]
        return DateSpan(*at, None, lean="weekday", amount=WEEK.index(names[0]))
    if group == "unit_before":
        return DateSpan(*at, None, lean=f"{'previous' if match['side'] == 'before' else 'next'}-{match['beside']}")
    if group == "day_only":
        day = int(match["of_month"])
        numbered = _NAMED.match(match.text, match.end())  # the 28th | Division
        word = numbered[1].lower() if numbered else ""
        of_name = lexicon().knows(word) and lexicon().is_noun(word)
        return DateSpan(*at, None, lean="day-of-month", amount=day) if 0 < day < 32 and not of_name else None
    if group == "of_year":
        value = _part(re.sub(r"^the ", "", match["of_day"]), language)
        which = _which(match["which_year"])
        return DateSpan(*at, value, lean="that-year", amount=which) if value else None
    if group == "last":
        return DateSpan(*at, _part(match["last_of"] or match["last_season"], language), lean="last-year")
    lean = {1: "next", -1: "previous", 0: "same"}[_which(match["how"])]
    what = match["what"].lower()
    if what in ("year", "month"):
        return DateSpan(*at, None, lean=f"{lean}-{what}") if lean != "same" or what == "year" else None
    return DateSpan(*at, _part(match["what"], language), lean=lean)


def _which(said: str) -> int:
    """How many years on: that year 0, the following 1, the previous -1."""
    word = " ".join(said.lower().split()).removeprefix("the ")
    return 1 if word in listed("dates", "next") else -1 if word in listed("dates", "previous") else 0


def _part(text: str | None, language: Language) -> PartialDate | None:
    try:
        return dates.parse(text, language) if text else None
    except ValueError:
        return None
