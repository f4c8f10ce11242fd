"""Today's part of the plan, as the session follows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from progress.exam.plan import todays_cards
from progress.exam.terms import Terms
from progress.state import NEW, State


@dataclass(frozen=True, slots=True)
class ExamDay:
    """The cards that a plan is in charge of; those to answer today, in order; and due ones that it leaves for later."""

    cards: frozenset[str] = frozenset()
    today: tuple[str, ...] = ()
    waiting: frozenset[str] = frozenset()


def exam_day(terms: Terms) -> ExamDay:
    """Today by the plan of these terms; nothing where no exam is to come."""
    if not terms.exams:
        return ExamDay()
    today = tuple(todays_cards(terms))
    cards = frozenset(card.card for card in terms.cards)
    due = {card for card in cards if terms.states.get(card, NEW).due(terms.day)}
    return ExamDay(cards, today, frozenset(due.difference(today)))


def at_most_new(cards: Iterable[str], states: Mapping[str, State], most: int) -> list[str]:
    """The cards without new ones beyond so many."""
    found: list[str] = []
    for card in cards:
        if states.get(card, NEW).memory is None:
            most -= 1
            if most < 0:
                continue
        found.append(card)
    return found
