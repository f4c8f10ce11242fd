"""Calendar: answers day by day, and how many days in a row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from progress.config import DaysOff
from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, bar, counted, room
from progress.rollups.measures import Measure

NAME, TITLE = "calendar", "Days of study"
WEEKS = 52
MONTHS_SHOWN = 6
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


def lines(found: Calendar, width: int = WIDTH) -> Sequence[str]:
    """The days as a picture, as many weeks of them as there is room for; then the last months in figures."""
    if not found.answers:
        return ["no answers yet"]
    first = max(found.first, found.last - 7 * (width - 5) + 1)
    start = first - (first - 1) % 7  # a Monday
    weeks = range(start, found.last + 1, 7)
    most = max(found.answers.values())
    rows = [
        f"{name:3} " + "".join(_glyph(found.answers.get(week + n, 0), most) for week in weeks)
        for n, name in enumerate(("Mon", "", "Wed", "", "Fri", "", "Sun"))
    ]
    key = f"    · none  ▪ up to {-(-most // 3):,}  ▩ up to {-(-2 * most // 3):,}  █ up to {most:,} answers"
    streak = f"{counted(found.streak, 'day')} in a row (at most {found.longest:,})"
    said = f"{streak}; {counted(found.days, 'day')} of the last {WEEKS * 7}"
    return [said, _months(weeks), *rows, key, "", *_by_month(found.answers, width)]


def by_month(answers: Mapping[int, int]) -> dict[tuple[int, int], list[int]]:
    """The answers of each day of study, by year and month, the newest month first."""
    found: dict[tuple[int, int], list[int]] = {}
    for day in sorted(answers, reverse=True):
        at = date.fromordinal(day)
        found.setdefault((at.year, at.month), []).append(answers[day])
    return found


def _by_month(answers: Mapping[int, int], width: int) -> list[str]:
    """The last months with answers, the newest first."""
    shown = dict(list(by_month(answers).items())[:MONTHS_SHOWN])
    most = max(map(sum, shown.values()))
    wide = room(width, 36, 20)
    return [
        f"{MONTHS[month - 1]} {year} {bar(sum(of) / most, wide)} {sum(of):6,} answers on {counted(len(of), 'day')}"
        for (year, month), of in shown.items()
    ]


def _glyph(count: int, most: int) -> str:
    return GLYPHS[-(-count * 3 // most)]


def _months(weeks: range) -> str:
    row = [" "] * (len(weeks) + 4)
    for n, week in enumerate(weeks):
        at = date.fromordinal(week)
        if at.day <= 7 and n + 3 <= len(weeks):
            row[n : n + 3] = MONTHS[at.month - 1]
    return f"    {''.join(row)}".rstrip()
