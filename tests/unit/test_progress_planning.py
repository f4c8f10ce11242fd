from collections import Counter
from uuid import UUID

import pytest

from progress.config import NO_DAYS_OFF, DaysOff
from progress.planning import Candidate, planned
from progress.queue import build_queue
from progress.scheduling import Memory, Window
from progress.state import State

DAY = 739000


def seen(first: int, day: int, last: int, *, answered_on: int = DAY - 30) -> State:
    window = Window(first, day, last)
    return State(Memory(30.0, 5.0, DAY - 30), last_event=UUID(int=1), window=window, answered_on=answered_on)


def cards(count: int) -> list[Candidate]:
    return [Candidate(f"d/f{n}/x", f"d/f{n}") for n in range(count)]


def worked_through(
    found: list[Candidate], states: dict[str, State], days: int, off: DaysOff = NO_DAYS_OFF
) -> Counter[int]:
    """How many cards are answered on each of the days, each day reading the plan anew."""
    load: Counter[int] = Counter()
    for day in range(DAY, DAY + days):
        for card, state in planned(found, states, day, off).items():
            if state.due(day):
                load[day] += 1
                states[card] = seen(DAY + 999, DAY + 999, DAY + 999, answered_on=day)
    return load


def test_cards_that_would_fall_on_one_day_are_spread_over_their_window() -> None:
    found = cards(50)
    load = worked_through(found, {card.card: seen(DAY, DAY + 2, DAY + 4) for card in found}, 5)
    assert [load[DAY + n] for n in range(5)] == [10, 10, 10, 10, 10]


def test_the_plan_stays_as_it_is_while_it_is_worked_through() -> None:
    found = cards(50)
    states = {card.card: seen(DAY, DAY + 2, DAY + 4) for card in found}
    today = [card for card, state in planned(found, states, DAY).items() if state.due(DAY)]
    for card in today[:5]:
        states[card] = seen(DAY + 20, DAY + 20, DAY + 20, answered_on=DAY)
    left = [card for card, state in planned(found, states, DAY).items() if state.due(DAY)]
    assert len(left) == 5


def test_what_is_due_for_good_stays_due_and_what_is_not_open_stays_shut() -> None:
    found = cards(3)
    states = dict(
        zip(
            ["d/f0/x", "d/f1/x", "d/f2/x"],
            [seen(DAY - 9, DAY - 8, DAY - 7), seen(DAY - 2, DAY - 1, DAY), seen(DAY + 1, DAY + 2, DAY + 3)],
            strict=True,
        )
    )
    assert [state.due(DAY) for state in planned(found, states, DAY).values()] == [True, True, False]


def test_nothing_is_put_on_a_day_off_that_can_go_elsewhere() -> None:
    found = cards(40)
    off = DaysOff(spans=((DAY + 1, DAY + 2),))
    load = worked_through(found, {card.card: seen(DAY, DAY + 1, DAY + 3) for card in found}, 4, off)
    assert [load[DAY + n] for n in range(4)] == [20, 0, 0, 20]


def test_siblings_are_put_on_days_apart() -> None:
    found = [Candidate("d/f/x", "d/f"), Candidate("d/f/y", "d/f")]
    states = {card.card: seen(DAY, DAY, DAY + 4) for card in found}
    days = sorted(state.window.day for state in planned(found, states, DAY).values() if state.window)
    assert days[1] - days[0] >= 2


def test_order_means_nothing() -> None:
    found = cards(30)
    states = {card.card: seen(DAY, DAY + n % 5, DAY + 4) for n, card in enumerate(found)}
    assert planned(found, states, DAY) == planned(found[::-1], states, DAY)


@pytest.mark.parametrize(("due", "new"), [(0, 5), (18, 2), (20, 0), (60, 0)])
def test_new_cards_wait_while_as_many_are_due_as_a_day_takes(due: int, new: int) -> None:
    fresh = [Candidate(f"d/n{n}/x", f"d/n{n}", order=n) for n in range(9)]
    old = cards(due)
    states = {card.card: seen(DAY, DAY, DAY) for card in old}
    queue = build_queue([*old, *fresh], states, DAY, new_limit=5, reviews_limit=20)
    assert len([card for card in queue if card in states]) == min(due, 20)
    assert len([card for card in queue if card not in states]) == new


def test_answers_given_today_use_up_the_days_reviews() -> None:
    found = cards(10)
    states = {card.card: seen(DAY, DAY, DAY) for card in found[:6]}
    states |= {card.card: seen(DAY + 5, DAY + 5, DAY + 5, answered_on=DAY) for card in found[6:]}
    assert len(build_queue(found, states, DAY, new_limit=0, reviews_limit=7)) == 3
    assert build_queue(found, states, DAY, new_limit=0, reviews_limit=2) == []
