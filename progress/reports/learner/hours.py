"""Hours: at which time of the day answers are right."""

from collections.abc import Sequence
from dataclasses import dataclass

from progress.reports.material import Material
from progress.reports.numbers.drawing import FEW, WIDTH, drawn, room
from progress.reports.numbers.share import Share, share
from progress.rollups.measures import Measure

NAME, TITLE = "hours", "Hours of the day"


@dataclass(frozen=True, slots=True)
class Hours:
    """Trials passed by hour of the learner's own clock, 0 to 23, as it stood at each answer."""

    hours: tuple[Share, ...]


def figures(given: Material) -> Hours:
    """First answers of a day to cards in memory since an earlier day; hours with fewer than 20 have not enough."""
    n, passed = given.tally.by_x(Measure.HOUR), given.tally.by_x(Measure.HOUR_PASSED)
    return Hours(tuple(share(passed.get(hour, 0), n.get(hour, 0)) for hour in range(24)))


def lines(found: Hours, width: int = WIDTH) -> Sequence[str]:
    wide = room(width, 36, 20)
    hours = ((hour, each) for hour, each in enumerate(found.hours) if each.enough)
    told = [f"{hour:02}–{(hour + 1) % 24:02} {drawn(each, wide)}" for hour, each in hours]
    left_out = sum(each.n for each in found.hours if not each.enough)
    rest = [f"other hours: {FEW} each (n={left_out:,} together)"] if left_out else []
    return [*told, *rest] or ["no cards were asked again on a later day yet"]
