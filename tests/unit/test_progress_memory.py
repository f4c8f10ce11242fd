from itertools import count
from uuid import UUID

import pytest

from progress.events import Event, Kind, Mode
from progress.memory import NEW, History, Settings, State, introduced, replay
from progress.rating import Rating
from progress.scheduling import blend, interval, retrievability, step

CARD = "d/f/x"
DAY = 739000
AGAIN, HARD, GOOD, EASY = Rating
numbers = count(1)


def event(kind: str, day: int = DAY, *, at: int | None = None, card: str = CARD, **fields: object) -> Event:
    number = next(numbers)
    at_ms = day * 86_400_000 + number if at is None else at
    known = {"id": UUID(int=number), "learner": UUID(int=0), "device": UUID(int=0), "offset_min": 0}
    return Event(**known, study_day=day, at_ms=at_ms, kind=kind, card=card, **fields)  # type: ignore[arg-type]


def review(grade: str = "right", day: int = DAY, *, form: str = "typed", **fields: object) -> Event:
    return event(Kind.REVIEW, day, grade=grade, form=form, **fields)


def undo(target: Event, **fields: object) -> Event:
    return event(Kind.UNDO, target.study_day, card=target.card, target=target.id, **fields)


def override(target: Event, grade: str) -> Event:
    return event(Kind.OVERRIDE, target.study_day, card=target.card, target=target.id, grade=grade)


def state(*events: Event) -> State:
    return History(events).state(CARD)


def test_no_events_are_a_new_card() -> None:
    assert state() == NEW
    assert not NEW.due(DAY)


def test_answers_on_two_days_are_two_steps() -> None:
    first, second = review("right"), review("close", DAY + 3)
    found = state(first, second)
    assert found.memory == step(step(None, DAY, GOOD), DAY + 3, HARD)
    assert found.last_event == second.id
    assert found.first_day == DAY


def test_a_repeat_on_the_same_day_is_counted_and_leaves_memory_alone() -> None:
    wrong, right = review("wrong"), review("right")
    found = state(wrong, right)
    assert found.memory == step(None, DAY, AGAIN)
    assert found.last_event == wrong.id
    assert found.attempts_on(DAY) == 2
    assert found.window == state(wrong).window


def test_a_repeat_that_fails_again_weakens_memory_and_is_no_second_lapse() -> None:
    twice, once = state(review("wrong"), review("wrong")), state(review("wrong"))
    assert twice.memory and once.memory
    assert twice.memory.stability < once.memory.stability
    assert (twice.memory.reviews, twice.memory.lapses) == (once.memory.reviews, once.memory.lapses)
    assert twice.morning is None


def test_failed_at_23_and_passed_at_18_the_next_day_is_a_day_apart() -> None:
    hour = 3_600_000
    failed, passed = review("wrong", DAY, at=23 * hour), review("right", DAY + 1, at=42 * hour)
    memory = state(failed, passed).memory
    assert memory == step(step(None, DAY, AGAIN), DAY + 1, GOOD)
    assert memory.stability > step(None, DAY, AGAIN).stability * 2


def test_a_day_that_comes_back_after_a_flight_west_is_a_repeat() -> None:
    there, back = review("right", DAY + 1, at=1000), review("right", DAY, at=2000)
    assert state(there, back).memory == step(None, DAY + 1, GOOD)


def test_a_right_choice_is_blended_by_the_chance_that_it_was_known() -> None:
    options = ("a", "b", "c", "d")
    first, second = review(form="choice", options=options), review(day=DAY + 2, form="true-false")
    new = blend(step(None, DAY, GOOD), step(None, DAY, AGAIN), 0.3 / (0.3 + 0.7 / 4))
    assert state(first).memory == new
    recall = retrievability(new, DAY + 2)
    known = recall / (recall + (1 - recall) / 2)
    assert state(first, second).memory == blend(step(new, DAY + 2, GOOD), step(new, DAY + 2, AGAIN), known)


def test_cram_changes_nothing() -> None:
    assert state(review(mode=Mode.CRAM)) == NEW
    assert state(review(), review("wrong", DAY + 9, mode=Mode.CRAM)).memory == step(None, DAY, GOOD)


def test_the_card_is_due_once_its_window_says_so() -> None:
    found = state(review())
    assert found.window is not None
    assert found.window.first - DAY == round(interval(step(None, DAY, GOOD).stability))
    assert not found.due(found.window.day - 1)
    assert found.due(found.window.day)
    assert found.due(found.window.day + 100)


def test_retention_moves_the_window_and_not_memory() -> None:
    answers = [review(), review(day=DAY + 3), review(day=DAY + 14)]
    usual, strict = replay(answers)[CARD], replay(answers, Settings(retention=0.97))[CARD]
    assert usual.memory == strict.memory
    assert usual.window is not None
    assert strict.window is not None
    assert strict.window.day < usual.window.day


def test_an_undone_answer_never_was() -> None:
    wrong = review("wrong")
    assert state(wrong, undo(wrong)) == NEW
    right = review("right")
    assert state(wrong, right, undo(wrong)) == state(right)


def test_an_undo_may_come_before_its_target_and_be_undone_itself() -> None:
    answer = review()
    first = undo(answer, at=1)
    assert state(first, answer) == NEW
    second = undo(first, at=0)  # on a device whose clock is behind
    assert state(second, first, answer) == state(answer)
    assert state(second, first, answer, undo(second)) == NEW


def test_two_undos_of_one_answer_must_both_be_undone() -> None:
    answer = review()
    one, two = undo(answer), undo(answer)
    assert state(answer, one, two, undo(one)) == NEW
    assert state(answer, one, two, undo(one), undo(two)) == state(answer)


def test_undos_in_a_circle_change_nothing() -> None:
    answer = review()
    one, two = UUID(int=10**9), UUID(int=10**9 + 1)
    circle = [
        Event(one, UUID(int=0), UUID(int=0), DAY, 0, 0, Kind.UNDO, target=two, card=CARD),
        Event(two, UUID(int=0), UUID(int=0), DAY, 0, 0, Kind.UNDO, target=one, card=CARD),
    ]
    assert state(answer, *circle) == state(answer)


def test_a_long_chain_of_undos_is_followed_to_its_end() -> None:
    chain = [review()]
    for _ in range(3001):
        chain.append(undo(chain[-1]))
    assert state(*chain) == NEW
    assert state(*chain, undo(chain[-1])) == state(chain[0])


def test_an_override_replaces_the_grade_where_it_was_given() -> None:
    wrong, later = review("wrong"), review("right", DAY + 2)
    found = state(wrong, later, override(wrong, "right"))
    assert found.memory == step(step(None, DAY, GOOD), DAY + 2, GOOD)


def test_the_last_override_counts_and_an_undone_one_does_not() -> None:
    answer = review("wrong")
    easy, hard = override(answer, "easy"), override(answer, "hard")
    assert state(answer, easy, hard).memory == step(None, DAY, HARD)
    assert state(answer, easy, hard, undo(hard)).memory == step(None, DAY, EASY)


def test_a_suspended_card_is_not_due_until_it_is_resumed() -> None:
    answer, suspend = review(), event(Kind.SUSPEND)
    assert state(answer, suspend).suspended
    assert not state(answer, suspend).due(DAY + 100)
    assert state(answer, suspend, event(Kind.RESUME)).due(DAY + 100)
    assert state(answer, suspend, undo(suspend)).due(DAY + 100)


def test_reset_makes_a_card_new_again_and_the_next_answer_its_first() -> None:
    before = [review(), review(day=DAY + 3), event(Kind.RESET, DAY + 3)]
    found = state(*before)
    assert (found.memory, found.window, found.first_day) == (None, None, None)
    assert found.attempts_on(DAY + 3) == 1
    again = state(*before, review("wrong", DAY + 3))
    assert again.memory == step(None, DAY + 3, AGAIN)
    assert again.first_day == DAY + 3


@pytest.mark.parametrize("kind", [Kind.FLAG, Kind.SETTING, "a kind of the future"])
def test_other_kinds_leave_a_card_as_it_is(kind: str) -> None:
    answer = review()
    assert state(answer, event(kind, DAY + 1, grade="wrong")) == state(answer)


def test_an_unknown_grade_is_an_attempt_that_moves_nothing() -> None:
    found = state(review("of the future"), review("right"))
    assert found.attempts_on(DAY) == 2
    assert found.memory == step(None, DAY, GOOD)


def test_memory_before_the_day_is_what_the_days_questions_are_made_from() -> None:
    first, second, third = review(), review("wrong", DAY + 3), review("right", DAY + 3)
    found = state(first, second, third)
    assert found.memory_before(DAY + 3) == state(first).memory
    assert found.memory_before(DAY + 4) == found.memory
    assert state(first).memory_before(DAY) is None


def test_only_the_touched_card_is_replayed() -> None:
    history = History([review(), review(card="d/g/x")])
    other = history.states["d/g/x"]
    history.add([review("wrong", DAY + 3)])
    assert history.states["d/g/x"] is other
    assert history.state(CARD).attempts_on(DAY + 3) == 1


def test_new_cards_of_a_day_are_counted() -> None:
    states = replay(
        [review(), review(day=DAY + 1), review(day=DAY + 1, card="d/g/x"), event(Kind.SUSPEND, card="d/h/x")]
    )
    assert (introduced(states, DAY), introduced(states, DAY + 1), introduced(states, DAY + 2)) == (1, 1, 0)
