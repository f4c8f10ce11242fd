from collections.abc import Iterator
from dataclasses import replace

from progress.page.blocks import Block, Says, Table
from progress.page.cells import NUMBERS, READ_BARS, SHARES, share_cells
from progress.reports.learner.retention import Period, Retention
from progress.reports.numbers.share import Share


def blocks(found: Retention) -> Iterator[Block]:
    yield Says(found.says)
    rows = [(f"{period.name}, {kind}", *share_cells(each, found.desired)) for period, kind, each in _told(found)]
    if rows:
        about = f"{READ_BARS} The mark is the retention that is set, {found.desired:.0%}."
        yield Table("Remembered, of what was asked again", ("answers", *SHARES), rows, NUMBERS, about)
        yield Says(
            "Young cards were last asked less than 21 days before, mature ones earlier; by choice, the answer was on "
            "the screen, so that luck is in it.",
            small=True,
        )


def _told(found: Retention) -> Iterator[tuple[Period, str, Share]]:
    """Periods that tell more than the shorter one before."""
    for before, period in zip((None, *found.periods), found.periods, strict=False):
        if before and replace(period, name=before.name) == before:
            continue
        kinds = {"young": period.young, "mature": period.mature, "all": period.all, "by choice": period.chosen}
        yield from ((period, kind, each) for kind, each in kinds.items() if each.n)
