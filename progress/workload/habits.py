"""How a learner has been studying: what a forecast goes by, from the tally of the last four weeks."""

from collections.abc import Mapping
from dataclasses import dataclass

from progress.forecast import SECONDS_A_CARD
from progress.rollups.measures import MILLION, WEEK, Measure
from progress.rollups.tally import Tally
from progress.state import State

SPAN = 28  # days
FEWEST = 20  # answers, below which the seconds that one takes are a guess
NEW_FAILS, REPEAT_FAILS = 0.5, 0.1  # before there are answers to go by
PRIOR = 20  # as many answers these, and what was predicted, weigh as
DAY_PRIOR = 0.25  # of a day: as much all days weigh in each weekday's part
CHOICES = frozenset({"choice", "true-false"})


@dataclass(frozen=True, slots=True)
class Habits:
    """What a learner's answers show. Chances are from 0 to 1.

    `seconds` is the mean time of an answer (at most a minute each); `studies` the chance that they study, Monday
    first; `forgets` how many times as often as predicted they forget.
    """

    answers: int = 0  # that this rests on
    days: int = 0  # days looked at
    studied: int = 0  # days of these with answers
    seconds: float = SECONDS_A_CARD
    new_fails: float = NEW_FAILS
    new_chosen: float = 0.0  # the part of new cards that are recognised by choice
    repeat_fails: float = REPEAT_FAILS
    forgets: float = 1.0
    studies: tuple[float, ...] = (1.0,) * WEEK

    @property
    def enough(self) -> bool:
        """Whether there are answers enough to tell the time from."""
        return self.answers >= FEWEST


def habits(tally: Tally, states: Mapping[str, State], day: int) -> Habits:
    """A learner's habits on a study day, from the 28 days before it, or the last 28 with answers in them; from that day
    alone where there are none.
    """
    by_day = {measure: tally.by_x(measure) for measure in (Measure.ANSWERS, Measure.CRAMMED, Measure.TIME)}
    answered = by_day[Measure.ANSWERS]
    span = _span(answered, day)

    def count(measure: Measure) -> int:
        found = by_day.get(measure) or tally.by_x(measure)
        return sum(found.get(each, 0) for each in span)

    answers = count(Measure.ANSWERS)
    if not answers:
        return Habits(days=len(span))
    every = answers + count(Measure.CRAMMED)
    trials = count(Measure.YOUNG) + count(Measure.MATURE)
    failed_trials = trials - count(Measure.YOUNG_PASSED) - count(Measure.MATURE_PASSED)
    new, failed = count(Measure.NEW), answers - count(Measure.PASSED)
    repeats = max(answers - trials - new, 0)
    # Failures of new cards and of repeats are told apart by what repeats fail of as a rule: the answer was just shown.
    new_failed = min(max(failed - failed_trials - REPEAT_FAILS * repeats, 0.0), float(new))
    repeat_failed = min(max(failed - failed_trials - new_failed, 0.0), float(repeats))
    return Habits(
        answers,
        len(span),
        sum(1 for each in span if answered.get(each)),
        count(Measure.TIME) / 1000 / every if every >= FEWEST and count(Measure.TIME) else SECONDS_A_CARD,
        (new_failed + PRIOR * NEW_FAILS) / (new + PRIOR),
        _chosen(tally, states, span),
        min((repeat_failed + PRIOR * REPEAT_FAILS) / (repeats + PRIOR), 0.9),
        _forgets(tally),
        _weekdays(answered, span),
    )


def _span(answered: Mapping[int, int], day: int) -> range:
    before = [each for each in answered if each < day]
    if not before:
        return range(day, day + 1)
    end = day if max(before) >= day - SPAN else max(before) + 1
    return range(max(end - SPAN, min(before)), end)


def _weekdays(answered: Mapping[int, int], span: range) -> tuple[float, ...]:
    """The part of each weekday with answers; the part of all days weighs as a quarter of a day more."""
    studied = {each for each in span if answered.get(each)}
    overall = (len(studied) + 1) / (len(span) + 1)
    found = []
    for weekday in range(WEEK):
        days = [each for each in span if (each - 1) % WEEK == weekday]
        found.append((sum(each in studied for each in days) + overall * DAY_PRIOR) / (len(days) + DAY_PRIOR))
    return tuple(found)


def _forgets(tally: Tally) -> float:
    """Failures of all trials, as a multiple of those predicted."""
    trials = tally.total(Measure.TRIALS)
    failed = trials - tally.total(Measure.TRIALS_PASSED)
    predicted = max(trials - tally.total(Measure.PREDICTED) / MILLION, 0.0)
    return (failed + PRIOR * 0.1) / (predicted + PRIOR * 0.1)


def _chosen(tally: Tally, states: Mapping[str, State], span: range) -> float:
    """The part of the cards met in a span that were ever recognised by choice."""
    chosen = set()
    for deck, _, name in tally.of(Measure.FORM_PASSED):
        card, _, form = name.partition(" ")
        if form in CHOICES:
            chosen.add(f"{deck}/{card}")
    met = [card for card, state in states.items() if state.first_day in span]
    return sum(card in chosen for card in met) / len(met) if met else 0.0
