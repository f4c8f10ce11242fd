"""Plots: figures in, drawings out.

They are our own since what there is cannot be used here: leather's pictures have fixed colours and no descriptions,
pygal's load scripts from elsewhere, and matplotlib's are text turned to outlines that no screen reader reads.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from math import floor, log10

from progress.page.shapes import WIDE, Box, Dot, Drawing, Label, Line, Shape
from progress.reports.learner.calendar import MONTHS

LEFT, RIGHT, TOP, BOTTOM = 40.0, 6.0, 8.0, 20.0
TICKS = 4


def ticks(most: float) -> list[int]:
    """Whole numbers from 0 to `most` or just above, in steps of 1, 2 or 5 times a power of ten."""
    least = max(most / TICKS, 1)
    power = 10 ** floor(log10(least))
    step = next(int(power * times) for times in (1, 2, 5, 10) if power * times >= least)
    return list(range(0, int(most + step - 1e-9) + 1, step)) or [0]


def columns(values: Sequence[int], first_day: int, height: float = 150.0) -> Drawing:
    """A column a day."""
    marks = ticks(max(values, default=0))
    each = (WIDE - LEFT - RIGHT) / max(len(values), 1)
    scale = (height - TOP - BOTTOM) / (marks[-1] or 1)
    bars = (
        Box(LEFT + n * each + each * 0.1, height - BOTTOM - value * scale, each * 0.8, value * scale, "fill")
        for n, value in enumerate(values)
        if value
    )
    names = months(range(first_day, first_day + len(values)), each, height - 5)
    return Drawing(height, [*_grid(marks, scale, height), *bars, *names])


def curves(series: Mapping[str, Sequence[float]], first_day: int, days: int, height: float = 170.0) -> Drawing:
    """Lines over time by what they mean; values are `days` apart."""
    marks = ticks(max(chain.from_iterable(series.values()), default=0.0))
    count = max(map(len, series.values()))
    each = (WIDE - LEFT - RIGHT) / max(count - 1, 1)
    scale = (height - TOP - BOTTOM) / (marks[-1] or 1)
    shapes: list[Shape] = [*_grid(marks, scale, height)]
    for means, values in series.items():
        points = [(LEFT + n * each, height - BOTTOM - value * scale) for n, value in enumerate(values)]
        shapes.append(Line(points, means) if count > 1 else Dot(*points[0], means))
    names = months(range(first_day, first_day + count * days, days), each, height - 5)
    return Drawing(height, [*shapes, *names])


def predictions(groups: Sequence[tuple[float, float, float, float]], side: float = 240.0) -> Drawing:
    """What came true against what was predicted: predicted, actual, and its interval; all parts of 1."""
    size = side - TOP - BOTTOM

    def at(predicted: float, actual: float) -> tuple[float, float]:
        return LEFT + predicted * size, side - BOTTOM - actual * size

    shapes: list[Shape] = []
    for part in (0.0, 0.25, 0.5, 0.75, 1.0):
        shapes += [
            Line([at(0, part), at(1, part)], "grid"),
            Label(LEFT - 4, at(0, part)[1] + 4, f"{part:.0%}", "end"),
        ]
        if part in (0.0, 0.5, 1.0):
            shapes.append(Label(at(part, 0)[0], side - 5, f"{part:.0%}", "end" if part == 1 else "middle"))
    shapes.append(Line([at(0, 0), at(1, 1)], "aim"))
    for predicted, actual, low, high in groups:
        shapes += [Line([at(predicted, low), at(predicted, high)], "range"), Dot(*at(predicted, actual), "dot")]
    return Drawing(side, shapes)


def heat_map(counts: Mapping[int, int], first: int, last: int) -> Drawing:
    """A box a day, a column a week, Mondays on top; the darker, the more."""
    start = first - (first - 1) % 7
    most = max(counts.values(), default=1)
    weeks = range(start, last + 1, 7)
    each = (WIDE - LEFT - RIGHT) / len(weeks)
    shapes: list[Shape] = [
        Label(LEFT - 4, TOP + 10 + (n + 0.8) * each, name, "end") for n, name in ((0, "Mon"), (3, "Thu"), (6, "Sun"))
    ]
    for day in range(max(first, start), last + 1):
        week, weekday = divmod(day - start, 7)
        level = -(-counts.get(day, 0) * 3 // most)
        shapes.append(Box(LEFT + week * each, TOP + 10 + weekday * each, each * 0.86, each * 0.86, f"level{level}"))
    return Drawing(TOP + 12 + 7 * each, [*shapes, *months(weeks, each, TOP + 4)])


def months(days: range, each: float, y: float) -> Iterator[Label]:
    """The names of months where they begin, as far as there is room; a January has its year."""
    before, free = date.fromordinal(days[0]).month if days else 0, LEFT
    for n, day in enumerate(days):
        at = date.fromordinal(day)
        x = LEFT + n * each
        if at.month != before and x >= free and x < WIDE - 28:
            yield Label(x, y, MONTHS[at.month - 1] if at.month > 1 else f"{at.year}")
            free = x + 40
        before = at.month


def _grid(marks: Sequence[int], scale: float, height: float) -> Iterator[Shape]:
    for mark in marks:
        y = height - BOTTOM - mark * scale
        yield Line([(LEFT, y), (WIDE - RIGHT, y)], "grid")
        yield Label(LEFT - 4, y + 4, f"{mark:,}", "end")
