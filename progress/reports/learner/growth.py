"""Knowledge over time: how many cards would have been recalled, week by week."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from progress.reports.material import Material
from progress.reports.numbers.drawing import LEVELS, WIDTH, column, counted, day_name
from progress.rollups.measures import MILLION, Measure
from progress.rollups.tally import recalls
from progress.scheduling import model

NAME, TITLE = "growth", "What you knew, week by week"
SHOWN = 52
FULL = 4  # rows of the picture
TOLD = 4  # weeks in figures


@dataclass(frozen=True, slots=True)
class Week:
    """The end of a week, a Sunday's study day: cards in memory, and how many of them would have been recalled."""

    sunday: int
    cards: int
    known: float


@dataclass(frozen=True, slots=True)
class Growth:
    """All weeks from the first with a card in memory to the last one over."""

    weeks: tuple[Week, ...]


def figures(given: Material) -> Growth:
    """The tally has the time up to each card's last review; the states tell what came of it since."""
    cards = Counter(given.tally.by_x(Measure.HELD))
    sums = Counter(given.tally.by_x(Measure.RECALL))
    fsrs = model(given.settings.parameters)
    for card in given.cards():
        memory = given.state(card.id).memory
        for sunday, chance in recalls(memory, given.day, fsrs) if memory else ():
            cards[sunday] += 1
            sums[sunday] += round(chance * MILLION)
    if not cards:
        return Growth(())
    return Growth(tuple(Week(w, cards[w], sums[w] / MILLION) for w in range(min(cards), max(cards) + 1, 7)))


def lines(found: Growth, width: int = WIDTH) -> Sequence[str]:
    weeks = found.weeks[-min(SHOWN, width - 8) :]
    if not weeks:
        return ["no week is over yet"]
    most = max(week.cards for week in weeks) or 1
    rows = []
    for level in reversed(range(FULL)):
        tops = (week.known / most * FULL - level for week in weeks)
        label = f"{most:6,}" if level == FULL - 1 else " " * 6
        rows.append(f"{label} ┤{''.join(LEVELS[8] if top >= 1 else column(top) for top in tops)}")
    first, last = weeks[0], weeks[-1]
    picture = [*rows, f"{0:6} └{'─' * len(weeks)}"]
    said = f"{last.known:.0f} of {counted(last.cards, 'card')} would have been recalled on {day_name(last.sunday)}"
    return [said, *picture, f"{'':7}since {day_name(first.sunday)}", "", *_told(weeks)]


def _told(weeks: Sequence[Week]) -> list[str]:
    """The picture in figures: the last week, and a few before it, as far apart."""
    step = max(len(weeks) // TOLD, 1)
    told = weeks[::-step][:TOLD]
    return [f"{day_name(week.sunday)}  {week.known:5.0f} of {counted(week.cards, 'card')}" for week in told]
