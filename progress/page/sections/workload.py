from collections.abc import Iterator

from progress.page.blocks import Bar, Block, Says, Table
from progress.reports.learner import workload
from progress.reports.numbers.drawing import counted, day_name, duration
from progress.workload.outlook import Outlook, Row


def blocks(found: Outlook) -> Iterator[Block]:
    if not found.cards and not found.planned:
        yield Says("There are no cards to study.")
        return
    most = max(day.seconds for day in found.week) or 1
    week = [
        (
            day_name(found.first + n),
            Bar(day.seconds / most),
            f"{round(day.reviews + day.new):,}",
            duration(day.seconds),
        )
        for n, day in enumerate(found.week)
    ]
    columns = ("day", "", "cards", "time")
    about = "The bar is the time, with new cards and what fails."
    yield Table("The days ahead, as things are set", columns, week, frozenset(columns[2:]), about)
    total = duration(sum(day.seconds for day in found.week))
    yield Says(f"About {total} in {counted(len(found.week), 'day')}.")
    if found.planned:
        yield Says("Cards of an exam go by the plan for it, whatever retention is set.")
    if found.rows:
        yield from _compared(found)
    based = workload.lines(found)[-1]
    yield Says(f"{based[:1].upper()}{based[1:]}.", small=True)


def _compared(found: Outlook) -> Iterator[Block]:
    names = ("desired retention", "cards a day", "time a day", "remembered then")
    rows = [_row(row, found.cards) for row in found.rows]
    yield Table(f"The next {counted(found.days, 'day')} by desired retention", names, rows, frozenset(names[1:]))


def _row(row: Row, cards: int) -> tuple[str, ...]:
    name = "by deck" if row.retention is None else f"{row.retention:.0%}"
    time, known = f"{row.seconds / 60:,.1f} min", f"{row.remembered:,.0f} of {cards:,}"
    return (f"{name}, as set" if row.now else name, f"{row.cards:,.0f}", time, known)
