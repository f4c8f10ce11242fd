"""Simulated learners before an exam: what each way of choosing a day's cards makes them recall on the day.

600 cards, half of them learned in the half year before, half of them new. The program believes FSRS-6 with its default
parameters and sees answers only; what the learner truly remembers follows the same parameters, or others: those fitted
to a real log (tests/data/review-log), or stabilities of each card's own. A card that was wrong is repeated within the day
until it is right, which the true memory feels and the program's does not. Never seen counts as not known.

Run `python -m tests.simulation.exam [SEEDS]` for the table.
"""

import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import TypeAlias

from progress.exam.gain import FIRST_ANSWER
from progress.exam.outlook import Expected, Trust, expected
from progress.exam.plan import make_plan, todays_cards
from progress.exam.terms import Terms
from progress.planning import Candidate
from progress.rating import Rating
from progress.scheduling import DEFAULT_PARAMETERS, Memory, Model, interval, model
from progress.state import State
from tests.simulation.learners import say

TODAY, BEFORE = 739_000, 180
CARDS, NEW, NEW_A_DAY = 600, 300, 15
PLENTY = 10_000  # answers
REAL = (  # fitted by fsrs-rs-python 0.9.3 to the first answers of a day in tests/data/review-log
    *(0.1693, 0.7729, 2.2198, 5.453, 6.6183, 0.6358, 2.9807, 0.0136, 1.6984, 0.2608, 0.6512),
    *(1.5279, 0.0515, 0.331, 1.7409, 0.6, 1.8729, 0.5531, 0.1367, 0.0658, 0.266),
)
SPREAD = 0.4  # of the logarithm of a card's stability, where cards differ
BELIEVED = model(DEFAULT_PARAMETERS)


@dataclass(slots=True)
class Card:
    """A card: what the program believes and what is true."""

    fsrs: Model  # of the true memory
    ease: float = 1.0  # a factor on the true stability
    believed: Memory | None = None
    true: Memory | None = None
    due: int = 0
    answered_on: int | None = None

    def answer(self, day: int, chance: random.Random) -> bool:
        right = chance.random() < (self.recall(day) if self.true else FIRST_ANSWER)
        self.believed = BELIEVED.step(self.believed, day, Rating.GOOD if right else Rating.AGAIN)
        if right:
            self.true = self.fsrs.step(self.true, day, Rating.GOOD)
        else:
            self.true = self.fsrs.step(self.fsrs.step(self.true, day, Rating.AGAIN), day, Rating.GOOD)
        self.due = day + max(1, round(interval(self.believed.stability)))
        self.answered_on = day
        return right

    def recall(self, day: int) -> float:
        if self.true is None:
            return 0.0
        return self.fsrs.recall(self.true._replace(stability=self.true.stability * self.ease), day)


Strategy: TypeAlias = Callable[[Sequence[Card], int, int], Sequence[Card]]  # cards, day, exam -> cards in order


def retention_90(cards: Sequence[Card], day: int, exam: int) -> Sequence[Card]:
    """What is due at retention .90, the longest due first, then 15 new cards a day."""
    return [*_due(cards, day), *_new(cards)[:NEW_A_DAY]]


def spread_evenly(cards: Sequence[Card], day: int, exam: int) -> Sequence[Card]:
    """The same with new cards first, as many a day as bring them all before the exam."""
    new = _new(cards)
    return [*new[: ceil(len(new) / (exam - day))], *_due(cards, day)]


def plan(cards: Sequence[Card], day: int, exam: int) -> Sequence[Card]:
    """Today's part of the program's plan."""
    terms = _terms(cards, day, exam, PLENTY)
    number = {card.card: place for place, card in enumerate(terms.cards)}
    return [cards[number[card]] for card in todays_cards(terms)]


def _terms(cards: Sequence[Card], day: int, exam: int, answers: int) -> Terms:
    """The terms of a plan with so many answers a day, repeats among them."""
    candidates = tuple(Candidate(f"d/f{number}/x", f"d/f{number}", order=number) for number in range(len(cards)))
    states = {
        candidate.card: State(memory=card.believed, answered_on=card.answered_on)
        for candidate, card in zip(candidates, cards, strict=True)
        if card.believed
    }
    return Terms(candidates, states, day, {"d": exam}, shared=1, seconds=60 / answers)


STRATEGIES = {"retention .90": retention_90, "new spread evenly": spread_evenly, "plan": plan}


@dataclass(frozen=True, slots=True)
class Learner:
    """What a learner truly remembers: parameters, and how far the stability of single cards strays from them."""

    parameters: Sequence[float] = field(default=DEFAULT_PARAMETERS)
    spread: float = 0.0


LEARNERS = {
    "as modelled": Learner(),
    "cards differ": Learner(spread=SPREAD),
    "a real learner": Learner(REAL),
}


def recall_on_the_day(
    strategy: Strategy, learner: Learner, *, days: int, budget: int, repeats_count: bool = False, seed: int = 1
) -> float:
    """The mean true chance of recall on the day of the exam, after so many days of so many answers.

    With `repeats_count` a repeat takes an answer of the budget too; else it is cards that are counted.
    """
    chance = random.Random(seed)
    cards = _begun(learner, chance)
    exam = TODAY + days
    for day in range(TODAY, exam):
        room = budget
        for card in strategy(cards, day, exam):
            if room <= 0:
                break
            room -= 1 if card.answer(day, chance) or not repeats_count else 2
    return sum(card.recall(exam) for card in cards) / len(cards)


def expected_recall(learner: Learner, *, days: int, budget: int, seed: int = 1) -> Expected:
    """What the program expects at the beginning, of so many days of so many answers with repeats."""
    terms = _terms(_begun(learner, random.Random(seed)), TODAY, TODAY + days, budget)
    return expected("d", terms, make_plan(terms), Trust())


def _begun(learner: Learner, chance: random.Random) -> list[Card]:
    """The cards as they stand today."""
    fsrs = Model(tuple(learner.parameters))
    cards = [Card(fsrs, chance.lognormvariate(0, learner.spread)) for _ in range(CARDS)]
    for card in cards[NEW:]:
        card.due = TODAY - chance.randrange(1, BEFORE)
        while card.due < TODAY:
            card.answer(card.due, chance)
    return cards


def _due(cards: Sequence[Card], day: int) -> list[Card]:
    return sorted((card for card in cards if card.believed and card.due <= day), key=lambda card: card.due)


def _new(cards: Sequence[Card]) -> list[Card]:
    return [card for card in cards if not card.believed]


def main() -> None:
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    say(f"{CARDS} cards, {NEW} of them new; true recall on the day of the exam; mean of {seeds} learners")
    for repeats_count in (False, True):
        say("")
        say("repeats count as answers" if repeats_count else "answers a day are cards; repeats come on top")
        say(f"{'days, answers':14}{'learner':16}" + "".join(f"{name:>20}" for name in STRATEGIES))
        for days, budget in ((14, 30), (14, 60), (30, 20), (30, 40), (30, 80), (60, 15), (60, 30), (60, 60)):
            for name, learner in LEARNERS.items():
                row = []
                for strategy in STRATEGIES.values():
                    runs = [
                        recall_on_the_day(
                            strategy, learner, days=days, budget=budget, repeats_count=repeats_count, seed=seed
                        )
                        for seed in range(seeds)
                    ]
                    row.append(sum(runs) / seeds)
                say(f"{days:4} × {budget:<7}{name:16}" + "".join(f"{recall:20.3f}" for recall in row))


if __name__ == "__main__":
    main()
