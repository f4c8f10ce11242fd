"""Shares, means and medians against other programs' figures and worked examples."""

from itertools import product
from math import sqrt
from statistics import median as plain_median

import pytest

from progress.reports.numbers import drawing
from progress.reports.numbers.share import Z, median, recall, share


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [  # statsmodels 0.15.0: proportion_confint(count, n, method="wilson")
        (9, 10, 0.5958499732, 0.9821237869),
        (27, 30, 0.7437891742, 0.9654001113),
        (0, 5, 0.0, 0.4344824648),
        (7, 7, 0.6456695649, 1.0),
        (1, 1000, 0.0001765464, 0.0056425586),
        (212, 240, 0.8365512512, 0.9180374102),
        (1, 2, 0.0945312057, 0.9054687943),
    ],
)
def test_wilson_intervals(count, n, low, high):
    found = share(count, n)
    assert (found.low, found.high) == (pytest.approx(low, abs=1e-9), pytest.approx(high, abs=1e-9))
    assert found.share == count / n


def test_a_share_of_nothing_says_nothing():
    found = share(0, 0)
    assert (found.share, found.low, found.high, found.enough) == (None, 0.0, 1.0, False)


def test_twenty_are_enough():
    assert [share(15, n).enough for n in (19, 20)] == [False, True]


def test_the_interval_of_a_mean_recall_is_that_of_how_many_would_be_recalled():
    chances = [0.9, 0.5, 0.7, 0.2]
    sums = [  # every way in which the four could come out, with its probability
        (sum(came), _product(p if hit else 1 - p for p, hit in zip(chances, came, strict=True)))
        for came in product([0, 1], repeat=4)
    ]
    mean = sum(number * p for number, p in sums)
    deviation = sqrt(sum((number - mean) ** 2 * p for number, p in sums))
    found = recall(chances, unseen=3)
    assert (found.n, found.unseen, found.mean) == (4, 3, pytest.approx(mean / 4))
    assert found.low == pytest.approx((mean - Z * deviation) / 4)
    assert found.high == pytest.approx((mean + Z * deviation) / 4)


def _product(numbers):
    result = 1.0
    for number in numbers:
        result *= number
    return result


def test_the_recall_of_no_cards_is_none():
    assert recall([], unseen=2).mean is None


def test_a_median_of_counted_values_lies_in_the_bin_of_the_plain_one():
    values = [3] * 10 + [4] * 25 + [7] * 30 + [20] * 6
    found = median({value: values.count(value) for value in values})
    assert int(found.value) == plain_median(values) == 7
    assert found.value == pytest.approx(7 + (35.5 - 35) / 30)


def test_the_interval_of_a_median_goes_by_ranks():
    # n = 100: ranks 50 -+ 9.8, so 40 and 60 (Conover, Practical Nonparametric Statistics, table by the normal formula)
    found = median(dict.fromkeys(range(100), 1))
    assert (found.low, found.high) == (40.0, 60.0)


def test_bars_are_as_long_as_their_part():
    assert drawing.bar(0.5, 4) == "██  "
    assert drawing.bar(1.0, 4) == "████"
    assert drawing.bar(2.0, 4) == "████"
    assert drawing.bar(0.0, 4) == "    "
    assert drawing.bar(1 / 32, 4) == "▏   "


def test_too_few_are_said_to_be_so():
    assert drawing.told(share(3, 4)) == "too few answers (n=4)"
    assert drawing.told(share(30, 40)) == " 75% (60%–86%, n=40)"
