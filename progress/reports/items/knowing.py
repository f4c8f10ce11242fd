"""Knowing: how much each learner knows, from the questions other than the one that is looked at."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from progress.reports.items.responses import Response
from progress.reports.items.theory import guess_corrected


def knowledge(answers: Mapping[str, Sequence[Response]]) -> dict[tuple[bytes, str, bool], float]:
    """By learner, card, and whether it is about first answers or later ones: the share right on the other cards,
    without lucky guesses. Nothing of who answered one card only.
    """
    sums: defaultdict[tuple[bytes, bool], list[float]] = defaultdict(_nothing)
    own: defaultdict[tuple[bytes, str, bool], list[float]] = defaultdict(_nothing)
    for card, of in answers.items():
        for response in of:
            passed, luck = response.passed, response.luck
            for sum_ in (sums[response.learner, response.first], own[response.learner, card, response.first]):
                sum_[0] += 1
                sum_[1] += passed
                sum_[2] += luck
    found = {}
    for at, mine in own.items():
        n, right, luck = (all_ - one for all_, one in zip(sums[at[0], at[2]], mine, strict=True))
        if n:
            found[at] = guess_corrected(right / n, luck / n)
    return found


def _nothing() -> list[float]:
    return [0.0, 0.0, 0.0]  # answers, right ones, lucky ones
