"""Leeches: cards that fail more often than chance allows, given what memory expected of them.

A bare count of lapses flags a quarter of all healthy cards sooner or later; the likelihood of their record does not.
"""

from collections.abc import Iterable, Sequence

from progress.memory import History
from progress.state import State

TOO_UNLIKELY = 0.05
FIRST_TRIALS = 3  # nothing is said of a card before it was reviewed more often than this
MOST_TRIALS = 300  # the last ones; time grows with their square
LEAST_LAPSES = 2  # cards with fewer are not looked at


def leeches(history: History, cards: Iterable[str]) -> dict[str, float]:
    """The leeches among cards, each with the chance that so bad a record, or a worse one, had."""
    suspects = [card for card in cards if _suspect(history.state(card))]
    chances = {card: unlikelihood(trials) for card, trials in history.trials(suspects).items()}
    return {card: chance for card, chance in chances.items() if chance < TOO_UNLIKELY}


def unlikelihood(trials: Sequence[tuple[float, bool]]) -> float:
    """The chance of as few passes as these trials had, or fewer, given the chance that each had; 1 for too few trials.

    The lower tail of the Poisson binomial distribution, summed up trial by trial.
    """
    if len(trials) <= FIRST_TRIALS:
        return 1.0
    trials = trials[-MOST_TRIALS:]
    passes = [1.0]  # the chance of 0, 1, 2 … passes so far
    for chance, _ in trials:
        failed = [p * (1 - chance) for p in passes] + [0.0]
        passed = [0.0] + [p * chance for p in passes]
        passes = [a + b for a, b in zip(failed, passed, strict=True)]
    return sum(passes[: sum(passed for _, passed in trials) + 1])


def _suspect(state: State) -> bool:
    return state.memory is not None and not state.suspended and state.memory.lapses >= LEAST_LAPSES
