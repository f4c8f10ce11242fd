"""Dates that lean on another: the next day, two weeks later, that evening, in the spring of that year."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from decks.drafting.values.dates import DateSpan
from decks.values.date import PartialDate

OF_A_DAY = ("days", "weeks", "weekday", "day-of-month")
ROUGH = ("weeks", "months")
"""Nobody counts these exactly."""


@dataclass(slots=True)
class Story:
    """How far the telling has come: `now`, the last date that it gave; years named since; months named in full."""

    published: int | None
    usual: int | None = None  # the year that the text names most
    base: PartialDate | None = None  # where the text begins to tell
    fixed: bool = False  # by its title, or by when it came out: a year by the way does not move it
    guessed: bool = False
    adrift: bool = False  # the text only names years that it looks back to
    ruling: int | None = None  # the same, if it is two in five of all
    now: PartialDate | None = None
    turned: bool = False  # the last date was the first of its year
    left: PartialDate | None = None  # where the telling was before it leapt years ahead
    last: PartialDate | None = None
    last_at: int = 0
    front: PartialDate | None = None  # the last date but those that were looked back to
    doubtful: bool = False  # the year that is told of was but guessed
    coming: tuple[tuple[int, PartialDate], ...] = ()  # where the text gives a whole date, told in its turn
    day: PartialDate | None = None  # the last day that was named
    day_at: int = 0
    named: set[int] = field(default_factory=set)
    months: set[tuple[int, int]] = field(default_factory=set)


def leaning(span: DateSpan, story: Story, *, back: bool = False) -> PartialDate | None:
    """The date that a leaning one means; None where what it leans on is not known. `back`: it is looked back to."""
    if span.lean == "last-year":
        year = story.published and story.published - 1
        return (in_year(span.value, year) if span.value else PartialDate(year)) if year else None
    if span.lean in OF_A_DAY:
        return _from_day(span, story)
    last = story.last if back else story.front or story.last
    now = last if last and last.year else story.now
    if now is None or now.year is None:
        return None
    if span.lean == "months":
        return _months_on(now, span.amount)
    if span.lean.endswith("-month"):
        return _months_on(now, 1 if span.lean.startswith("next") else -1)
    if span.lean == "years":
        return PartialDate(now.year + span.amount)
    if span.lean.endswith("-year") and span.lean != "that-year":
        return PartialDate(now.year + {"next": 1, "previous": -1, "same": 0}[span.lean.partition("-")[0]])
    return _nearest(span, now) if span.value else None


def _from_day(span: DateSpan, story: Story) -> PartialDate | None:
    """A date that is so many days from the last day that was named."""
    if span.lean == "day-of-month":
        return _in_month(story, span.amount)
    if story.day is None:
        return None
    start = day_of(story.day)
    if span.lean == "weekday":
        return _as_day(start + timedelta(days=(span.amount - start.weekday() - 1) % 7 + 1))
    then = start + timedelta(days=span.amount * (7 if span.lean == "weeks" else 1))
    return _as_day(then) if span.lean == "days" else PartialDate(then.year, then.month)


def _in_month(story: Story, day: int) -> PartialDate | None:
    """The 14th: of the month that is spoken of, or of the next if that lies behind."""
    now = story.last
    if now is None or now.year is None or now.month is None:
        return None
    months = [now, _months_on(now, 1)] if now.day else [now]
    for month in months:
        assert month is not None
        if month is not now or not now.day or day >= now.day:
            try:
                return PartialDate(month.year, month.month, day)
            except ValueError:
                return None
    return None


def _months_on(now: PartialDate, amount: int) -> PartialDate | None:
    if now.month is None or now.year is None:
        return None
    months = now.year * 12 + now.month - 1 + amount
    return PartialDate(months // 12, months % 12 + 1)


def _as_day(value: date) -> PartialDate:
    return PartialDate(value.year, value.month, value.day)


def _nearest(span: DateSpan, now: PartialDate) -> PartialDate | None:
    """That November, the following spring, the previous August."""
    assert span.value is not None
    assert now.year is not None
    here = in_year(span.value, now.year + (span.amount if span.lean == "that-year" else 0))
    if here is None or span.lean in ("same", "that-year"):
        return here
    if span.lean == "next":
        return here if day_of(here) > day_of(now) else in_year(span.value, now.year + 1)
    return here if day_of(here) < day_of(now) else in_year(span.value, now.year - 1)


def in_year(value: PartialDate, year: int) -> PartialDate | None:
    """The date in that year; None if it has no such day."""
    try:
        return value.in_year(year)
    except ValueError:
        return None


def day_of(value: PartialDate) -> date:
    """The first day of a date."""
    return value.bounds()[0]
