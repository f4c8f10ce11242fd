from collections.abc import Iterator

from progress.page.blocks import Block, Says, Table
from progress.reports.learner.leeches import Leeches
from progress.reports.numbers.drawing import counted


def blocks(found: Leeches) -> Iterator[Block]:
    if not found.cards:
        yield Says(f"None, of {counted(found.looked_at, 'card')} asked again.")
        return
    rows = [
        (leech.card, leech.answer, f"{leech.lapses} of {leech.reviews}", f"{leech.chance:.1%}") for leech in found.cards
    ]
    columns = ("card", "answer", "failed", "chance of that")
    yield Table("Cards that fail oftener than chance allows", columns, rows, frozenset(columns[2:]))
    yield Says(f"Of {counted(found.looked_at, 'card')} asked again.", small=True)
    yield Says("Reword or split such a card, or put it aside: quiz progress suspend CARD.")
