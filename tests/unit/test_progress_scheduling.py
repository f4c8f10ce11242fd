from uuid import UUID

import pytest

from progress.rating import Rating
from progress.scheduling import (
    Memory,
    Window,
    blend,
    due_window,
    fuzz_seed,
    interval,
    retrievability,
    step,
)

AGAIN, HARD, GOOD, EASY = Rating

LOWEST = bytes(32)
HIGHEST = b"\xff" * 32


def intervals(*ratings: Rating) -> list[int]:
    """Whole days between reviews, each review on the day that the last one asked for."""
    days, day, memory = [], 0, None
    for rating in ratings:
        memory = step(memory, day, rating)
        days.append(max(round(interval(memory.stability)), 1))
        day += days[-1]
    return days


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        ([AGAIN], [1]),
        ([HARD], [1]),
        ([GOOD], [2]),
        ([EASY], [8]),
        ([GOOD] * 6, [2, 11, 46, 163, 497, 1346]),
        ([EASY] * 5, [8, 66, 397, 1875, 7265]),
        ([HARD] * 6, [1, 3, 7, 12, 18, 25]),
        ([AGAIN, GOOD, GOOD, GOOD], [1, 2, 6, 17]),
        ([GOOD, GOOD, GOOD, AGAIN, GOOD, GOOD], [2, 11, 46, 3, 8, 19]),
    ],
)
def test_intervals(ratings: list[Rating], expected: list[int]) -> None:
    assert intervals(*ratings) == expected


def test_ninety_percent_is_recalled_after_the_stability() -> None:
    assert retrievability(Memory(10.0, 5.0, last_day=100), 110) == pytest.approx(0.9)
    assert interval(10.0, 0.9) == pytest.approx(10.0)


def test_more_retention_means_sooner() -> None:
    assert interval(10.0, 0.95) < interval(10.0, 0.9) < interval(10.0, 0.8)


def test_a_lapse_is_counted_and_the_first_failure_is_none() -> None:
    first = step(None, 100, AGAIN)
    assert (first.reviews, first.lapses) == (1, 0)
    assert step(first, 101, AGAIN).lapses == 1
    assert step(first, 101, GOOD).lapses == 0


def test_blend_is_geometric_in_stability_and_arithmetic_in_difficulty() -> None:
    good, again = Memory(16.0, 4.0, 100, reviews=2), Memory(1.0, 8.0, 100, reviews=2, lapses=1)
    assert blend(good, again, 0.75) == Memory(8.0, 5.0, 100, reviews=2, lapses=0)


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        (0.01, 1, 1),  # at least a day
        (2.4, 2, 2),  # no fuzz below 2.5 days
        (2.5, 2, 4),
        (7, 5, 9),  # 1 + 15 % of 4.5
        (10, 8, 12),  # as Anki
        (20, 17, 23),
        (100, 93, 107),
        (1_000_000, 36500 - 1827, 36500),
    ],
)
def test_window_has_ankis_ranges(days: float, first: int, last: int) -> None:
    memory = Memory(days, 5.0, last_day=1000)
    assert due_window(memory, LOWEST) == Window(1000 + first, 1000 + first, 1000 + last)
    assert due_window(memory, HIGHEST).day == 1000 + last


def test_every_day_of_a_window_is_picked_about_equally_often() -> None:
    memory = Memory(10.0, 5.0, last_day=0)
    picked = [due_window(memory, fuzz_seed("d/f/x", UUID(int=n).bytes)).day for n in range(2000)]
    assert set(picked) == {8, 9, 10, 11, 12}
    assert all(330 < picked.count(day) < 470 for day in range(8, 13))


def test_fuzz_depends_on_card_and_event() -> None:
    seeds = {fuzz_seed(card, UUID(int=n).bytes) for card in ("d/f/x", "d/f/y") for n in (1, 2)}
    assert len(seeds) == 4
