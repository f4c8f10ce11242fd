"""Dates in words."""

from decks.languages import Language
from decks.values.date.value import PartialDate


def format(value: PartialDate, language: Language) -> str:  # noqa: A001 -- read as `date.format`
    """A date in the words of a language: 27 September 2020, mid-July 2020, the early 1990s. `parse` reads it back."""
    part = language.part_names[value.part] if value.part else ""
    if value.decade:
        key = {None: "decade", "mid": "mid-decade"}.get(value.part, "part-decade")
        return language.formats[key].format(part=part, year=value.year)
    date = _whole(value, language)
    return language.formats["mid" if value.part == "mid" else "part"].format(part=part, date=date).strip()


def _whole(value: PartialDate, language: Language) -> str:
    year = "" if value.year is None else str(value.year)
    if value.year is not None and value.year < 1000:
        year = language.formats["early-year"].format(year=value.year)
    if value.month is None:
        return year
    key = ("day" if value.day else "month") + ("" if year else "-only")
    return language.formats[key].format(day=value.day, month=language.month_names[value.month - 1], year=year)
