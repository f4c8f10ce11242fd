"""The years that dates leave out, and the dates that lean on others, from the order in which a text tells things."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from decks.drafting.values.anchor import TITLE, anchor
from decks.drafting.values.asides import by_the_way, in_brackets, is_planned, looks_back, turns
from decks.drafting.values.dates import DateSpan
from decks.drafting.values.leaning import OF_A_DAY, ROUGH, Story, leaning
from decks.drafting.values.likelihood import likely_years
from decks.drafting.values.years import by_another, sure_year, with_year
from decks.values.date import PartialDate, Precision

_NEAR = 900
_ENDS = re.compile(r"[.?!](?=\"?\s+[A-Z])")
_LIMIT = re.compile(r"\b(?:until|till|since)\s$")
_AGAIN = 40
_WEEKDAY = re.compile(r"\bOn (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
_FAR = {"years": 2, "last-year": 99}  # ends of sentences; else one
_LEAP = 3
_DOUBTFUL, _LIKELY = 0.6, 0.8


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


def place_dates(
    spans: list[DateSpan], text: str, published: int | None, titled: Sequence[int] = ()
) -> list[DateMention]:
    """The dates of a text with their years. One whose year cannot be known is left out.

    A date without a year goes on from the date before it: in its year; in the next, if that is but a few months ahead
    and the same year lies far back; in a year that was named since; or in a month that the text gave with its year. It
    is sure only where the order of all dates makes it likely too; where that makes another year so, it has that one.
    """
    years = [span.value.year for span in spans if span.value and span.value.year and not span.lean]
    years += [year for year in titled for _ in range(TITLE)]
    usual = [year for year, count in Counter(years).most_common(1) if count > 1]
    ruling = [year for year in usual if years.count(year) > 2 and years.count(year) * 5 >= len(years) * 2]
    story = Story(
        published or max(years, default=None), usual=usual[0] if usual else None, ruling=ruling[0] if ruling else None
    )
    anchor(story, spans, text, published, titled)
    mentions = []
    for span, likely in zip(spans, likely_years(spans, text, published, titled), strict=True):
        mention = _place(span, story, text)
        if mention:
            mentions.append(_weighed(mention, span, likely))
            _tell(story, span, mention, text)
    return mentions


def _weighed(mention: DateMention, span: DateSpan, likely: Mapping[PartialDate, float]) -> DateMention:
    """A mention as sure as the order of all dates lets it be."""
    if not mention.inferred or span.lean == "last-year" or likely.get(mention.value, 0) >= _DOUBTFUL:
        return mention
    value = next((value for value, share in likely.items() if share >= _LIKELY), mention.value)
    return replace(mention, value=value, to=_after(span.to, value) if span.to else None, sure=False)


def _turns(story: Story, span: DateSpan, text: str) -> bool:
    """Whether the telling goes on from a year that it waits for: little was done until 1997, when …; not far ahead."""
    ahead = span.value.year - story.now.year if span.value and span.value.year and story.now and story.now.year else -1
    waits = _LIMIT.search(text, max(0, span.start - 8), span.start) and turns(text, span.end)
    return 0 <= ahead < _LEAP and bool(waits)


def _place(span: DateSpan, story: Story, text: str) -> DateMention | None:
    at = (span.start, span.end, span.text)
    if span.lean:
        value = leaning(span, story, back=_beside_last(span, story, text) or looks_back(text, span))
        inferred = "year" if value and (value.month is None or span.value) else "month"
        return DateMention(*at, value, inferred=inferred, sure=_sure(span, story, text, value)) if value else None
    assert span.value is not None
    if span.value.year:
        return DateMention(*at, span.value, span.to)
    if span.to and span.to.year:
        return DateMention(*at, _before(span.value, span.to), span.to)
    value = with_year(span.value, story, span.start)
    if value is None:
        return None
    other = by_another(value, story, span.start, beside=_beside_last(span, story, text))
    value, sure = other or (value, sure_year(value, story))
    if other:
        story.doubtful = not sure
    to = _after(span.to, value) if span.to else None
    return DateMention(*at, value, to, "year", sure)


def _beside_last(span: DateSpan, story: Story, text: str) -> bool:
    """Whether the last date stands in the same sentence, so that it is what is leant on."""
    return not _ENDS.search(text, story.last_at, span.start + 1)


def _sure(span: DateSpan, story: Story, text: str, value: PartialDate | None) -> bool:
    """Whether what a date leans on stands near, and is known itself."""
    if span.lean in ROUGH or (span.lean in OF_A_DAY and span.start - story.day_at > _NEAR):
        return False
    if span.lean in OF_A_DAY and _WEEKDAY.search(text, story.day_at + 1, span.start):
        return False  # on Saturday they met; that evening
    if span.lean not in OF_A_DAY and len(_ENDS.findall(text, story.last_at, span.start)) > _FAR.get(span.lean, 1):
        return False  # the same year: that of the story, or of what was said by the way
    now = story.front or story.now
    soon = span.value and span.value.month is None and now and value and value.year == now.year and now.month
    return not (span.lean == "next" and soon) and not (story.doubtful and span.lean != "last-year")


def _before(value: PartialDate, to: PartialDate) -> PartialDate:
    """The start of a range that has its year from the end."""
    year = to.year or 1
    return value.in_year(year - 1 if (value.month or 1) > (to.month or 12) else year)


def _after(to: PartialDate, value: PartialDate) -> PartialDate:
    year = value.year or 1
    return to.in_year(year + 1 if (to.month or 12) < (value.month or 1) else year)


def _tell(story: Story, span: DateSpan, mention: DateMention, text: str) -> None:
    """Move the story on, unless the date is an aside: in brackets, relative to publication, or a year by the way."""
    value = mention.to or mention.value
    if value.year is None:
        return
    back = looks_back(text, span)
    if back and story.adrift:
        return
    story.last, story.last_at = value, span.start
    behind = back and story.front and (story.front.year or 0) > value.year
    story.front = story.front if behind else value
    aside = text[max(0, span.start - 1) : span.start] == "(" or in_brackets(text, span.start)
    again = aside and story.day and span.start - story.day_at < _AGAIN  # 27 May (14 May by the old calendar)
    if _is_planned(story, span, value, text):
        return
    if value.precision is Precision.DAY and not again:
        story.day, story.day_at = value, span.start
    if value.month and not mention.inferred:
        story.months.add((value.year, value.month))
    if aside or span.lean in ("last-year", "years", "previous-year", "next-year", "same-year") or value.decade:
        return
    if back and not span.lean and not mention.inferred:
        story.named.add(value.year)
        return
    if value.month is None and value.part is None:
        _tell_year(story, span, value, text)
        return
    leapt = (
        not mention.inferred
        and by_the_way(text, span)
        and story.now
        and value.year - (story.now.year or value.year) >= _LEAP
    )
    story.left = story.now if leapt else story.left if mention.value == story.now else None
    story.turned = not mention.inferred and story.now is not None and story.now.year != value.year
    story.now = mention.value if mention.to is None else value
    story.named = {value.year} | ({value.year + 1} & story.named if not mention.sure else set())
    guessed = bool(span.lean) and not mention.sure and span.lean not in OF_A_DAY
    story.doubtful = guessed or (story.doubtful and bool(mention.inferred))


def _is_planned(story: Story, span: DateSpan, value: PartialDate, text: str) -> bool:
    """Whether a date was only fixed on the day that is told of: she named June 23 as polling day."""
    ahead = story.now is not None and (value.year or 0) >= (story.now.year or 0)
    return ahead and not span.lean and is_planned(text, span.start)


def _tell_year(story: Story, span: DateSpan, value: PartialDate, text: str) -> None:
    """Move the story on to a year that is named alone, where it opens a sentence or is what was waited for."""
    if _turns(story, span, text):
        story.now, story.named = PartialDate(value.year, 1), {value.year or 0}  # until 1997, when: there it goes on
        return
    if not _LIMIT.search(text, max(0, span.start - 8), span.start):
        story.named.add(value.year or 0)
    opens = not story.fixed and re.search(
        r"(?:^|[.!?]\s|\n)\s*(?:In|By|During)\s$", text[max(0, span.start - 12) : span.start]
    )
    if opens and (story.now is None or (value.year or 0) >= (story.now.year or 0)):
        story.now = replace(value)
