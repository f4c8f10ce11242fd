"""Retention: how much was still known when it was asked again, against what is desired."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, drawn, room
from progress.reports.numbers.share import Share, share
from progress.rollups.measures import Measure

NAME, TITLE = "retention", "What stuck, of what was asked again"
PERIODS = {"today": 1, "week": 7, "month": 30, "year": 365, "ever": 0}  # days; 0 is all
KINDS = {
    "young": (Measure.YOUNG, Measure.YOUNG_PASSED),
    "mature": (Measure.MATURE, Measure.MATURE_PASSED),
}


@dataclass(frozen=True, slots=True)
class Period:
    """Trials of the last days: answers from memory `young` (less than 21 days after the last review) and `mature`.

    `chosen` are trials where the answer was on the screen: luck is in them, so they are kept apart.
    """

    name: str
    young: Share
    mature: Share
    all: Share
    chosen: Share


@dataclass(frozen=True, slots=True)
class Retention:
    """Retention by period, the shortest first, and the retention that is set. `says` is one sentence."""

    desired: float
    periods: tuple[Period, ...]
    says: str


def figures(given: Material) -> Retention:
    """True retention: first answers of a day to cards in memory since an earlier day, passed of all."""
    periods = tuple(_period(given, name, days) for name, days in PERIODS.items())
    return Retention(given.settings.retention, periods, _verdict(periods, given.settings.retention))


def _period(given: Material, name: str, days: int) -> Period:
    first = given.day - days + 1 if days else 0
    counts = {
        (kind, how): _count(given, measures, how, first)
        for kind, measures in KINDS.items()
        for how in ("recalled", "chosen")
    }
    return Period(
        name,
        young=share(*counts["young", "recalled"]),
        mature=share(*counts["mature", "recalled"]),
        all=_both(counts["young", "recalled"], counts["mature", "recalled"]),
        chosen=_both(counts["young", "chosen"], counts["mature", "chosen"]),
    )


def _count(given: Material, measures: tuple[Measure, Measure], how: str, first: int) -> tuple[int, int]:
    n, passed = (
        sum(count for day, count in given.tally.by_x(measure, how).items() if first <= day <= given.day)
        for measure in measures
    )
    return passed, n


def _both(one: tuple[int, int], other: tuple[int, int]) -> Share:
    return share(one[0] + other[0], one[1] + other[1])


def _verdict(periods: Sequence[Period], desired: float) -> str:
    """Said of the shortest of month, year and ever that has enough trials."""
    for period in periods[2:]:
        found = period.all
        if found.enough and found.share is not None:
            span = "In all" if period.name == "ever" else f"In the last {period.name}"
            said = f"{span} you remembered {found.share:.0%} of what was asked again; {desired:.0%} is what you set"
            if found.high < desired:
                return f"{said}: less than planned."
            if found.low > desired:
                return f"{said}: more than planned."
            return f"{said}: as planned, as far as {found.n:,} answers can tell."
    return f"Too few answers from memory to tell (n={periods[-1].all.n:,})."


def lines(found: Retention, width: int = WIDTH) -> Sequence[str]:
    rows: list[str] = []
    wide = room(width, 47, 20)
    for before, period in zip((None, *found.periods), found.periods, strict=False):
        if before and replace(period, name=before.name) == before:
            continue  # no more than was told
        kinds = {"young": period.young, "mature": period.mature, "all": period.all, "by choice": period.chosen}
        rows += [
            f"{period.name if n == 0 else '':6} {kind:9} {drawn(each, wide)}"
            for n, (kind, each) in enumerate((kind, each) for kind, each in kinds.items() if each.n)
        ]
    return [found.says, *rows]
