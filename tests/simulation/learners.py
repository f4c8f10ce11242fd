"""Simulated learners: what they truly remember follows FSRS-6, and the program only sees their answers.

A learner who knows an answer gives it, typed or by choosing; one who does not chooses blindly. Feedback is shown, so
to the true memory a lucky guess is a failure. Run `python -m tests.simulation.learners [CARDS]` for the figures.
"""

import random
import sys
from dataclasses import dataclass

from progress.config import Settings
from progress.entries import Entry, what
from progress.events import Kind
from progress.rating import Rating
from progress.replay import Fold
from progress.scheduling import NEW_CARD_RECALL, model, retrievability, step

FIRST_DAY, YEAR = 739_000, 365


@dataclass(frozen=True, slots=True)
class Asked:
    """How cards are asked: a form, and the number of options shown (0 where the answer is typed)."""

    form: str
    options: int = 0


TYPED, FOUR, TWO = Asked("typed"), Asked("choice", 4), Asked("true-false", 2)


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of a year: the mean of the true chance of recall at reviews on later days, and reviews a card."""

    recall: float
    reviews: float


def year(asked: Asked, *, cards: int, retention: float = 0.9, seed: int = 1, corrected: bool = True) -> Figures:
    """A year of a learner with `cards` cards, a few of them new each day, each asked on the day it falls due.

    `corrected=False` takes every right choice for a known one, as a control.
    """
    chance = random.Random(seed)
    settings = Settings(retention=retention)
    recalls: list[float] = []
    for number in range(cards):
        recalls += _card_year(f"d/f{number}/x", number % 200, asked, settings, chance, corrected)
    return Figures(sum(recalls) / len(recalls), len(recalls) / cards)


def _card_year(
    card: str, start: int, asked: Asked, settings: Settings, chance: random.Random, corrected: bool
) -> list[float]:
    """The true chance of recall at each of a card's reviews but the first."""
    fold, truth, day, recalls = Fold(), None, FIRST_DAY + start, list[float]()
    while day < FIRST_DAY + YEAR:
        recall = retrievability(truth, day) if truth else NEW_CARD_RECALL
        if truth:
            recalls.append(recall)
        knew = chance.random() < recall
        right = knew or (asked.options > 0 and chance.random() < 1 / asked.options)
        truth = step(truth, day, Rating.GOOD if knew else Rating.AGAIN)
        fold.take(_entry(day, asked if corrected else TYPED, right, chance), model(settings.parameters))
        window = fold.state(card, settings).window
        assert window is not None
        day = window.day
    return recalls


def _entry(day: int, asked: Asked, right: bool, chance: random.Random) -> Entry:
    grade = "right" if right else "wrong"
    return Entry(
        day * 1000, chance.randbytes(16), day, what(Kind.REVIEW, "study", asked.form, grade, 0, asked.options, 1), None
    )


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


def main() -> None:
    cards = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    say(f"{cards} cards, a year; true recall when due, in per cent; reviews a card")
    say("desired   typed         4 options     2 options     4, uncorrected  2, uncorrected")
    for retention in (0.8, 0.85, 0.9, 0.95):
        runs = [year(asked, cards=cards, retention=retention) for asked in (TYPED, FOUR, TWO)]
        runs += [year(asked, cards=cards, retention=retention, corrected=False) for asked in (FOUR, TWO)]
        say(f"{retention:7.0%}   " + "  ".join(f"{run.recall:6.1%} {run.reviews:5.1f}" for run in runs))


if __name__ == "__main__":
    main()
