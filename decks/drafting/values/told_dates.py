"""The dates of a text as they are told: in which years each may be, and which earlier dates it may go on from."""

import math
import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from decks.drafting.values.asides import in_brackets, is_planned, looks_back, turns
from decks.drafting.values.dates import WEEK, DateSpan
from decks.drafting.values.leaning import in_year
from decks.values.date import PartialDate

NOWHEN = 8000
"""The year that stands for one which the text does not name."""
_NOWHEN = range(NOWHEN - 1, NOWHEN + 3)
_BEFORE, _AFTER = 5, 3
"""So many of the years that are named before and after a date may be its own, and those beside them."""
_FAR = 3  # years
_OWN = 3  # a year in the title, or that of publication, counts as so many in the text
_OUR_CALENDAR = 1800  # the first year of which weekdays are trusted
_SENTENCE = re.compile(r"[.?!](?=\"?\s+[A-Z\"])")
_OPENS = re.compile(r"(?:^|[.!?]\"?\s|\n)\s*(?:In|By|During|On|At the end of|Late in|Early in|Since)?\s?$")
_LIMIT = re.compile(r"\b(?:since|until|till|from|before|after|of)\s(?:the\s)?(?:\w+\sof\s)?$")
_AHEAD = re.compile(r"\b(?:would|(?:was|were) to|later|eventually|still|now)\b")
_WEEKDAY_BEFORE = re.compile(rf"\b({'|'.join(WEEK)}),?\s(?:the\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a date may be: its value, its first and last day as ordinals, and what speaks against it."""

    value: PartialDate
    to: PartialDate | None
    first: int
    last: int
    rare: float = 0  # bits: how seldom the text names the year

    @property
    def placed(self) -> bool:
        """Whether its year is one that the text names."""
        return (self.value.year or 0) < NOWHEN - 1


@dataclass(frozen=True, slots=True)
class Told:
    """A date as it is told. One that leans on another has no `choices` of its own."""

    span: DateSpan
    choices: tuple[Choice, ...]
    sentence: int
    named: bool  # its year is
    bare: bool  # it is a year alone
    opens: bool  # what is told goes on from there: it opens a sentence, or until 1909, when
    back: bool  # it is looked back to
    aside: bool  # it is by the way, or far from what is told around it
    ahead: bool  # it may be looked forward to
    planned: bool


def choice(value: PartialDate, to: PartialDate | None = None, rare: float = 0) -> Choice:
    """A choice by its value. Raises ValueError for a date that has no year."""
    return Choice(value, to, value.bounds()[0].toordinal(), (to or value).bounds()[1].toordinal(), rare)


def told(spans: Sequence[DateSpan], text: str, published: int | None, titled: Sequence[int]) -> Iterator[Told]:
    """Each date of a text, in order, as it is told."""
    counts: Counter[int] = Counter(
        span.value.year for span in spans if span.value and span.value.year and not span.lean
    )
    own = [*titled, *([published] if published else [])]
    counts.update(dict.fromkeys(own, _OWN))
    sentences = [found.start() for found in _SENTENCE.finditer(text)]
    more = {*own, *(year - 1 for year in own)}
    for span, near, apart in zip(spans, _years_near(spans), _apart(spans), strict=True):
        choices = _choices(span, text, near | more, counts)
        one = _told(span, text, choices, bisect(sentences, span.start))
        yield replace(one, aside=True) if apart else one


def _told(span: DateSpan, text: str, choices: tuple[Choice, ...], sentence: int) -> Told:
    value, start = span.value, span.start
    own = max(text.rfind(mark, 0, start) for mark in (". ", "? ", "\n"))
    named = not span.lean and bool((value and value.year) or (span.to and span.to.year))
    bare = named and value is not None and (value.decade or (value.month is None and value.part is None))
    back = looks_back(text, span)
    opens = not back and bool(_OPENS.search(text, max(0, start - 18), start) or turns(text, span.end))
    limit = bare and (not opens or _LIMIT.search(text, max(0, start - 22), start) is not None)
    return Told(
        span, choices, sentence, named, bare, opens, back,
        aside=back or span.lean == "last-year" or (not span.lean and in_brackets(text, start)) or limit,
        ahead=_AHEAD.search(text, max(0, own), start) is not None,
        planned=is_planned(text, start),
    )  # fmt: skip


def _apart(spans: Sequence[DateSpan]) -> Iterator[bool]:
    """Whether each date is of a year far from those named before and after it, which are near each other."""
    for year, before, behind in _around(spans, 1, 1):
        far = [abs(year - other) >= _FAR for other in (*before, *behind)] if year else []
        yield len(far) == 2 and all(far) and abs(before[0] - behind[0]) < _FAR


def _years_near(spans: Sequence[DateSpan]) -> Iterator[set[int]]:
    """For each date the years that are named near it, and those beside them."""
    for _, before, behind in _around(spans, _BEFORE, _AFTER):
        yield {*before, *behind, *(year + 1 for year in before), *(year - 1 for year in behind)}


def _around(spans: Sequence[DateSpan], before: int, after: int) -> Iterator[tuple[int | None, list[int], list[int]]]:
    """The year that each date names, if any, with the last that differ before it and the first after it."""
    years = [span.value.year if span.value and not span.lean else None for span in spans]
    return zip(years, _last(years, before), [*_last(reversed(years), after)][::-1], strict=True)


def _last(years: Iterable[int | None], most: int) -> Iterator[list[int]]:
    """The last years that differ, before each place of a row."""
    last: list[int] = []
    for year in years:
        yield last
        if year:
            last = [*(one for one in last if one != year), year][-most:]


def _choices(span: DateSpan, text: str, years: set[int], counts: Mapping[int, int]) -> tuple[Choice, ...]:
    value, to = span.value, span.to
    if span.lean or value is None:
        return ()
    if value.year:
        return (choice(value, to),)
    if to and to.year:
        start = in_year(value, to.year - ((value.month or 1) > (to.month or 12)))
        return (choice(start, to),) if start else ()
    total = sum(counts.values())
    placed = [(year, math.log2((total + 2) / (counts.get(year, 0) + 0.5))) for year in sorted(years)]
    found = []
    for year, rare in [*((year, 0.0) for year in _NOWHEN), *placed]:
        here = in_year(value, year)
        until = in_year(to, year + ((to.month or 12) < (value.month or 1))) if to and here else None
        if here and (until or not to):
            found.append(choice(here, until, rare))
    weekday = _weekday(span, text)
    fitting = [one for one in found if weekday is None or _may_be(one, weekday)]
    return tuple(fitting if any(one.placed for one in fitting) else found)


def _weekday(span: DateSpan, text: str) -> int | None:
    """The weekday that a text gives with a date; 0 is Monday."""
    said = span.text.lower()
    inside = next((day for day in WEEK if day in said), "")
    before = _WEEKDAY_BEFORE.search(text, max(0, span.start - 16), span.start)
    name = inside or (before[1].lower() if before else "")
    return WEEK.index(name) if name else None


def _may_be(one: Choice, weekday: int) -> bool:
    """Whether a day is that weekday, as far as one can know: our calendar is not that of the past."""
    by_ours = one.placed and (one.value.year or 0) >= _OUR_CALENDAR
    return not by_ours or one.first < one.last or date.fromordinal(one.first).weekday() == weekday
