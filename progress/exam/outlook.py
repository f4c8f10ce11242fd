"""What a plan promises: recall on the day with its interval, what more minutes buy, and when to start at the latest.

The interval is 95 % for the share of the deck that will be recalled, and has two parts, added as variances: chance, the
sum of p(1 - p) over the cards' chances p; and how far such predictions are off as a whole. That second one is measured
on the learner's own trials from 100 of them on, else taken as three points; the real log that ships with the tests is
off by two (its 6,372 trials: 76 % predicted, 78 % recalled).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import sqrt

from progress.exam.plan import Plan, PlannedDay, make_plan
from progress.exam.terms import Terms, deck_of
from progress.reports.numbers.share import Z
from progress.scheduling import model
from progress.state import NEW

MODEL_SPREAD = 0.03  # the standard deviation of a mean prediction's error, until it is measured
MEASURED_FROM = 100  # trials
MORE = 10  # minutes a day
MOST_MINUTES, STEP = 480, 5
MOST_CARDS = 1000  # that advice is worked out with


@dataclass(frozen=True, slots=True)
class Trust:
    """How far predictions are off: the standard deviation of their mean's error, and the trials it was measured on."""

    spread: float = MODEL_SPREAD
    trials: int = 0


def trust_in(trials: Iterable[tuple[float, bool]]) -> Trust:
    """From the trials of `History.trials`: the error of their mean, and what chance may have hidden of it."""
    found = list(trials)
    squares = sum((chance - right) ** 2 for chance, right in found)
    return trust_from(len(found), sum(chance for chance, _ in found), sum(right for _, right in found), squares)


def trust_from(trials: int, predicted: float, recalled: float, squares: float) -> Trust:
    """The same from sums over trials: predicted chances, how many came true, and squared errors."""
    if trials < MEASURED_FROM:
        return Trust()
    return Trust(sqrt((predicted - recalled) ** 2 + squares) / trials, trials)


@dataclass(frozen=True, slots=True)
class Expected:
    """What is to be expected of a deck on the day of its exam.

    `recall` is the mean chance of recall over its cards, `low` to `high` its 95 % interval, `idle` the mean without any
    further answer. `unseen` cards of `cards` will not have been asked. `trials` is what the interval was measured on.
    """

    deck: str
    exam: int
    cards: int
    recall: float
    low: float
    high: float
    idle: float
    unseen: int
    trials: int


def expected(deck: str, terms: Terms, plan: Plan, trust: Trust) -> Expected:
    """What is to be expected of a deck by the plan of these terms."""
    cards = [card.card for card in terms.cards if deck_of(card.card) == deck]
    n, exam, fsrs = len(cards), terms.exams[deck], model(terms.parameters)
    chances = [plan.chances[card] for card in cards]
    memories = [memory for card in cards if (memory := terms.states.get(card, NEW).memory)]
    mean = _mean(deck, plan)
    luck = sum(chance * (1 - chance) for chance in chances) / n**2 if n else 0.0
    half = Z * sqrt(luck + trust.spread**2)
    return Expected(
        deck=deck,
        exam=exam,
        cards=n,
        recall=mean,
        low=max(mean - half, 0.0),
        high=min(mean + half, 1.0),
        idle=sum(fsrs.recall(memory, exam) for memory in memories) / n if n else 0.0,
        unseen=sum(card in plan.unseen for card in cards),
        trials=trust.trials,
    )


@dataclass(frozen=True, slots=True)
class Advice:
    """What would change an outlook: `more` is the recall with ten minutes a day more, `latest` the last day to begin
    for what is set; where that is out of reach, `needed` are the minutes a day that it takes, None if eight hours are
    too few.
    """

    more: float
    latest: int | None
    needed: int | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """A deck's exam by the plan: what is to be expected, and what would change it, if that was asked for.

    `days` are those of the plan until the exam, of all exams together; `minutes` a day are the deck's, of `in_all` for
    all exams. `target` is the desired retention.
    """

    expected: Expected
    day: int
    days: tuple[PlannedDay, ...]
    minutes: int
    in_all: int
    seconds: float
    target: float
    advice: Advice | None = None

    @property
    def on_track(self) -> bool:
        """Whether the deck will be known as well as is set, with every card asked."""
        return reached(self.expected.recall, self.target) and not self.expected.unseen


def outlook(deck: str, target: float, terms: Terms, plan: Plan, trust: Trust) -> Outlook:
    """The outlook of a deck in the plan of these terms, without advice; `target` is its desired retention."""
    found = expected(deck, terms, plan, trust)
    return Outlook(
        expected=found,
        day=terms.day,
        days=tuple(day for day in plan.days if day.day < found.exam),
        minutes=terms.minutes_of(deck),
        in_all=sum(terms.minutes.values()) + (0 if len(terms.minutes) == len(terms.exams) else terms.shared),
        seconds=terms.seconds,
        target=target,
    )


def advised(found: Outlook, terms: Terms) -> Outlook:
    """An outlook with advice. That takes about eight more plans, so of many cards some stand for the others."""
    deck, target, terms = found.expected.deck, found.target, terms.thinned(MOST_CARDS)
    enough = reached(found.expected.recall, target)
    advice = Advice(
        more=recall_of(deck, replace(terms, extra=MORE)),
        latest=latest_start(deck, target, terms) if enough else None,
        needed=None if enough else minutes_needed(deck, target, terms),
    )
    return replace(found, advice=advice)


def reached(recall: float, target: float) -> bool:
    """Whether a mean recall is what is wanted, in whole points, as it is told."""
    return round(recall, 2) >= target


def recall_of(deck: str, terms: Terms) -> float:
    """The mean chance of recall of a deck on its day, by the plan on these terms."""
    return _mean(deck, make_plan(terms))


def latest_start(deck: str, target: float, terms: Terms) -> int:
    """The last study day on which study can begin for a deck to reach a mean recall, which beginning today does.

    Found by halving, for beginning later is no better, but for chance. The eve, where the deck needs no study at all.
    """
    first, last = terms.day, terms.exams[deck] - 1
    while first < last:
        middle = (first + last + 1) // 2
        if reached(recall_of(deck, replace(terms, begin=middle)), target):
            first = middle
        else:
            last = middle - 1
    return first


def minutes_needed(deck: str, target: float, terms: Terms) -> int | None:
    """The fewest minutes a day, in fives, with which a deck reaches a mean recall that its own are too few for."""
    few, enough = terms.minutes_of(deck) // STEP, MOST_MINUTES // STEP
    if not reached(recall_of(deck, terms.with_minutes(deck, enough * STEP)), target):
        return None
    while few + 1 < enough:
        middle = (few + enough) // 2
        if reached(recall_of(deck, terms.with_minutes(deck, middle * STEP)), target):
            enough = middle
        else:
            few = middle
    return enough * STEP


def _mean(deck: str, plan: Plan) -> float:
    chances = [chance for card, chance in plan.chances.items() if deck_of(card) == deck]
    return sum(chances) / len(chances) if chances else 0.0
