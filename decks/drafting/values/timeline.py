"""The years that dates leave out, and the dates that lean on others, from the order in which a text tells things."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from decks.drafting.values.dates import DateSpan
from decks.values.date import PartialDate, Precision

_BACK = 240
_AHEAD = 150
_BESIDE = (-31, 120)
_LEAP = 3
_TITLE = 3  # a year in the title counts as so many in the text


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date of the text with its value. `inferred` is “year” where the text leaves it out, “month” where more."""

    start: int
    end: int
    text: str
    value: PartialDate
    to: PartialDate | None = None
    inferred: str = ""
    sure: bool = True


@dataclass(slots=True)
class _Story:
    """How far the telling has come: `now`, the last date that it gave; years named since; months named in full."""

    published: int | None
    usual: int | None = None  # the year that the text names most
    ruling: int | None = None  # the same, if it is two in five of all
    now: PartialDate | None = None
    left: PartialDate | None = None  # where the telling was before it leapt years ahead
    last: PartialDate | None = None
    named: set[int] = field(default_factory=set)
    months: set[tuple[int, int]] = field(default_factory=set)


def place_dates(
    spans: list[DateSpan], text: str, published: int | None, titled: Sequence[int] = ()
) -> list[DateMention]:
    """The dates of a text with their years. One whose year cannot be known is left out.

    A date without a year goes on from the date before it: in its year; in the next, if that is but a few months ahead
    and the same year lies far back; in a year that was named since; or in a month that the text gave with its year.
    """
    years = [span.value.year for span in spans if span.value and span.value.year and not span.lean]
    years += [year for year in titled for _ in range(_TITLE)]
    usual = [year for year, count in Counter(years).most_common(1) if count > 1]
    ruling = [year for year in usual if years.count(year) > 2 and years.count(year) * 5 >= len(years) * 2]
    story = _Story(
        published or max(years, default=None), usual=usual[0] if usual else None, ruling=ruling[0] if ruling else None
    )
    first = next((span.value for span in spans if span.value and span.value.year), None)
    mentions = []
    for span in spans:
        mention = _place(span, story, first)
        if mention:
            mentions.append(mention)
            _tell(story, span, mention, text)
    return mentions


def _place(span: DateSpan, story: _Story, first: PartialDate | None) -> DateMention | None:
    at = (span.start, span.end, span.text)
    if span.lean:
        value = _leaning(span, story)
        return (
            DateMention(*at, value, inferred="year" if value.month is None or span.value else "month")
            if value
            else None
        )
    assert span.value is not None
    if span.value.year:
        return DateMention(*at, span.value, span.to)
    if span.to and span.to.year:
        return DateMention(*at, _before(span.value, span.to), span.to)
    value = _with_year(span.value, story, first)
    if value is None:
        return None
    to = _after(span.to, value) if span.to else None
    return DateMention(*at, value, to, "year", not story.named - {value.year})


def _before(value: PartialDate, to: PartialDate) -> PartialDate:
    """The start of a range that has its year from the end."""
    year = to.year or 1
    return value.in_year(year - 1 if (value.month or 1) > (to.month or 12) else year)


def _after(to: PartialDate, value: PartialDate) -> PartialDate:
    year = value.year or 1
    return to.in_year(year + 1 if (to.month or 12) < (value.month or 1) else year)


def _with_year(value: PartialDate, story: _Story, first: PartialDate | None) -> PartialDate | None:
    now = story.now or first
    if now is None or now.year is None:
        return _in_year(value, story.published) if story.published else None
    if story.left and story.left.year:
        back = _in_year(value, story.left.year)
        if back and _BESIDE[0] <= (_day(back) - _day(story.left)).days <= _BESIDE[1]:
            return back
    year = story.usual if now.month is None and story.usual else now.year
    here = _in_year(value, story.ruling or year)
    if here is None:
        return None
    start = _day(now)
    if now.month is None or (_day(here) >= start) or here.within(now) or now.within(here):
        return here
    ahead = _in_year(value, now.year + 1)
    if ahead and (start - _day(here)).days > _BACK and (_day(ahead) - start).days < _AHEAD:
        return ahead
    told = sorted(year for year, month in story.months if month == value.month and year > now.year)
    later = sorted(year for year in story.named if now.year < year <= now.year + 2)
    for year in (*told, *later):
        return _in_year(value, year)
    return here


def _in_year(value: PartialDate, year: int) -> PartialDate | None:
    try:
        return value.in_year(year)
    except ValueError:
        return None


def _day(value: PartialDate) -> date:
    return value.bounds()[0]


def _leaning(span: DateSpan, story: _Story) -> PartialDate | None:
    """The date that “last year”, “that November”, “the next day” or “two days later” means."""
    if span.lean == "last-year":
        year = story.published and story.published - 1
        return (_in_year(span.value, year) if span.value else PartialDate(year)) if year else None
    now = story.now
    if now is None or now.year is None:
        return None
    if span.lean == "days":
        if now.precision is not Precision.DAY:
            return None
        then = _day(now) + timedelta(days=span.amount)
        return PartialDate(then.year, then.month, then.day)
    now = story.last if story.last and story.last.year else now
    assert now.year is not None
    if span.lean == "years":
        return PartialDate(now.year + span.amount)
    if span.lean in ("next-year", "previous-year"):
        return PartialDate(now.year + (1 if span.lean == "next-year" else -1))
    if span.lean == "next-month" and now.month:
        return PartialDate(now.year + now.month // 12, now.month % 12 + 1)
    return _nearest(span, now) if span.value else None


def _nearest(span: DateSpan, now: PartialDate) -> PartialDate | None:
    """That November, the following spring, the previous August."""
    assert span.value is not None
    assert now.year is not None
    here = _in_year(span.value, now.year)
    if here is None or span.lean == "same":
        return here
    if span.lean == "next":
        return here if _day(here) > _day(now) else _in_year(span.value, now.year + 1)
    return here if _day(here) < _day(now) else _in_year(span.value, now.year - 1)


def _tell(story: _Story, span: DateSpan, mention: DateMention, text: str) -> None:
    """Move the story on, unless the date is an aside: in brackets, relative to publication, or a year by the way."""
    value = mention.to or mention.value
    if value.year is None:
        return
    story.last = value
    if value.month and not mention.inferred:
        story.months.add((value.year, value.month))
    aside = text[max(0, span.start - 1) : span.start] == "(" or _in_brackets(text, span.start)
    if aside or span.lean == "last-year" or value.decade:
        return
    if value.month is None and value.part is None:
        story.named.add(value.year)
        opens = re.search(r"(?:^|[.!?]\s|\n)\s*(?:In|By|During)\s$", text[max(0, span.start - 12) : span.start])
        if story.now is None or (opens and value.year >= (story.now.year or 0)):
            story.now = replace(value)
        return
    leapt = not mention.inferred and story.now and value.year - (story.now.year or value.year) >= _LEAP
    story.left = story.now if leapt else story.left if mention.value == story.now else None
    story.now = mention.value if mention.to is None else value
    story.named = {value.year}


def _in_brackets(text: str, at: int) -> bool:
    before = text[max(0, at - 200) : at]
    return before.rfind("(") > before.rfind(")")
