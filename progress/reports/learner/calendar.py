"""Calendar: answers day by day, and how many days in a row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from progress.config import DaysOff
from progress.reports.material import Material
from progress.reports.numbers.drawing import counted
from progress.rollups.measures import Measure

NAME, TITLE = "calendar", "Days of study"
WEEKS = 52
GLYPHS = "·▪▩█"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Calendar:
    """Answers by study day (an ordinal), cram too. `streak` is days in a row up to today or yesterday; days off do
    not break it, nor count. `days` are those studied of the year that `first` begins, up to `last`.
    """

    streak: int
    longest: int
    days: int
    first: int
    last: int
    answers: Mapping[int, int]


def figures(given: Material) -> Calendar:
    """All days with answers; the counts of days are over the last 52 weeks."""
    answers = given.tally.by_x(Measure.ANSWERS)
    for day, count in given.tally.by_x(Measure.CRAMMED).items():
        answers[day] = answers.get(day, 0) + count
    off, first = given.settings.days_off, given.day - WEEKS * 7 + 1
    runs = _runs(answers, off, given.day)
    return Calendar(
        streak=runs[-1] if runs else 0,
        longest=max(runs, default=0),
        days=sum(first <= day <= given.day for day in answers),
        first=first,
        last=given.day,
        answers=dict(sorted(answers.items())),
    )


def _runs(answers: Mapping[int, int], off: DaysOff, today: int) -> list[int]:
    """The lengths of all runs of days with answers; the last one is that which still goes on, or 0."""
    if not answers:
        return []
    runs = [0]
    for day in range(min(answers), today + 1):
        if day in answers:
            runs[-1] += 1
        elif day not in off and day != today:
            runs.append(0)
    return runs


def lines(found: Calendar) -> Sequence[str]:
    if not found.answers:
        return ["no answers yet"]
    start = found.first - (found.first - 1) % 7  # a Monday
    weeks = range(start, found.last + 1, 7)
    most = max(found.answers.values())
    rows = [
        f"{name:3} " + "".join(_glyph(found.answers.get(week + n, 0), most) for week in weeks)
        for n, name in enumerate(("Mon", "", "Wed", "", "Fri", "", "Sun"))
    ]
    key = f"    · none  ▪ up to {-(-most // 3):,}  ▩ up to {-(-2 * most // 3):,}  █ up to {most:,} answers"
    streak = f"{counted(found.streak, 'day')} in a row (at most {found.longest:,})"
    return [f"{streak}; {counted(found.days, 'day')} of the last {WEEKS * 7}", _months(weeks), *rows, key]


def _glyph(count: int, most: int) -> str:
    return GLYPHS[-(-count * 3 // most)]


def _months(weeks: range) -> str:
    row = [" "] * (len(weeks) + 4)
    for n, week in enumerate(weeks):
        at = date.fromordinal(week)
        if at.day <= 7 and n + 3 <= len(weeks):
            row[n : n + 3] = MONTHS[at.month - 1]
    return f"    {''.join(row)}".rstrip()
