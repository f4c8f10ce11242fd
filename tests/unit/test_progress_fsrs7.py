"""Our FSRS-7 against values that its authors published.

They are in the tests of ts-fsrs (MIT; the FSRS-7 model's parity with fsrs-rs c9562d6 and srs-benchmark b4b0254), and
were computed there in single precision.
"""

import pytest

from progress.fsrs7 import Memory, first, recall, step
from progress.rating import Rating

HISTORIES = [  # days since the answer before, rating; stability slow and fast, difficulty
    [
        (0, 1, 0.1104, 0.08832, 6.1686),
        (0, 3, 0.11041191, 0.08832, 6.109214),
        (1, 3, 0.91686124, 44.444206, 6.0504217),
        (3, 3, 3.5337858, 193.5973, 5.9922175),
        (8, 3, 10.186002, 407.62646, 5.934595),
        (21, 3, 25.985723, 700.5589, 5.877549),
    ],
    [
        (0, 1, 0.1104, 0.08832, 6.1686),
        (0.99791664, 1, 0.06706447, 0.016565936, 8.047908),
        (0.82361114, 1, 0.04536918, 0.0034119464, 8.764432),
        (1.0388889, 1, 0.0329967, 0.00074974925, 9.098293),
        (0.0013888889, 3, 0.14780034, 2.8802187, 9.009611),
        (0.0020833334, 3, 0.24254547, 7.019944, 8.921815),
        (0.0020833334, 3, 0.3307042, 10.166433, 8.834897),
        (0.0027777778, 3, 0.4365655, 13.619719, 8.748848),
    ],
    [
        (0, 4, 11.7841, 9.427279, 1),
        (0.001, 2, 12.22947, 13.9512825, 4.636193),
        (0.25, 1, 2.6588404, 0.3485167, 9.259369),
        (0, 3, 2.6589437, 0.3485167, 9.169076),
        (1.5, 4, 5.028668, 25.826185, 8.743264),
        (2.75, 2, 7.37282, 65.00047, 9.166955),
        (100.5, 1, 2.3163264, 0.89478546, 9.615685),
    ],
]
RECALLS = [  # memory, days, recall
    (Memory(10, 8, 5), 0, 0.99999),
    (Memory(10, 8, 5), 0.5, 0.96410644),
    (Memory(10, 8, 5), 21, 0.8774615),
    (Memory(0.0001, 0.0001, 10), 0.000011574074, 0.34352458),
    (Memory(36500, 0.01, 1), 36500, 0.973712),
]
STEPS = [  # after Memory(10, 8, 5) and 21 days
    (1, 2.4947672, 0.4401131, 8.909818),
    (2, 21.447685, 133.01303, 6.9766846),
    (3, 27.8926, 210.87737, 4.9522996),
    (4, 27.8926, 228.5074, 2.927915),
]
LONGEST = [(1, 390.85403, 0.0025306938, 8.817285), (3, 36500, 78.11211, 1)]  # after Memory(36500, 0.01, 1) and 36,500


@pytest.mark.parametrize("history", HISTORIES, ids=["lapse first", "minutes apart", "all ratings"])
def test_histories(history):
    memory = None
    for days, rating, *expected in history:
        memory = step(memory, days, Rating(rating)) if memory else first(Rating(rating))
        assert memory == pytest.approx(expected, rel=1e-4, abs=1e-7)


@pytest.mark.parametrize(("memory", "days", "expected"), RECALLS)
def test_recall(memory, days, expected):
    assert recall(memory, days) == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(
    ("memory", "days", "steps"), [(Memory(10, 8, 5), 21, STEPS), (Memory(36500, 0.01, 1), 36500, LONGEST)]
)
def test_each_rating(memory, days, steps):
    for rating, *expected in steps:
        assert step(memory, days, Rating(rating)) == pytest.approx(expected, rel=1e-4)
