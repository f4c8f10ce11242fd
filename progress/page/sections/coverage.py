from collections.abc import Iterator

from progress.page.blocks import Bar, Block, Cell, Says, Table
from progress.reports.learner.coverage import Coverage, Paragraph

BEGINS = 60  # characters that the report has of a paragraph
ABOUT = "The bar is the mean chance of recall of the cards that quote the paragraph."
COLUMNS = ("paragraph", "begins", "", "recall", "cards begun", "new cards")


def blocks(found: Coverage) -> Iterator[Block]:
    if not found.decks:
        yield Says("No deck has an article beside it.")
    for deck, parts in found.decks.items():
        asked, learned = sum(part.cards > 0 for part in parts), sum(part.recall.n > 0 for part in parts)
        yield Says(f"{deck}: {len(parts)} paragraphs, {asked} asked about, {learned} begun.")
        numbers = frozenset({"recall", "cards begun", "new cards"})
        yield Table(deck, COLUMNS, [_row(part) for part in parts], numbers, ABOUT)


def _row(part: Paragraph) -> tuple[Cell, ...]:
    found = part.recall
    begins = part.begins if len(part.begins) < BEGINS else f"{part.begins.rpartition(' ')[0]} …"
    new = f"{found.unseen:,}" if found.unseen else ""
    if found.mean is None:
        return (str(part.number), begins, None, "" if found.unseen else "no cards", "0", new)
    return (str(part.number), begins, Bar(found.mean), f"{found.mean:.0%}", f"{found.n:,}", new)
