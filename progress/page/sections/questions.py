"""The questions of a deck over all learners: what to mend, and a row each."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from progress.page.blocks import Block, Cell, Listed, Says, Section, Table
from progress.page.cells import NUMBERS, READ_BARS, SHARES, share_cells
from progress.reports.items.items import Item, Items
from progress.reports.items.mending import Mend
from progress.reports.items.table import reliability
from progress.reports.numbers.drawing import counted

COLUMNS = ("question", *SHARES, "better learners", "most chosen distractor")
BANDS = {"negative": "do worse", "weak": "do alike", "fair": "do better", "good": "do much better", "unknown": "?"}


def section(found: Items, mends: Sequence[Mend]) -> Section:
    """Of a deck."""
    return Section(f"questions-{found.deck}", f"The questions of {found.deck}", tuple(_blocks(found, mends)))


def _blocks(found: Items, mends: Sequence[Mend]) -> Iterator[Block]:
    yield Says(f"{counted(found.learners, 'learner')}, {counted(found.answers, 'answer')}.")
    based = " ".join(line.strip() for line in reliability(found.reliability))
    yield Says(f"R{based[1:]}.", small=True)
    if mends:
        yield Says("To mend, the most urgent first:")
        yield Listed([(_named(mend), [reason.words for reason in mend.reasons]) for mend in mends])
    else:
        yield Says("Nothing to mend, as far as these answers tell.")
    asked = [item for item in found.items if item.facility.n]
    if asked:
        yield Table("Right at the first attempt", COLUMNS, [_row(item) for item in asked], NUMBERS, READ_BARS)
    if len(asked) < len(found.items):
        yield Says(f"{counted(len(found.items) - len(asked), 'question')} not asked yet.")


def _named(mend: Mend) -> str:
    """With the line in the deck's file, not the folders above it: a page is sent to others."""
    return f"{mend.question} ({mend.card}, {PurePath(mend.place).name})"


def _row(item: Item) -> tuple[Cell, ...]:
    wrong = [each for each in item.options.options if not each.key and each.chosen.count] if item.options else []
    worst = f"{wrong[0].text} ({wrong[0].chosen.count} of {wrong[0].chosen.n})" if wrong else ""
    return (f"{item.question} ({item.card.partition('/')[2]})", *share_cells(item.facility), BANDS[item.band], worst)
