"""The years that dates leave out, and how sure they are."""

from decks.drafting.values.leaning import Story, day_of, in_year
from decks.values.date import PartialDate

_BACK = 240
_AHEAD = 150
_SOON = 100
_AGAIN = 21
_FAR = 999
_BESIDE = (-31, 120)
_TURN = 92
"""Days that a telling may go back within its year without a doubt that the year has turned."""


def with_year(value: PartialDate, story: Story, at: int) -> PartialDate | None:
    """A date that names no year with the one that the story has come to; None where that is not known."""
    now = story.now or story.base
    if now is None or now.year is None:
        return in_year(value, story.published) if story.published and not story.adrift else None
    if story.now is None:
        return in_year(value, _named_before(story) or story.ruling or now.year)
    if story.left and story.left.year:
        back = in_year(value, story.left.year)
        if back and _BESIDE[0] <= (day_of(back) - day_of(story.left)).days <= _BESIDE[1]:
            return back
    year = story.usual if now.month is None and story.usual else now.year
    here = in_year(value, story.ruling or year)
    if here is None:
        return None
    start = day_of(now)
    if now.month is None or (day_of(here) >= start) or here.within(now) or now.within(here):
        return here
    ahead = in_year(value, now.year + 1)
    if ahead and (start - day_of(here)).days > _BACK and (day_of(ahead) - start).days < _AHEAD:
        return ahead
    if ahead and (start - day_of(here)).days > _TURN and _goes_on_to(ahead, story, at):
        return ahead
    told = sorted(year for year, month in story.months if month == value.month and year > now.year)
    later = sorted(year for year in story.named if now.year < year <= now.year + 2)
    for year in (*told, *later):
        return in_year(value, year)
    return here


def by_another(value: PartialDate, story: Story, at: int, *, beside: bool) -> tuple[PartialDate, bool] | None:
    """A date by another whole date of the text than the last one, and whether that is sure; None if none is nearer.

    A date `beside` a whole one of its sentence goes on from that. The day with which the telling began is of its year
    again; where the telling looks back from there, so are days soon after it, and others may be.
    """
    before = [one for place, one in story.coming if place < at]
    if not before:
        return None
    first, last = before[0], before[-1]
    if beside and last == story.last:
        ahead = _days(value, last) < 0
        return _in(value, last.year + ahead if last.year else None, sure=not ahead)
    if value.day and (first.month, first.day) == (value.month, value.day):
        return _in(value, first.year, sure=True)
    goes_on = story.now is not None and story.now.year == value.year
    if goes_on or first.year is None or first.year <= (value.year or 0):
        return None
    days = _days(value, first)
    if 0 <= days <= _AGAIN:
        return _in(value, first.year, sure=True)
    return (value, False) if abs(days) <= _BACK else None


def _in(value: PartialDate, year: int | None, *, sure: bool) -> tuple[PartialDate, bool] | None:
    placed = in_year(value, year) if year is not None else None
    return (placed, sure) if placed is not None else None


def _days(value: PartialDate, other: PartialDate) -> int:
    """How many days a date would be after another in that one's year."""
    placed = in_year(value, other.year or 0)
    return (day_of(placed) - day_of(other)).days if placed else -_FAR


def _named_before(story: Story) -> int | None:
    """The year that was named last, where the text has not come to the year yet in which it begins to tell of days."""
    begins = story.base.year if story.base else None
    return story.front.year if story.front and story.named - {begins} and not story.fixed else None


def _goes_on_to(ahead: PartialDate, story: Story, at: int) -> bool:
    """Whether the next whole date of the text is of the next year, and not before this one would be in it."""
    coming = next((value for place, value in story.coming if place > at), None)
    return coming is not None and coming.year == ahead.year and day_of(coming) >= day_of(ahead)


def sure_year(value: PartialDate, story: Story) -> bool:
    """Whether the year that was found for a date is beyond doubt."""
    now = story.now
    if now is None:
        return not story.guessed and (story.fixed or not story.named - {value.year})
    if now.year is None or now.month is None:
        return not story.doubtful and not story.named - {value.year}
    days = (day_of(value) - day_of(now)).days
    turned = value.year != now.year
    if days < 0 and story.turned and now.month != value.month:
        return False  # it reached Cairo in December 1871; and on 25 November: of the year before it, perhaps
    if story.doubtful or (turned and not 0 <= days <= _SOON):
        return False
    if turned and (value.month or 0) > (now.month or 0):
        return False
    return not story.named - {value.year, now.year} and (turned or not story.named - {value.year})
