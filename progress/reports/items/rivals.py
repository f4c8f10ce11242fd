"""Rivals of the key: options that the better learners choose, so that the key may be wrong, or not alone right.

Measured on 20 simulated classes of 30 who met 130 questions (tests/support/classes.py, seeds 100 to 119; the rules were
chosen by others): a planted wrong key was told in all, in 17 as such; a second right option that every other knowing
learner took, in 13; and four of 2,600 questions were accused wrongly.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb

from progress.reports.items.options import Chosen, Options, picked
from progress.reports.items.responses import Response
from progress.reports.items.theory import FEWEST

FALSE_ALARMS = 0.5  # that a deck of sound questions may raise


@dataclass(frozen=True, slots=True)
class Rival:
    """A distractor that the better learners choose: `miskeyed` if more often than a key that they do not choose, else
    `ambiguous`. `chance` is that of so many of the better half choosing it, if it were like all other distractors.
    """

    kind: str
    ref: str
    chance: float


def rivals(
    found: Mapping[str, Options], first: Mapping[str, Sequence[Response]], rests: Mapping[str, Mapping[bytes, float]]
) -> dict[str, Rival]:
    """By card. `first` are first attempts, `rests` the learners' scores on the other questions, for each card.

    A distractor is ambiguous if choosing it goes with a better score, and if so many of the better half chose it that
    among all distractors of the deck less than one in two decks would come to it by chance.
    """
    better = {card: _better_half(first[card], rests[card]) for card in found}
    rate, distractors = _typical(better)
    result: dict[str, Rival] = {}
    for card, options in found.items():
        key = next((option for option in options.options if option.key), None)
        for option in options.options:
            if option.key or option.who.r is None or option.who.r <= 0 or option.chosen.n < FEWEST:
                continue
            chance = _chance(option, better[card], rate)
            if key and _miskeyed(key, option):
                result[card] = Rival("miskeyed", option.ref, chance)
                break
            if chance * distractors < FALSE_ALARMS and chance < (result[card].chance if card in result else 1.0):
                result[card] = Rival("ambiguous", option.ref, chance)
    return result


def _miskeyed(key: Chosen, rival: Chosen) -> bool:
    return key.who.r is not None and key.who.r < 0 and rival.chosen.count > key.chosen.count


def _better_half(answers: Sequence[Response], rest: Mapping[bytes, float]) -> list[Response]:
    """The answers by choice of the half with the better scores on other questions."""
    known = [response for response in answers if response.form == "choice" and response.learner in rest]
    return sorted(known, key=lambda response: -rest[response.learner])[: len(known) // 2]


def _typical(better: Mapping[str, Sequence[Response]]) -> tuple[float, int]:
    """How often the better half choose any one distractor, over the deck; and how many distractors there are."""
    shown = wrong = 0
    refs = set()
    for card, answers in better.items():
        key = card.partition("/")[2]
        for response in answers:
            shown += len(response.options) - 1
            wrong += picked(response) not in ("", key)
            refs |= {(card, ref) for ref in response.options if ref != key}
    return wrong / shown if shown else 0.0, len(refs)


def _chance(option: Chosen, better: Sequence[Response], rate: float) -> float:
    """The upper tail of the binomial distribution."""
    n = sum(option.ref in response.options for response in better)
    count = sum(picked(response) == option.ref for response in better)
    return sum(comb(n, k) * rate**k * (1 - rate) ** (n - k) for k in range(count, n + 1))
