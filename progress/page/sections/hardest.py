from collections.abc import Iterator

from progress.page.blocks import Bar, Block, Says, Table
from progress.page.cells import READ_BARS
from progress.reports.learner.hardest import FEWEST, Hardest


def blocks(found: Hardest) -> Iterator[Block]:
    if not found.facts:
        yield Says(f"None failed, of {found.asked_again:,} facts asked again at least {FEWEST} times.")
        return
    rows = [
        (
            hard.says,
            Bar(hard.failed.share or 0.0, hard.failed.low, hard.failed.high),
            f"{hard.failed.count} of {hard.failed.n}",
            f"{hard.failed.low:.0%}–{hard.failed.high:.0%}",
            hard.fact,
        )
        for hard in found.facts
    ]
    columns = ("fact", "", "failed", "95 %", "id")
    yield Table("Failed, of the times asked again", columns, rows, frozenset({"failed", "95 %"}), READ_BARS)
    yield Says(
        f"Of {found.asked_again:,} facts asked again at least {FEWEST} times; the surest come first.",
        small=True,
    )
