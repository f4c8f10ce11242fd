"""Checks that need a deck of their own."""

import pytest

from decks.rules.cues import guessable
from tests.support.decks import read_deck


def deck_of(tmp_path, right: str, wrong: str):
    cards = "".join(
        f"- id: c{n}\n  ask: What is number {n}?\n  answer: {right.format(n=n)}\n  not:\n"
        + "".join(f"  - {wrong.format(n=n, m=m)}\n" for m in "xyz")
        for n in range(30)
    )
    return read_deck(tmp_path, f"format: 1\ndeck: d\ntitle: t\ncards:\n{cards}", None)


@pytest.mark.parametrize(
    ("right", "wrong", "cue"),
    [
        ("alpha{n} with many more words than they", "beta{m}{n} and so", "longest"),
        ("a{n}", "betas{m} of{n} long", "shortest"),
        ("number it{n} is", "letter it{m} is", "echo"),
    ],
)
def test_a_cue_that_beats_luck_is_told(tmp_path, right, wrong, cue):
    found = [finding.message for finding in guessable.find(deck_of(tmp_path, right, wrong))]
    assert any(f"“{cue}”" in message for message in found), found


def test_options_that_are_alike_are_silent(tmp_path):
    assert list(guessable.find(deck_of(tmp_path, "word{n}q", "word{n}{m}"))) == []


def test_a_few_choices_tell_nothing(tmp_path):
    assert list(guessable.find(read_deck(tmp_path))) == []
