from collections.abc import Iterator

from progress.page.blocks import Block, Plot, Says, Table
from progress.page.plots import curves
from progress.reports.learner.growth import Growth
from progress.reports.numbers.drawing import counted, day_name


def blocks(found: Growth) -> Iterator[Block]:
    if not found.weeks:
        yield Says("No week is over yet.")
        return
    first, last = found.weeks[0], found.weeks[-1]
    yield Says(
        f"{last.known:.0f} of {counted(last.cards, 'card')} would have been recalled on {day_name(last.sunday)}."
    )
    rows = [(day_name(week.sunday), f"{week.cards:,}", f"{week.known:.0f}") for week in found.weeks]
    yield Plot(
        name="growth",
        title="Cards in memory, and those that would have been recalled",
        about=f"Week by week since {day_name(first.sunday)}.",
        drawing=curves(
            {"aim": [w.cards for w in found.weeks], "curve": [w.known for w in found.weeks]}, first.sunday, 7
        ),
        table=Table(
            "Week by week", ("week's end", "cards", "recalled"), rows, frozenset({"cards", "recalled"}), folded=True
        ),
        key=(("curve", "would have been recalled"), ("aim", "cards in memory")),
    )
