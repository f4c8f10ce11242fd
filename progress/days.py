"""Study days: the calendar days of the learner, turning over in the night and not at midnight."""

from datetime import date, datetime, timedelta

ROLLOVER_HOUR = 4


def study_day(at: datetime, rollover_hour: int = ROLLOVER_HOUR) -> int:
    """The study day of a moment, as a proleptic Gregorian ordinal (`date.toordinal`).

    `at` is an aware datetime in the learner's own zone; its wall clock decides, so a day is 23 or 25 hours long when
    the clocks change. Until `rollover_hour` (0-23) it is still the day before.

    Raises ValueError for a naive datetime.
    """
    if at.tzinfo is None:
        raise ValueError("a study day needs a time with its offset from UTC, and this one has none")
    return (at.replace(tzinfo=None) - timedelta(hours=rollover_hour)).toordinal()


def day_date(day: int) -> date:
    """The calendar date of a study day."""
    return date.fromordinal(day)
