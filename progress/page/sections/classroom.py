"""The class: a row a learner under a pseudonym, and what the class does not know."""

from collections.abc import Iterator

from progress.page.blocks import Block, Cell, Says, Section, Table
from progress.page.cells import NUMBERS, recall_cells
from progress.page.sections.knowledge import ABOUT, COLUMNS
from progress.reports.classroom.overview import FEWEST_LEARNERS, Classroom, Standing
from progress.reports.numbers.drawing import counted


def section(found: Classroom) -> Section:
    """Of a deck."""
    return Section(f"class-{found.deck}", f"The class in {found.deck}", tuple(_blocks(found)))


def _blocks(found: Classroom) -> Iterator[Block]:
    if len(found.learners) < 2:
        yield Says("Too few learners: a class begins with two.")
        return
    stopped = sum(one.stopped for one in found.learners)
    yield Says(f"{counted(len(found.learners), 'learner')}, {stopped} stopped.")
    columns = ("learner", "state", "answers", *COLUMNS)
    yield Table("Learners", columns, [_row(one) for one in found.learners], NUMBERS | {"answers"}, ABOUT)
    if found.facts:
        rows = [(fact.fact, f"{fact.learners}", *recall_cells(fact.recall)[:4]) for fact in found.facts]
        met = ("fact", "learners", *COLUMNS[:4])
        yield Table("What the class does not know", met, rows, NUMBERS | {"learners"})
    yield Says(f"Facts that {FEWEST_LEARNERS} learners or more have met are looked at.", small=True)


def _row(one: Standing) -> tuple[Cell, ...]:
    track = {None: "", True: "on track", False: "behind"}[one.on_track]
    state = f"stopped {one.idle_days} days ago" if one.stopped else track
    return (one.learner, state, f"{one.answers:,}", *recall_cells(one.recall))
