from collections.abc import Iterator

from progress.page.blocks import Block, Says, Table
from progress.page.cells import NUMBERS, READ_BARS, SHARES, share_cells
from progress.reports.learner.hours import Hours
from progress.reports.numbers.drawing import FEW


def blocks(found: Hours) -> Iterator[Block]:
    rows = [
        (f"{hour:02}–{(hour + 1) % 24:02}", *share_cells(each)) for hour, each in enumerate(found.hours) if each.enough
    ]
    left_out = sum(each.n for each in found.hours if not each.enough)
    if rows:
        yield Table("Remembered, by hour of the day", ("hour", *SHARES), rows, NUMBERS, READ_BARS)
    if left_out:
        yield Says(f"{'Other hours' if rows else 'All hours'}: {FEW} each (n={left_out:,} together).", small=True)
    elif not rows:
        yield Says("No cards were asked again on a later day yet.")
