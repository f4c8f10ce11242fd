"""Going through the days ahead with a learner's own cards, many times over, by FSRS-6 and by their habits."""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from progress.config import Settings
from progress.planning import DAY_OFF_COST
from progress.rating import AGAIN, GOOD
from progress.rollups.measures import WEEK
from progress.scheduling import Memory, Model, due_window, model
from progress.workload.beginning import Held, Start
from progress.workload.habits import Habits

OPTIONS = 4  # of a choice
MOST_REPEATS = 10  # of one card on a day


@dataclass(frozen=True, slots=True)
class Day:
    """The means of one day's reviews, new cards, answers (repeats too) and seconds."""

    reviews: float = 0.0
    new: float = 0.0
    answers: float = 0.0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Course:
    """What came of some days: each of them, and how many of `cards` would be recalled after the last."""

    days: tuple[Day, ...]
    remembered: float
    cards: int

    @property
    def mean(self) -> Day:
        """The mean of the days."""
        n = len(self.days)
        return Day(*(sum(getattr(day, name) for day in self.days) / n for name in Day.__slots__))


def course(begin: Start, habits: Habits, settings: Settings, days: int, *, runs: int, seed: int = 1) -> Course:
    """The mean of so many runs over so many days."""
    sums = [[0.0] * len(Day.__slots__) for _ in range(days)]
    remembered = 0.0
    for number in range(runs):
        run = _Run(begin, habits, settings, days, random.Random(f"{seed} {number}"))
        for n in range(days):
            for at, value in enumerate(run.study(begin.day + n)):
                sums[n][at] += value
        remembered += run.remembered(begin.day + days)
    means = tuple(Day(*(value / runs for value in each)) for each in sums)
    return Course(means, remembered / runs, len(begin.learned) + len(begin.new))


class _Run:
    """One way in which the days may go."""

    def __init__(self, begin: Start, habits: Habits, settings: Settings, days: int, chance: random.Random) -> None:
        self._begin = begin
        self._habits = habits
        self._settings = settings
        self._chance = chance
        self._fsrs: Model = model(settings.parameters)
        self._due: defaultdict[int, list[Held]] = defaultdict(list)
        self._overdue: list[Held] = []
        self._new = list(begin.new)
        end = begin.day + days
        self._later = [held for held in begin.learned if held.window and held.window.first >= end]
        for held in begin.learned:
            if held.window and held.window.first < end:
                self._put(held, begin.day)

    def study(self, day: int) -> tuple[int, int, int, float]:
        """Go through a day: its reviews, new cards, answers and seconds."""
        today = day == self._begin.day
        self._overdue += self._due.pop(day, [])
        off = day in self._settings.days_off
        if off or self._chance.random() >= self._habits.studies[(day - 1) % WEEK]:
            return 0, 0, 0, 0.0
        taken = set(self._begin.taken) if today else set()
        places = max(self._settings.reviews_a_day - (self._begin.answered if today else 0), 0)
        reviewed, self._overdue = _apart(self._overdue, taken, places)
        room = max(self._settings.new_a_day - (self._begin.introduced if today else 0), 0)
        begun, self._new = _apart(self._new, taken, min(room, places - len(reviewed)))
        answers = sum(self._ask(held, day) for held in [*reviewed, *begun])
        return len(reviewed), len(begun), answers, answers * self._habits.seconds

    def remembered(self, day: int) -> float:
        """How many cards would be recalled on a day."""
        held = [*self._later, *self._overdue, *(each for cards in self._due.values() for each in cards)]
        return sum(1 - self._forgets(each.memory, day) for each in held if each.memory)

    def _ask(self, held: Held, day: int) -> int:
        """Ask a card until it is right; how many answers that takes."""
        memory = held.memory
        failed = self._chance.random() < (self._forgets(memory, day) if memory else self._habits.new_fails)
        answers = 1
        if failed:
            after = self._fsrs.step(memory, day, AGAIN)
            answers += 1
            while answers < MOST_REPEATS and self._chance.random() < self._habits.repeat_fails:
                after = self._fsrs.step(after, day, AGAIN)
                answers += 1
        elif memory is None and self._chance.random() < self._habits.new_chosen:
            after = self._fsrs.guessed_step(None, day, OPTIONS)
        else:
            after = self._fsrs.step(memory, day, GOOD)
        window = due_window(after, self._chance.randbytes(8), held.retention, self._settings.parameters)
        self._put(Held(held.groups, held.retention, after, window), day + 1)
        return answers

    def _put(self, held: Held, day: int) -> None:
        """Put a card on the day of its window, from `day` on, with the fewest cards, as `progress.planning` does."""
        window = held.window
        assert window is not None
        days = range(max(window.first, day), window.last + 1)
        best = min(days, key=lambda each: self._cost(each, window.day), default=day)
        self._due[best].append(held)

    def _cost(self, day: int, preferred: int) -> tuple[float, bool, int]:
        off = DAY_OFF_COST if day in self._settings.days_off else 0.0
        return len(self._due[day]) + off, day != preferred, day

    def _forgets(self, memory: Memory, day: int) -> float:
        return min(self._habits.forgets * (1 - self._fsrs.recall(memory, day)), 1.0)


def _apart(cards: Sequence[Held], taken: set[str], limit: int) -> tuple[list[Held], list[Held]]:
    """Up to `limit` cards of which none is a sibling of another or of those taken, and the rest."""
    chosen, left = list[Held](), list[Held]()
    for held in cards:
        if len(chosen) < limit and taken.isdisjoint(held.groups):
            taken |= held.groups
            chosen.append(held)
        else:
            left.append(held)
    return chosen, left
