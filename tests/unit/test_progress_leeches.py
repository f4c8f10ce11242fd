import random

import pytest

from progress.events import Event, Kind
from progress.leeches import leeches, unlikelihood
from progress.memory import History
from progress.store.repository import SqlRecord


@pytest.mark.parametrize(
    ("reviews", "passed", "expected"),
    [(8, 5, 0.0381), (12, 8, 0.0256), (4, 4, 1.0), (4, 2, 0.0523)],  # binomial tails, by tables
)
def test_with_equal_chances_it_is_the_binomial_tail(reviews: int, passed: int, expected: float) -> None:
    trials = [(0.9, number < passed) for number in range(reviews)]
    assert unlikelihood(trials) == pytest.approx(expected, abs=5e-5)


def test_too_few_trials_say_nothing() -> None:
    assert unlikelihood([(0.99, False)] * 3) == 1.0


def test_healthy_cards_are_rarely_flagged_and_bad_ones_mostly() -> None:
    chance = random.Random(3)

    def flagged(recall: float) -> float:
        found = [unlikelihood([(0.9, chance.random() < recall) for _ in range(12)]) < 0.05 for _ in range(500)]
        return sum(found) / 500

    assert flagged(0.9) < 0.05
    assert flagged(0.6) > 0.6


def test_the_record_of_a_card_tells(record: SqlRecord) -> None:
    def answer(card: str, day: int, grade: str, form: str = "typed") -> None:
        stamp = record.stamp()._replace(study_day=739000 + day)
        record.append([Event(*stamp, kind=Kind.REVIEW, card=card, form=form, grade=grade, options=("a", "b"))])

    for number in range(12):
        answer("d/bad/x", number * 3, "wrong" if number % 2 else "right")
        answer("d/good/x", number * 5, "right")
        answer("d/unlucky/x", number * 5, "wrong" if number in (2, 3) else "right", "choice")
    record.close()
    for history in (record.history(), History(record.events())):
        assert set(leeches(history, ["d/bad/x", "d/good/x", "d/new/x"])) == {"d/bad/x"}
