"""What lies ahead."""

from uuid import UUID

from progress.config import Settings
from progress.events import Event, Kind
from progress.forecast import due_by_day, intervals, seconds_a_card
from progress.memory import NEW, replay
from progress.rating import Rating
from progress.scheduling import Window
from progress.state import State

DAY = 739_000


def due(day, **fields):
    return State(window=Window(day, day, day), **fields)


def reviewed(*grades, day=DAY):
    events = [
        Event(
            UUID(int=n), UUID(int=1), UUID(int=2), day, n, 0, kind=Kind.REVIEW, card="d/f/x", form="flip", grade=grade
        )
        for n, grade in enumerate(grades, 1)
    ]
    return replay(events)["d/f/x"]


def test_what_is_overdue_is_due_today_and_what_is_suspended_is_not_due():
    states = [due(DAY - 3), due(DAY), due(DAY + 2), due(DAY + 9), due(DAY, suspended=True), NEW]
    assert due_by_day(states, DAY, 4) == [2, 0, 1, 0]


def test_the_pace_is_the_median_without_the_coffee_breaks():
    assert seconds_a_card([4_000, 6_000, 3_600_000]) == 6.0
    assert seconds_a_card([0, 0]) == 8.0


def test_better_ratings_bring_a_card_back_later_by_about_what_it_then_gets():
    state = reviewed("good")
    later = DAY + 3
    days = intervals("d/f/x", state, later, Settings())
    assert days[Rating.AGAIN] < days[Rating.HARD] <= days[Rating.GOOD] < days[Rating.EASY]
    assert days[Rating.AGAIN] == 1


def test_a_new_cards_good_is_the_interval_of_its_first_stability():
    assert intervals("d/f/x", NEW, DAY, Settings())[Rating.GOOD] == 2


def test_a_repeat_on_the_same_day_that_succeeds_moves_nothing():
    state = reviewed("easy")
    days = intervals("d/f/x", state, DAY, Settings())
    assert days[Rating.GOOD] == days[Rating.EASY] == state.window.day - DAY
    assert days[Rating.AGAIN] < days[Rating.GOOD]
