"""Dates where they stand in a text: full ones, parts, ranges, and those that lean on another date."""

import re
from dataclasses import dataclass

from decks.drafting.values.date_forms import date_pattern
from decks.drafting.words import listed
from decks.languages import Language
from decks.values import date as dates
from decks.values.date import PartialDate


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
    for match in date_pattern(language).finditer(text):
        span = _read(match, text, language)
        if span:
            found.append(span)
    return found


def _read(match: re.Match[str], text: str, language: Language) -> DateSpan | None:
    said = match[0]
    at = (match.start(), match.end(), said)
    if match.lastgroup in ("next_day", "days_later", "lean", "last"):
        return _leaning(match, language)
    if match.lastgroup in ("year", "years") and not _is_year(text, match):
        return None
    if match.lastgroup in ("range", "years"):
        try:
            first, last = dates.parse_range(_plain(said), language)
        except ValueError:
            return None
        return DateSpan(*at, first, last)
    try:
        return DateSpan(*at, dates.parse(_plain(said), language))
    except ValueError:
        return None


def _plain(said: str) -> str:
    """The date without its weekday and without what it may be joined with."""
    days = "|".join(listed("dates", "weekdays"))
    said = re.sub(rf"^(?:the )?(?:{days}),? ", "", said, flags=re.IGNORECASE)
    return re.sub(r"^the ", "", re.sub(r"\s+", " ", said))


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four figures are a year: after a preposition, in brackets, or before a noun after an article."""
    before = text[max(0, match.start() - 24) : match.start()]
    after = text[match.end() : match.end() + 2]
    if before.endswith("(") or after.startswith(")"):
        return True
    words = before.split()
    last = words[-1].lower() if words and before.endswith(" ") else ""
    if last in ("the", "a") or last.endswith("'s"):
        return bool(re.match(r" [a-z]", text[match.end() : match.end() + 2]))
    if last in listed("dates", "year_prepositions"):
        counted = re.match(r"[ -]([a-z]{2,}s)\b", text[match.end() : match.end() + 20])
        return not counted or counted[1] in listed("dates", "after_year")  # in 1939 was, but: in 1939 houses
    return False


def _leaning(match: re.Match[str], language: Language) -> DateSpan | None:
    at = (match.start(), match.end(), match[0])
    if match.lastgroup == "next_day":
        return DateSpan(*at, None, lean="days", amount=1)
    if match.lastgroup == "days_later":
        count = match["count"].lower()
        amount = int(count) if count.isdigit() else 1 if count == "a" else language.numbers.get(count, 0)
        unit = match["unit"].lower()
        lean = "years" if unit.startswith("year") else "days"
        return DateSpan(*at, None, lean=lean, amount=amount) if amount else None
    if match.lastgroup == "last":
        return DateSpan(*at, _part(match["last_of"] or match["last_season"], language), lean="last-year")
    how = " ".join(match["how"].lower().split())
    lean = next(
        (key for key in ("next", "previous", "same") if how.removeprefix("the ") in listed("dates", key)), "same"
    )
    what = match["what"].lower()
    if what in ("year", "month"):
        return DateSpan(*at, None, lean=f"{lean}-{what}") if lean != "same" else None
    return DateSpan(*at, _part(match["what"], language), lean=lean)


def _part(text: str | None, language: Language) -> PartialDate | None:
    try:
        return dates.parse(text, language) if text else None
    except ValueError:
        return None
