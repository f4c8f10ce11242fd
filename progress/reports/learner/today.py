"""Today: what was done on the study day, and what is left."""

from collections.abc import Sequence
from dataclasses import dataclass

from progress.exam.material import seconds_of, session_of
from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, about, counted, duration, told
from progress.reports.numbers.share import Share, share
from progress.rollups.measures import Measure

NAME, TITLE = "today", "Today"


@dataclass(frozen=True, slots=True)
class Today:
    """The study day so far. Seconds are the time spent on answers; `left` are the cards that a session would ask now,
    new ones and by the plan for an exam too, `seconds_left` a guess."""

    answers: int
    passed: Share
    cards: int
    new: int
    crammed: int
    seconds: float
    left: int
    seconds_left: float


def figures(given: Material) -> Today:
    """Today's answers in study, how many passed, cards met, new ones, answers in cram, and what is to go."""
    tally, day = given.tally, given.day
    answers = tally.by_x(Measure.ANSWERS).get(day, 0)
    states = [given.state(card.id) for card in given.cards()]
    left = len(session_of(given))
    return Today(
        answers=answers,
        passed=share(tally.by_x(Measure.PASSED).get(day, 0), answers),
        cards=sum(state.answered_on == day for state in states),
        new=tally.by_x(Measure.NEW).get(day, 0),
        crammed=tally.by_x(Measure.CRAMMED).get(day, 0),
        seconds=tally.by_x(Measure.TIME).get(day, 0) / 1000,
        left=left,
        seconds_left=left * seconds_of(given),
    )


def lines(found: Today, width: int = WIDTH) -> Sequence[str]:
    done = f"{counted(found.answers, 'answer')} to {counted(found.cards, 'card')}, {found.new:,} of them new"
    cram = f", and {found.crammed:,} in cram" if found.crammed else ""
    left = "nothing to go today"
    if found.left:
        left = f"{counted(found.left, 'card')} to go today, {about(found.seconds_left)}"
    if not found.answers and not found.crammed:
        return [f"no answers yet; {left}"]
    return [f"{done}{cram}, in {duration(found.seconds)}", f"passed: {told(found.passed)}", left]
