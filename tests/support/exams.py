"""Decks on their way to an exam, without files."""

from collections.abc import Mapping

from progress.exam.outlook import Outlook, Trust, advised, outlook
from progress.exam.plan import make_plan
from progress.exam.terms import Terms
from progress.planning import Candidate
from progress.scheduling import Memory
from progress.state import State

DAY = 739_000


def cards(deck: str, count: int) -> tuple[Candidate, ...]:
    """Cards of a deck, no two of them siblings."""
    return tuple(Candidate(f"{deck}/n{n}/x", f"{deck}/n{n}", order=n) for n in range(count))


def new_deck(count: int) -> dict[str, State]:
    """New cards of the deck d."""
    return {f"d/n{n}/x": State() for n in range(count)}


def known(count: int) -> dict[str, State]:
    """Cards of the deck d that were answered in the last days, the later ones the better."""
    return {
        f"d/k{n}/x": State(memory=Memory(2.0 + n, 5.0, DAY - 1 - n % 5), answered_on=DAY - 1 - n % 5)
        for n in range(count)
    }


def terms(states: Mapping[str, State], *, days: int, minutes: int) -> Terms:
    """Terms for an exam in the deck d in so many days, with 8 seconds an answer."""
    candidates = tuple(Candidate(card, card.rpartition("/")[0], order=n) for n, card in enumerate(states))
    return Terms(candidates, states, DAY, {"d": DAY + days}, shared=minutes, seconds=8.0)


def looked(given: Terms, target: float = 0.9) -> Outlook:
    """The outlook of the deck d with advice."""
    return advised(outlook("d", target, given, make_plan(given), Trust()), given)
