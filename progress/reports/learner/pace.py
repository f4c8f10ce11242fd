"""Pace: the time that answers take, form by form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, bar, room, seconds
from progress.reports.numbers.share import Median, median
from progress.rollups.measures import Measure

NAME, TITLE = "pace", "Time per answer"


@dataclass(frozen=True, slots=True)
class Pace:
    """Medians of the time per answer, in half seconds; of an answer at most a minute counts.

    `cost` is the seconds spent in study and cram for each answer that passed.
    """

    all: Median
    forms: Mapping[str, Median]
    cost: float | None


def figures(given: Material) -> Pace:
    """All timed answers in study."""
    tally = given.tally
    forms = sorted({form for _, _, form in tally.of(Measure.PACE)})
    passed = tally.total(Measure.PASSED)
    return Pace(
        all=median(tally.by_x(Measure.PACE)),
        forms={form: median(tally.by_x(Measure.PACE, form)) for form in forms},
        cost=tally.total(Measure.TIME) / 1000 / passed if passed else None,
    )


def lines(found: Pace, width: int = WIDTH) -> Sequence[str]:
    wide = room(width, 42, 20)
    longest = max((each.value or 0.0 for each in found.forms.values()), default=0.0) or 1.0
    rows = [f"{'all forms':11} {'':{wide}} {seconds(found.all)}"]
    for form, each in sorted(found.forms.items(), key=lambda one: one[1].value or 0.0):
        rows.append(f"{form:11} {bar((each.value or 0.0) / longest if each.enough else 0.0, wide)} {seconds(each)}")
    cost = [f"{found.cost:.1f} s are spent for each answer that passes"] if found.cost and found.all.enough else []
    return [*rows, *cost]
