"""Classes drawn anew: the wrong key and the second right option come to the top, whatever questions they are."""

from decks.shelf import read_shelf
from tests.simulation.classes import DECK, outcomes


def test_the_bad_questions_come_to_the_top():
    found = list(outcomes(read_shelf([DECK]).decks[DECK], range(500, 502)))
    assert sum(one.exact for one in found) >= 1  # 98 in a hundred, over many classes
    assert sum(one.accused for one in found) <= 2


def test_hard_questions_with_a_tempting_distractor_do_not_hide_them():
    found = list(outcomes(read_shelf([DECK]).decks[DECK], range(600, 602), hard=5))
    assert all(one.miskeyed for one in found)
    assert sum(one.ambiguous for one in found) >= 1  # 34 in 40, over many classes
    assert sum(one.tempting for one in found) <= 1
