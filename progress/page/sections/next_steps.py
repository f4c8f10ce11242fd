from collections.abc import Iterator

from progress.page.blocks import Block, Listed, Says
from progress.reports.learner.next_steps import NextSteps


def blocks(found: NextSteps) -> Iterator[Block]:
    if found.steps:
        yield Listed([(step.words, ()) for step in found.steps])
    else:
        yield Says("Nothing to do.")
