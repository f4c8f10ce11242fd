"""What an answer is worth on the day of the exam, against the sum written out."""

import pytest

from progress.exam.gain import FIRST_ANSWER, gain, unanswered, worth
from progress.rating import Rating
from progress.scheduling import DEFAULT_PARAMETERS, Memory, model, retrievability, step

DAY, EXAM = 739_000, 739_014
FSRS = model(DEFAULT_PARAMETERS)
MEMORY = Memory(6.0, 5.0, DAY - 4)


def test_the_gain_is_recall_after_either_answer_less_recall_without_one():
    chance = retrievability(MEMORY, DAY)
    good = retrievability(step(MEMORY, DAY, Rating.GOOD), EXAM)
    again = retrievability(step(MEMORY, DAY, Rating.AGAIN), EXAM)
    expected = chance * good + (1 - chance) * again - retrievability(MEMORY, EXAM)
    assert gain(MEMORY, DAY, EXAM, FSRS) == pytest.approx(expected)


def test_a_new_card_has_the_stated_first_chance_and_is_not_known_unasked():
    good = retrievability(step(None, DAY, Rating.GOOD), EXAM)
    again = retrievability(step(None, DAY, Rating.AGAIN), EXAM)
    assert gain(None, DAY, EXAM, FSRS) == pytest.approx(FIRST_ANSWER * good + (1 - FIRST_ANSWER) * again)
    assert unanswered(None, EXAM, FSRS) == 0


@pytest.mark.parametrize("day", [EXAM, EXAM + 1])
def test_an_answer_on_the_day_of_the_exam_gains_nothing(day):
    assert gain(MEMORY, day, EXAM, FSRS) == gain(None, day, EXAM, FSRS) == 0


def test_what_loses_nothing_by_waiting_is_worth_less_than_what_does():
    assert worth(0.3, 0.3) < worth(0.3, 0.0) < worth(0.5, 0.0)
