"""The cards of a session: what was begun today, the plan for exams, and of other decks what is due and what is new."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from progress.config import Settings
from progress.exam.today import ExamDay, at_most_new
from progress.memory import introduced
from progress.planning import Candidate
from progress.queue import build_queue
from progress.state import State


@dataclass(frozen=True, slots=True)
class Limits:
    """What the student asked for, over what is set: new cards a day, cards in all, and the seed of their order."""

    new: int | None = None
    cards: int | None = None
    seed: int | None = None


def todays_queue(
    cards: Sequence[Candidate],
    states: Mapping[str, State],
    day: int,
    settings: Settings,
    exam: ExamDay,
    limits: Limits,
) -> list[str]:
    """The ids of the cards to ask on a study day, in order.

    First come cards answered today and not yet right, for an interrupted session goes on with them; then the day's part
    of the plan for exams; then what is due and what is new in decks without an exam.
    """
    mine = {card.card: states[card.card] for card in cards}
    unfinished = [card for card, state in mine.items() if failed_today(state, day)]
    planned = [card for card in exam.today if card in mine]
    others = {card: state for card, state in mine.items() if card not in exam.cards}
    new, begun = settings.new_a_day, introduced(others, day)
    if limits.new is not None:
        new, begun = limits.new, introduced(mine, day)
        planned = at_most_new(planned, mine, new - begun)
        begun += sum(mine[card].memory is None for card in planned)
    queue = build_queue(
        [card for card in cards if card.card in others],
        others,
        day,
        new_limit=new,
        limit=None if limits.cards is None else limits.cards - len(planned),
        introduced_today=begun,
        seed=limits.seed or 0,
        reviews_limit=settings.reviews_a_day,
    )
    return unfinished + planned[: limits.cards] + queue


def failed_today(state: State, day: int) -> bool:
    """Whether a card was answered on a study day and last not right."""
    return state.attempts_on(day) > 0 and not state.suspended and state.failed_on == day
