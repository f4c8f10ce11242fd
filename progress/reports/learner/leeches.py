"""Leeches: cards that fail more often than chance allows, given what was expected of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, clipped, counted
from progress.reports.rows import Row, plain
from progress.rollups.measures import MILLION, Measure

NAME, TITLE = "leeches", "Leeches"


@dataclass(frozen=True, slots=True)
class Leech:
    """A card, how often it failed of how often it was asked again, and the chance of so bad a record or a worse one."""

    card: str
    answer: str
    lapses: int
    reviews: int
    chance: float


@dataclass(frozen=True, slots=True)
class Leeches:
    """The least likely first. `looked_at` is how many cards were asked again at all: 5 % of healthy ones seem leeches
    at some time.
    """

    cards: tuple[Leech, ...]
    looked_at: int


def figures(given: Material) -> Leeches:
    """Cards whose record has a chance below 5 % (`progress.leeches`), but those put aside."""
    found = []
    for deck, chance, card in given.tally.of(Measure.LEECH):
        state = given.state(f"{deck}/{card}")
        if state.memory and not state.suspended:
            memory = state.memory
            answer = given.answer(f"{deck}/{card}")
            found.append(Leech(f"{deck}/{card}", answer, memory.lapses, memory.reviews - 1, chance / MILLION))
    memories = (given.state(card.id).memory for card in given.cards())
    looked_at = sum(memory is not None and memory.reviews > 1 for memory in memories)
    return Leeches(tuple(sorted(found, key=lambda leech: (leech.chance, leech.card))), looked_at)


def lines(found: Leeches, width: int = WIDTH) -> Sequence[str]:
    advice = ["Reword or split such a card, or put it aside: quiz progress suspend CARD"] if found.cards else []
    return [*(row.text for row in rows(found, width)), *advice]


def rows(found: Leeches, width: int) -> Sequence[Row]:
    """A line a card, which opens it."""
    if not found.cards:
        return plain([f"none, of {counted(found.looked_at, 'card')} asked again"])
    return [_row(leech, width) for leech in found.cards]


def _row(leech: Leech, width: int) -> Row:
    failed = f"failed {leech.lapses} of {leech.reviews} (chance {leech.chance:.1%})"
    return Row(f"{failed}  {clipped(leech.card, max(width - len(failed) - 2, 28))}", leech.card)
