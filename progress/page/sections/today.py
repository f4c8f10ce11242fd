from collections.abc import Iterator

from progress.page.blocks import Block, Says
from progress.reports.learner import today


def blocks(found: today.Today) -> Iterator[Block]:
    for line in today.lines(found):
        yield Says(line[:1].upper() + line[1:] + ".")
