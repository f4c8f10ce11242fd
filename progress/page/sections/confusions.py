from collections.abc import Iterator

from progress.page.blocks import Block, Says, Table
from progress.reports.learner.confusions import Confusions
from progress.reports.numbers.drawing import counted


def blocks(found: Confusions) -> Iterator[Block]:
    if not found.pairs:
        yield Says("Nothing was taken for something else.")
        return
    rows = [(pair.one_says, pair.other_says, f"{pair.count:,}", f"{pair.answers:,}") for pair in found.pairs]
    columns = ("one", "the other", "times", "of answers")
    yield Table("Taken for each other", columns, rows, frozenset(columns[2:]))
    yield Says(f"{counted(found.n, 'mix-up')} in all; of answers to the two.", small=True)
