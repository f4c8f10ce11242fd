"""Our FSRS-6 step against the reference package, which is given whole study days."""

from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress.rating import Rating
from progress.scheduling import Memory, blend, due_window, interval, retrievability, step

EPOCH = datetime(2020, 1, 1, 12, tzinfo=UTC)
SCHEDULER = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
RATINGS = st.sampled_from(list(Rating))
HISTORIES = st.tuples(RATINGS, st.lists(st.tuples(st.integers(0, 400), RATINGS), max_size=30))
MEMORIES = st.builds(
    Memory, stability=st.floats(0.001, 50000), difficulty=st.floats(1, 10), last_day=st.integers(700000, 800000)
)


@given(HISTORIES)
def test_a_step_equals_the_reference_package(history: tuple[Rating, list[tuple[int, Rating]]]) -> None:
    first, rest = history
    day, memory, card = 0, None, fsrs.Card(card_id=1)
    for gap, rating in [(0, first), *rest]:
        day += gap
        now = EPOCH + timedelta(days=day)
        if memory is not None:
            recall = SCHEDULER.get_card_retrievability(card, now)
            assert retrievability(memory, day) == pytest.approx(recall, rel=1e-9)
        memory = step(memory, day, rating)
        card, _ = SCHEDULER.review_card(card, fsrs.Rating(int(rating)), now)
        assert memory.stability == pytest.approx(card.stability, rel=1e-9)
        assert memory.difficulty == pytest.approx(card.difficulty, rel=1e-9)
        assert max(round(min(interval(memory.stability), 36500)), 1) == (card.due - now).days


@given(MEMORIES, st.floats(0.7, 0.99), st.binary(min_size=32, max_size=32))
def test_the_picked_day_lies_in_the_window_and_after_the_review(memory: Memory, retention: float, seed: bytes) -> None:
    window = due_window(memory, seed, retention)
    assert memory.last_day < window.first <= window.day <= window.last <= memory.last_day + 36500


@given(MEMORIES, st.floats(0.7, 0.99))
def test_recall_at_the_interval_is_the_retention_asked_for(memory: Memory, retention: float) -> None:
    whole = interval(memory.stability, retention)
    before = retrievability(memory, memory.last_day + int(whole))
    after = retrievability(memory, memory.last_day + int(whole) + 1)
    assert before >= retention - 1e-12 >= after - 2e-12


@given(MEMORIES, st.integers(0, 400), st.floats(0, 1))
def test_a_blend_lies_between_its_two_memories(memory: Memory, gap: int, known: float) -> None:
    day = memory.last_day + gap
    good, again = step(memory, day, Rating.GOOD), step(memory, day, Rating.AGAIN)
    mixed = blend(good, again, known)
    assert again.stability * (1 - 1e-9) <= mixed.stability <= good.stability * (1 + 1e-9)
    assert good.difficulty - 1e-9 <= mixed.difficulty <= again.difficulty + 1e-9


@given(MEMORIES, st.integers(-30, 0), RATINGS)
def test_an_earlier_day_is_taken_for_the_day_of_the_last_review(memory: Memory, gap: int, rating: Rating) -> None:
    assert step(memory, memory.last_day + gap, rating) == step(memory, memory.last_day, rating)
