from collections.abc import Iterator

from progress.page.blocks import Block, Says, Table
from progress.page.cells import NUMBERS, median_cells
from progress.reports.learner.pace import Pace


def blocks(found: Pace) -> Iterator[Block]:
    if not found.all.n:
        yield Says("No answers were timed yet.")
        return
    forms = sorted(found.forms.items(), key=lambda one: one[1].value or 0.0)
    longest = max(each.high for _, each in (("", found.all), *forms) if each.enough or each is found.all) or 1.0
    rows = [(name, *median_cells(each, longest)) for name, each in (("all forms", found.all), *forms)]
    about = "The bar is the median; the line through it goes over the range in which it lies with 95 %."
    yield Table("Median time of an answer", ("form", "", "median", "95 %", "n"), rows, NUMBERS, about)
    if found.cost and found.all.enough:
        yield Says(f"{found.cost:.1f} s are spent for each answer that passes.")
    yield Says("Of an answer, at most a minute counts.", small=True)
