"""The value: a date as far as it is known."""

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

PARTS = ("early", "mid", "late")
SEASONS = ("spring", "summer", "autumn", "winter")

# The parts overlap, because nobody means them exactly: the first and last day, month or year of the decade.
_DAYS = {"early": (1, 12), "mid": (10, 21), "late": (19, 31)}
_MONTHS = {"early": (1, 5), "mid": (4, 9), "late": (8, 12)}
_YEARS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}
# Meteorological seasons of the northern half; winter begins in December of its year.
_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


class Precision(IntEnum):
    """How precisely a date is known, from least to most."""

    DECADE = 0
    PART_OF_DECADE = 1
    YEAR = 2
    PART_OF_YEAR = 3
    MONTH = 4
    PART_OF_MONTH = 5
    DAY = 6


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month, a year, a decade (`decade`, by its first year), or a part of one (early, mid, late, a season).

    `year` is None if only month and day, or a season, were said. Years run from 1 to 9999. ValueError for no such date.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    decade: bool = False

    def __post_init__(self) -> None:
        if self.year is not None and not 1 <= self.year <= 9999:
            raise ValueError(f"the year {self.year} is not between 1 and 9999")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"there is no month {self.month}")
        if self.day is not None and not (self.month and 1 <= self.day <= days_in_month(self.year, self.month)):
            raise ValueError(f"there is no day {self.day} in month {self.month} of year {self.year}")
        if self.decade and (self.year is None or self.year < 100 or self.year % 10 or self.month):
            raise ValueError("a decade is its first year, such as 1990, and no more")
        if self.part is not None:
            self._check_part(self.part)
        elif self.year is None and self.month is None:
            raise ValueError("a date has at least a year, a month or a season")

    def _check_part(self, part: str) -> None:
        if part not in PARTS + SEASONS:
            raise ValueError(f"“{part}” is no part of a year; use one of {', '.join(PARTS + SEASONS)}")
        if self.day or (part in SEASONS and (self.month or self.decade)):
            raise ValueError(f"“{part}” does not go with a more precise date")
        if self.year is None and self.month is None and part not in SEASONS:
            raise ValueError(f"“{part}” of what? Add a month or a year")

    def __str__(self) -> str:
        """ISO 8601 as far as it goes: 2020-09-27, 2020-09, 2020, --09-27 without a year; mid-2020-07, early-1990s."""
        year = "-" if self.year is None else f"{self.year:04}"
        rest = "".join(f"-{number:02}" for number in (self.month, self.day) if number)
        text = f"{year}{rest}{'s' if self.decade else ''}" if self.year or rest else ""
        return "-".join(filter(None, (self.part, text)))

    @property
    def precision(self) -> Precision:
        if self.day:
            return Precision.DAY
        if self.month:
            return Precision.PART_OF_MONTH if self.part else Precision.MONTH
        if self.decade:
            return Precision.PART_OF_DECADE if self.part else Precision.DECADE
        return Precision.PART_OF_YEAR if self.part else Precision.YEAR

    def bounds(self) -> tuple[date, date]:
        """The first and the last day that it may mean. ValueError without a year.

        Early, mid and late overlap: days 1-12, 10-21, 19-31; months 1-5, 4-9, 8-12; years 0-4, 3-7, 6-9 of a decade.
        """
        if self.year is None:
            raise ValueError(f"{self} has no year")
        if self.month:
            first, last = (self.day, self.day) if self.day else _DAYS.get(self.part or "", (1, 31))
            return _clip(self.year, self.month, first), _clip(self.year, self.month, last)
        if self.decade:
            start, end = _YEARS.get(self.part or "", (0, 9))
            return date(self.year + start, 1, 1), date(self.year + end, 12, 31)
        if self.part in _FIRST_MONTH:
            return _season(self.year, _FIRST_MONTH[self.part])
        start, end = _MONTHS.get(self.part or "", (1, 12))
        return date(self.year, start, 1), _clip(self.year, end, 31)

    @property
    def order(self) -> tuple[date, date]:
        """A key that puts dates on a timeline: by first day, then by last. ValueError without a year."""
        return self.bounds()

    def in_year(self, year: int) -> "PartialDate":
        """The same date with this year. ValueError for 29 February in a common year."""
        return replace(self, year=year)

    def within(self, other: "PartialDate") -> bool:
        """Whether every day that it may mean is one that the other may mean."""
        (first, last), (earliest, latest) = self.bounds(), other.bounds()
        return earliest <= first and last <= latest


def overlaps(one: PartialDate, other: PartialDate) -> bool:
    """Whether both may mean the same day. Where a year is missing, the other's counts."""
    year = one.year or other.year or 2000
    try:
        (first, last), (start, end) = (
            (value if value.year else value.in_year(year)).bounds() for value in (one, other)
        )
    except ValueError:
        return False
    return first <= end and start <= last


def days_in_month(year: int | None, month: int) -> int:
    """The days of a month; February has 29 if the year is unknown."""
    if month == 2:
        leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _clip(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, days_in_month(year, month)))


def _season(year: int, first_month: int) -> tuple[date, date]:
    start = date(year, first_month, 1)
    if first_month < 12:
        return start, _clip(year, first_month + 2, 31)
    return start, _clip(year + 1, 2, 31) if year < 9999 else date.max
