from collections.abc import Iterator

from progress.page.blocks import Block, Listed, Says, Table
from progress.page.cells import NUMBERS, READ_BARS, SHARES, share_cells
from progress.reports.learner.forms import Forms
from progress.reports.numbers.drawing import counted


def blocks(found: Forms) -> Iterator[Block]:
    if not found.forms:
        yield Says("No answers yet.")
        return
    rows = [(form, *share_cells(each)) for form, each in found.forms.items()]
    yield Table("Answers passed", ("form", *SHARES), rows, NUMBERS, READ_BARS)
    yield Says(
        f"{counted(found.recalled, 'card')} of {found.n:,} recalled, {len(found.recognised):,} only recognised"
        + (":" if found.recognised else ".")
    )
    if found.recognised:
        yield Listed([(card, ()) for card in found.recognised])
