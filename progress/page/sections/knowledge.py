from collections.abc import Iterator, Mapping

from progress.page.blocks import Block, Cell, Table
from progress.page.cells import NUMBERS, recall_cells
from progress.reports.learner.knowledge import Knowledge
from progress.reports.numbers.share import Recall

COLUMNS = ("", "recall", "95 %", "n", "not seen")
ABOUT = (
    "The bar is the mean chance of recall; the line through it goes over the share that would be recalled, were all "
    "asked now, in 95 of 100 cases."
)


def blocks(found: Knowledge) -> Iterator[Block]:
    yield Table("All cards", ("cards", *COLUMNS), [("all", *recall_cells(found.all))], NUMBERS, ABOUT)
    kinds = {"deck": found.decks, "type": found.types, "actor": found.actors, "topic": found.topics, "tag": found.tags}
    for kind, of in kinds.items():
        if of:
            yield Table(f"By {kind}, the weakest first", (kind, *COLUMNS), _weakest(of), NUMBERS)


def _weakest(of: Mapping[str, Recall]) -> list[tuple[Cell, ...]]:
    ordered = sorted(of.items(), key=lambda one: (one[1].mean is None, one[1].mean or 0.0, one[0]))
    return [(label, *recall_cells(each)) for label, each in ordered]
