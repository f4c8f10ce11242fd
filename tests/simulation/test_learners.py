"""A year of simulated learners: what is due is remembered as often as desired, however it is asked."""

import pytest

from tests.simulation.learners import FOUR, TWO, TYPED, Asked, Figures, year

CARDS = 800


@pytest.fixture(scope="module")
def typed() -> Figures:
    return year(TYPED, cards=CARDS)


def test_true_recall_when_due_is_as_desired(typed: Figures) -> None:
    assert typed.recall == pytest.approx(0.9, abs=0.02)
    assert year(TYPED, cards=CARDS, retention=0.8).recall == pytest.approx(0.8, abs=0.02)


@pytest.mark.parametrize("asked", [FOUR, TWO], ids=["4 options", "2 options"])
def test_choices_inflate_nothing(typed: Figures, asked: Asked) -> None:
    assert year(asked, cards=CARDS).recall == pytest.approx(typed.recall, abs=0.015)


@pytest.mark.parametrize("asked", [FOUR, TWO], ids=["4 options", "2 options"])
def test_without_correction_for_guessing_they_would(typed: Figures, asked: Asked) -> None:
    assert year(asked, cards=CARDS, corrected=False).recall < typed.recall - 0.015
