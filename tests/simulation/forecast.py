"""Forecast of the next 7 days' minutes against what simulated learners then take.

Each learner studies for weeks with the program's own queue, then the forecast is made from what the program has of
them, and then they study for 7 days more. What they truly remember follows FSRS-6 with parameters of their own, which
the program does not know. Run `python -m tests.simulation.forecast [SEEDS]` for the figures.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from progress.config import DaysOff, Settings
from progress.entries import Entry, what
from progress.events import Kind
from progress.forecast import LONGEST_MS
from progress.memory import introduced
from progress.planning import Candidate, planned
from progress.queue import build_queue
from progress.rating import AGAIN, GOOD
from progress.replay import Fold
from progress.rollups.measures import WEEK
from progress.rollups.tally import tally
from progress.scheduling import DEFAULT_PARAMETERS, Memory, Model, Parameters, model
from progress.workload.beginning import start
from progress.workload.habits import habits
from progress.workload.simulation import course
from tests.simulation.learners import FIRST_DAY

RUNS = 10
KNOWN_BEFORE, KNOWN_ON_RETRY = 0.3, 0.92


def changed(**factors: float) -> Parameters:
    """The default parameters, some of them multiplied: `w8=1.3`."""
    return tuple(p * factors.get(f"w{at}", 1.0) for at, p in enumerate(DEFAULT_PARAMETERS))


@dataclass(frozen=True, slots=True)
class Learner:
    """A learner: true memory, seconds an answer (median; lognormal), the days on which they study, and their deck."""

    name: str
    truth: Parameters = DEFAULT_PARAMETERS
    seconds: float = 8.0
    spread: float = 0.6
    studies: tuple[float, ...] = (1.0,) * WEEK  # chance, Monday first
    weeks: int = 8
    cards: int = 900
    choices: float = 0.5  # the part of new cards that come as a choice of four
    settings: Settings = field(default_factory=Settings)


WEEKEND_OFF = (1.0,) * 5 + (0.0,) * 2
LEARNERS = (
    Learner("as FSRS-6 has it"),
    Learner("forgets faster", changed(w8=0.8, w20=1.5)),
    Learner("remembers longer", changed(w0=2, w2=2, w8=1.2)),
    Learner("slow, uneven pace", seconds=16.0, spread=0.9),
    Learner("quick, 25 new a day", seconds=4.0, settings=Settings(new_a_day=25), cards=1800),
    Learner("not at weekends", studies=WEEKEND_OFF),
    Learner("days off set", studies=WEEKEND_OFF, settings=Settings(days_off=DaysOff(frozenset({5, 6})))),
    Learner("misses a day in eight", changed(w8=0.9), studies=(0.875,) * WEEK),
    Learner("three weeks in", weeks=3),
    Learner("all cards met", cards=350),
    Learner("desired retention 0.8", settings=Settings(retention=0.8)),
    Learner("at most 40 a day", settings=Settings(reviews_a_day=40)),
)


class Life:
    """A learner while time goes by."""

    def __init__(self, learner: Learner, seed: int) -> None:
        self.learner = learner
        self.chance = random.Random(f"{learner.name} {seed}")
        self.settings = learner.settings
        names = [(f"d/f{number // 2}/x{number % 2}", f"d/f{number // 2}") for number in range(learner.cards)]
        self.cards = [Candidate(card, fact, order=order) for order, (card, fact) in enumerate(names)]
        self.folds: defaultdict[str, Fold] = defaultdict(Fold)
        self.entries: defaultdict[str, list[Entry]] = defaultdict(list)
        self._truth: dict[str, Memory] = {}
        self._true: Model = model(learner.truth)
        self._known: Model = model(self.settings.parameters)

    def states(self, day: int):
        found = {card: fold.state(card, self.settings) for card, fold in self.folds.items()}
        return planned(self.cards, found, day, self.settings.days_off)

    def study(self, day: int) -> float:
        """A day; the minutes that it took."""
        if self.chance.random() >= self.learner.studies[(day - 1) % WEEK]:
            return 0.0
        states = self.states(day)
        new, most = self.settings.new_a_day, self.settings.reviews_a_day
        used = introduced(states, day)
        queue = build_queue(self.cards, states, day, new_limit=new, introduced_today=used, reviews_limit=most)
        return sum(self._ask(card, day) for card in queue) / 60_000

    def _ask(self, card: str, day: int) -> float:
        """Ask until it is right; milliseconds."""
        spent, truth = 0.0, self._truth.get(card)
        choice = truth is None and self.chance.random() < self.learner.choices
        knew = self.chance.random() < (self._true.recall(truth, day) if truth else KNOWN_BEFORE)
        self._truth[card] = self._true.step(truth, day, GOOD if knew else AGAIN)
        right = knew or (choice and self.chance.random() < 0.25)
        spent += self._answer(card, day, right, choice)
        while not right:
            right = self.chance.random() < KNOWN_ON_RETRY
            spent += self._answer(card, day, right, choice=False)
        return spent

    def _answer(self, card: str, day: int, right: bool, choice: bool) -> float:
        took = round(1000 * self.chance.lognormvariate(0, self.learner.spread) * self.learner.seconds)
        form, options = ("choice", 4) if choice else ("typed", 0)
        happened = what(Kind.REVIEW, "study", form, "right" if right else "wrong", 0, options, 1)
        at_ms = day * 86_400_000 + 64_800_000 + len(self.entries[card])
        entry = Entry(at_ms, self.chance.randbytes(16), day, happened, None, duration_ms=took)
        self.entries[card].append(entry)
        self.folds[card].take(entry, self._known)
        return min(took, LONGEST_MS)


def week(learner: Learner, seed: int) -> tuple[float, float]:
    """The minutes that were forecast for a week, and those that it took."""
    life = Life(learner, seed)
    day = FIRST_DAY + learner.weeks * WEEK
    for each in range(FIRST_DAY, day):
        life.study(each)
    states = life.states(day)
    found = habits(tally(life.entries, life.settings.parameters), states, day)
    ahead = course(start(life.cards, states, day, life.settings), found, life.settings, WEEK, runs=RUNS)
    forecast = sum(each.seconds for each in ahead.days) / 60
    return forecast, sum(life.study(each) for each in range(day, day + WEEK))


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


def main(learners: Sequence[Learner] = LEARNERS) -> None:
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    say("minutes of the next 7 days, first seed; mean and largest error over the seeds\n")
    say(f"{'learner':24}forecast  actual    mean  largest")
    every = []
    for learner in learners:
        weeks = [week(learner, seed) for seed in range(seeds)]
        errors = [forecast / actual - 1 for forecast, actual in weeks]
        every += errors
        worst = max(errors, key=abs)
        said, took = weeks[0]
        say(f"{learner.name:24}{said:8.0f}{took:8.0f}{sum(errors) / seeds:+8.1%}{worst:+9.1%}")
    absolute = [abs(error) for error in every]
    within = sum(error <= 0.15 for error in absolute)
    say(f"\nmean absolute error {sum(absolute) / len(absolute):.1%}; within 15 %: {within} of {len(every)} weeks")


if __name__ == "__main__":
    main()
