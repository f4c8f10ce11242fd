"""The plan for exams: each day's cards until then, the most useful ones within the time there is.

Only today's part is ever followed. It is made anew from how things stand, so missed days, wrong answers and changed
dates need nothing of their own. The days after it are a forecast: a learner is drawn who answers as FSRS-6 expects.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from progress.exam.drawn import Drawn, draws
from progress.exam.gain import LEAST, right
from progress.exam.terms import Terms
from progress.planning import Candidate
from progress.queue import topics_in_turn
from progress.scheduling import model
from progress.state import NEW

ROUNDS = 2  # times that a card should be asked before the exam: with fewer days than that, siblings share them
RUNS, FOR_CARDS = 8, 1000  # learners drawn at most; and fewer where many cards even out chance by themselves


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day of the plan: its cards in order, how many of them are new, and the answers that they take with repeats."""

    day: int
    cards: tuple[str, ...]
    new: int
    answers: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The days of study until the last exam, and of each card the `chance` that it is recalled in its exam.

    `unseen` are cards that there is no time for before their exam.
    """

    days: tuple[PlannedDay, ...]
    chances: Mapping[str, float]
    unseen: frozenset[str]


def make_plan(terms: Terms) -> Plan:
    """The plan, by the mean of a few drawn learners; the days are those of the first one.

    Draws depend on the card alone, so that plans with other minutes or dates can be compared.
    """
    count = max(1, min(RUNS, FOR_CARDS // max(len(terms.cards), 1)))
    days: list[PlannedDay] = []
    chances: defaultdict[str, float] = defaultdict(float)
    unseen: Counter[str] = Counter()
    for number in range(count):
        course = _Course(terms, number / count)
        run = [course.study(day) for day in range(terms.day, terms.last + 1)]
        days = days or run
        for drawn in course.cards:
            chances[drawn.card.card] += drawn.idle / count
            unseen[drawn.card.card] += drawn.memory is None
    return Plan(tuple(days), dict(chances), frozenset(card for card, times in unseen.items() if times * 2 > count))


def first_days(terms: Terms, days: int) -> list[PlannedDay]:
    """So many days of the plan, or those until the last exam; the same as in `make_plan`, and sooner."""
    course = _Course(terms)
    return [course.study(day) for day in range(terms.day, min(terms.day + days, terms.last + 1))]


def todays_cards(terms: Terms) -> list[str]:
    """The cards to answer today that were not answered yet, the most useful first."""
    return [drawn.card.card for drawn in _Course(terms).chosen(terms.day)]


class _Course:
    """A drawn learner on the way to the exams."""

    def __init__(self, terms: Terms, shift: float = 0.0) -> None:
        fsrs = self._fsrs = model(terms.parameters)
        self._terms = terms
        self._size = Counter(group for card in terms.cards for group in card.groups)
        self.cards: list[Drawn] = []
        for card in _in_turn(terms):
            state = terms.states.get(card.card, NEW)
            lot = draws(card.card, shift)
            self.cards.append(Drawn(card, terms.exam_of(card), state.memory, state.answered_on, fsrs, lot))

    def study(self, day: int) -> PlannedDay:
        """A day on which all that is planned is answered."""
        chosen = self.chosen(day)
        new = sum(drawn.memory is None for drawn in chosen)
        wrong = sum(not drawn.answer(day) for drawn in chosen)
        return PlannedDay(day, tuple(drawn.card.card for drawn in chosen), new, len(chosen) + wrong)

    def chosen(self, day: int) -> list[Drawn]:
        """The cards of a day, by what they are worth; siblings on one day only where there are too few days for them.

        A wrong answer is repeated within the session, so a card takes as many answers as are to be expected.
        """
        room = self._terms.answers_on(day) - self._spent(day)
        if room < 1:
            return []
        taken = {group for drawn in self.cards if drawn.answered_on == day for group in drawn.groups}
        apart: list[Drawn] = []
        beside: list[Drawn] = []
        for drawn in self._ranked(day):
            met = taken & drawn.groups
            if any(self._size[group] * ROUNDS <= drawn.exam - day for group in met):
                continue
            (beside if met else apart).append(drawn)
            taken |= drawn.groups
            room -= _cost(drawn.right(day))
            if room < 1:
                break
        return apart + beside

    def _spent(self, day: int) -> float:
        """The answers that today's cards so far were planned to take: luck, good or bad, does not change the day."""
        terms = self._terms
        if day != terms.day:
            return 0.0
        done = [state for card in terms.cards if (state := terms.states.get(card.card, NEW)).attempts_on(day)]
        return sum(_cost(right(state.memory_before(day), day, self._fsrs)) for state in done)

    def _ranked(self, day: int) -> list[Drawn]:
        """The cards that an answer is of use to, the one that it is worth most to first."""
        found = []
        for number, drawn in enumerate(self.cards):
            if day < drawn.exam and drawn.answered_on != day:
                worth, gain = drawn.rank(day)
                if gain >= LEAST:
                    found.append((-worth, number, drawn))
        return [drawn for _, _, drawn in sorted(found, key=lambda entry: entry[:2])]


def _cost(chance: float) -> float:
    """The answers that a card takes, with this chance of a right one: a wrong one is repeated."""
    return 2 - chance


def _in_turn(terms: Terms) -> list[Candidate]:
    """The cards in the order that decides between equals: new ones with topics in turn."""
    known = [card for card in terms.cards if terms.states.get(card.card, NEW).memory]
    new = [card for card in terms.cards if not terms.states.get(card.card, NEW).memory]
    return [*known, *topics_in_turn(sorted(new, key=lambda card: card.order))]
