from collections.abc import Iterator

from progress.page.blocks import Block, Plot, Says, Table
from progress.page.plots import columns
from progress.reports.learner.forecast import DAYS, Forecast
from progress.reports.numbers.drawing import counted, day_name, duration


def blocks(found: Forecast) -> Iterator[Block]:
    if not any(found.due):
        yield Says(f"Nothing falls due in the next {DAYS} days.")
        return
    late = f", {found.overdue:,} of them overdue" if found.overdue else ""
    took = duration(found.due[0] * found.seconds_a_card)
    yield Says(f"Today {counted(found.due[0], 'card')}{late}" + (f", {took}." if found.due[0] else "."))
    rows = [
        (day_name(found.first + n), f"{count:,}", duration(count * found.seconds_a_card))
        for n, count in enumerate(found.due)
    ]
    yield Plot(
        name="forecast",
        title=f"Cards that fall due, {DAYS} days from today",
        about=f"{sum(found.due):,} cards in {DAYS} days, at most {max(found.due):,} on a day.",
        drawing=columns(found.due, found.first),
        table=Table("Cards that fall due", ("day", "cards", "time"), rows, frozenset({"cards", "time"}), folded=True),
    )
    based = f"n={found.pace.n:,}" if found.pace.enough else "a guess: too few answers timed"
    yield Says(f"What fails and what is new comes on top. {found.seconds_a_card:.1f} s a card ({based}).", small=True)
