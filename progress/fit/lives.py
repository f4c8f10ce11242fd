"""What fitting goes by: the answers that moved a card's memory, as replay takes them (`progress.replay`)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from progress.entries import Entry, corrected
from progress.events import Kind
from progress.rating import AGAIN, Guessable
from progress.rollups.tally import CHOSEN

Life: TypeAlias = list[Entry]  # first answers of days, and repeats that failed again; a reset begins another life


def lives(entries: Sequence[Entry]) -> Iterator[Life]:
    """The lives of a card, from all its entries in any order.

    Those that began with a right choice are left out: it may have been luck, and FSRS has no rating for that. (In
    simulations, taking it for Good or for Hard made the fitted parameters predict worse, by up to 0.0024 of log loss.)
    """
    for life in _split(entries):
        if not isinstance(life[0].what.outcome, Guessable):
            yield life


def _split(entries: Sequence[Entry]) -> Iterator[Life]:
    life: Life = []
    last = 0
    for entry in corrected(entries):
        what = entry.what
        if what.study:
            if what.outcome is not None and (not life or entry.day > last):
                life.append(entry)
                last = entry.day
            elif what.outcome is AGAIN:
                life.append(entry)
        elif what.kind == Kind.RESET and life:
            yield life
            life = []
    if life:
        yield life


def counts(entry: Entry, last_day: int) -> bool:
    """Whether an answer counts for fitting: on a later day than the card's last, and typed or rated by the learner.

    An answer that stood on the screen does not: how much of it was luck is a guess of its own.
    """
    return entry.day > last_day and entry.what.form not in CHOSEN


def counted(found: Iterable[Life]) -> list[int]:
    """The times (`at_ms`) of the answers that count, in order."""
    return sorted(entry.at_ms for life in found for entry in targets(life))


def targets(life: Life) -> Iterator[Entry]:
    """The answers of a life that count."""
    last = life[0].day
    for entry in life[1:]:
        if counts(entry, last):
            yield entry
        last = max(last, entry.day)


def before(found: Iterable[Life], at_ms: int) -> list[Life]:
    """The lives as they were at a time."""
    cut = ([entry for entry in life if entry.at_ms < at_ms] for life in found)
    return [life for life in cut if life]
