from collections.abc import Iterator

from progress.page.blocks import Block, Plot, Says, Table
from progress.page.cells import NUMBERS, SHARES, share_cells
from progress.page.plots import predictions
from progress.reports.learner.calibration import Calibration
from progress.reports.numbers.share import FEWEST


def blocks(found: Calibration) -> Iterator[Block]:
    yield Says(found.says)
    if found.n < FEWEST:
        return
    rows = [(f"{group.predicted:.0%}", *share_cells(group.actual)[1:]) for group in found.groups]
    yield Plot(
        name="calibration",
        title="What came true, against what was predicted",
        about="Each dot is a group of answers: to the right what was predicted of them, upwards what came true, with "
        "its 95 % range. On the dashed line both are alike; below it, more was forgotten than predicted.",
        drawing=predictions([(g.predicted, g.actual.share or 0.0, g.actual.low, g.actual.high) for g in found.groups]),
        table=Table("Predicted and actual recall", ("predicted", "actual", *SHARES[2:]), rows, NUMBERS | {"actual"}),
    )
    yield Says(f"Brier score {found.brier:.3f}, root mean square error of the groups {found.rmse:.3f}.", small=True)
