"""What holds of FSRS-7 for every memory."""

from hypothesis import given
from hypothesis import strategies as st

from progress.fsrs7 import MAX_STABILITY, MIN_STABILITY, Memory, first, recall, step
from progress.rating import Rating

ratings = st.sampled_from(list(Rating))
days = st.floats(0, 3650)
stabilities = st.floats(MIN_STABILITY, MAX_STABILITY)
memories = st.builds(Memory, stabilities, stabilities, st.floats(1, 10))


@given(memories, days, days)
def test_recall_falls_with_time(memory, one, other):
    sooner, later = sorted([one, other])
    assert 1 >= recall(memory, sooner) >= recall(memory, later) - 1e-9 >= -1e-9


@given(ratings, st.lists(st.tuples(days, ratings), max_size=30))
def test_memory_stays_within_its_limits(rating, answers):
    memory = first(rating)
    for gap, each in answers:
        memory = step(memory, gap, each)
        assert MIN_STABILITY <= memory.slow <= MAX_STABILITY
        assert MIN_STABILITY <= memory.fast <= MAX_STABILITY
        assert 1 <= memory.difficulty <= 10


@given(memories, days)
def test_a_lapse_weakens_and_better_ratings_strengthen_more(memory, gap):
    again, hard, good, easy = (step(memory, gap, rating) for rating in Rating)
    assert again.slow <= memory.slow <= hard.slow <= good.slow <= easy.slow + 1e-9
    assert hard.difficulty >= good.difficulty >= easy.difficulty
