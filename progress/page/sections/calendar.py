from collections.abc import Iterator

from progress.page.blocks import Bar, Block, Plot, Says, Table
from progress.page.plots import heat_map
from progress.reports.learner.calendar import MONTHS, WEEKS, Calendar, by_month
from progress.reports.numbers.drawing import counted, day_name


def blocks(found: Calendar) -> Iterator[Block]:
    if not found.answers:
        yield Says("No answers yet.")
        return
    yield Says(
        f"{counted(found.streak, 'day')} in a row (at most {found.longest:,}); "
        f"{counted(found.days, 'day')} of the last {WEEKS * 7}."
    )
    shown = {day: count for day, count in found.answers.items() if found.first <= day <= found.last}
    most = max(found.answers.values())
    rows = [(day_name(day), f"{count:,}") for day, count in shown.items()]
    yield Plot(
        name="calendar",
        title="Answers day by day",
        about=f"A column a week, Monday on top; {sum(shown.values()):,} answers in a year, at most {most:,} on a day.",
        drawing=heat_map(found.answers, found.first, found.last),
        table=Table("Answers day by day", ("day", "answers"), rows, frozenset({"answers"}), folded=True),
        key=(
            ("level0", "none"),
            ("level1", f"up to {-(-most // 3):,}"),
            ("level2", f"up to {-(-2 * most // 3):,}"),
            ("level3", f"up to {most:,}"),
        ),
    )
    yield _months(found)


def _months(found: Calendar) -> Table:
    months = dict(list(by_month(found.answers).items())[:12])
    fullest = max(map(sum, months.values()))
    rows = [
        (f"{MONTHS[month - 1]} {year}", Bar(sum(of) / fullest), f"{sum(of):,}", f"{len(of)}")
        for (year, month), of in months.items()
    ]
    columns = ("month", "", "answers", "days studied")
    return Table("The last months", columns, rows, frozenset(columns[2:]), "The bar is the number of answers.")
