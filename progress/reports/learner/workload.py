"""Workload: the minutes of the next week, and what another desired retention would cost."""

from collections.abc import Sequence

from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, bar, counted, day_name, duration, room
from progress.workload.outlook import Outlook, Row, outlook, this_week

NAME, TITLE = "workload", "Minutes ahead, and what another retention would cost"
WIDEST = 22


def figures(given: Material) -> Outlook:
    """A week as things are set, and 30 days at desired retentions of 80 to 95 %."""
    return outlook(given)


def early(given: Material) -> Outlook:
    """The week alone, to be shown while the rest is worked out."""
    return this_week(given)


def lines(found: Outlook, width: int = WIDTH) -> Sequence[str]:
    if not found.cards and not found.planned:
        return ["there are no cards to study"]
    return [*_week(found, width), "", *_compared(found), _based_on(found)]


def _compared(found: Outlook) -> list[str]:
    ahead = f"the next {counted(found.days, 'day')} by desired retention"
    if not found.cards:
        return ["desired retention changes nothing until the exam: its plan says what is studied"]
    if not found.rows:
        return [f"{ahead}: working it out …"]
    names = "        cards a day  time a day  remembered then"
    apart = ["without decks that follow the plan for an exam"] if found.planned else []
    return [f"{ahead}:", *apart, names, *(_row(row, found.cards) for row in found.rows)]


def _week(found: Outlook, width: int) -> list[str]:
    most = max(day.seconds for day in found.week) or 1
    wide = room(width, 42, WIDEST)
    rows = []
    for n, day in enumerate(found.week):
        cards = counted(round(day.reviews + day.new), "card")
        drawn = f"{bar(day.seconds / most, wide)} {cards:>11}  {duration(day.seconds, '<1 min')}"
        rows.append(f"{day_name(found.first + n)} {drawn}")
    total = duration(sum(day.seconds for day in found.week))
    said = f"about {total} in {counted(len(found.week), 'day')}, with new cards and what fails"
    return [*rows, said, *(["an exam's cards by the plan for it, which counts on every day"] if found.planned else [])]


def _row(row: Row, cards: int) -> str:
    name = "by deck" if row.retention is None else f"{row.retention:.0%}"
    time, known = f"{row.seconds / 60:,.1f} min", f"{row.remembered:,.0f} of {cards:,}"
    return f"{name:>7} {row.cards:11,.0f} {time:>11} {known:>16}{'  as set' if row.now else ''}"


def _based_on(found: Outlook) -> str:
    own = found.habits
    if not own.enough:
        return f"a guess: {own.seconds:.0f} s an answer, every day studied (too few answers, n={own.answers})"
    days = f"{own.studied} of {counted(own.days, 'day')} studied"
    return f"goes by the last four weeks: {own.answers:,} answers of {own.seconds:.1f} s, {days}"
