"""Tallies under new names: what `was:` in a deck says of decks, facts and cards (`progress.renames`)."""

from collections.abc import Collection, Mapping

from progress.renames import renamed
from progress.rollups.measures import Measure
from progress.rollups.tally import Cell, Tally

OF_CARDS = frozenset({Measure.FORM_PASSED, Measure.TAKEN, Measure.LEECH})  # their y begins with the card


def names_of(decks: Collection[str], renames: Mapping[str, str]) -> set[str]:
    """The names under which a log may have decks: those now, and those from before."""
    return {*decks, *(old for old in renames if "/" not in old and renamed(old, renames) in decks)}


def renamed_tally(found: Tally, decks: Collection[str], renames: Mapping[str, str]) -> Tally:
    """The counts of some decks, by the names of decks and cards now."""
    names = {deck: renamed(deck, renames) for deck in names_of(decks, renames)}
    if not renames:
        return Tally({m: {c: n for c, n in cells.items() if c[0] in names} for m, cells in found.cells.items()})
    result = Tally()
    for measure, cells in found.cells.items():
        mine = result.cells[measure]
        for (deck, x, y), number in cells.items():
            if deck in names:
                mine[_cell(deck, x, y, renames) if measure in OF_CARDS else (names[deck], x, y)] += number
    return result


def _cell(deck: str, x: int, y: str, renames: Mapping[str, str]) -> Cell:
    card, space, rest = y.partition(" ")
    now, _, of_deck = renamed(f"{deck}/{card}", renames).partition("/")
    return now, x, f"{of_deck}{space}{rest}"
