"""Simulated classes: how surely the bad questions of a class come to the top of what is to be mended.

    python -m tests.simulation.classes [CLASSES] [HARD]

Each class of 30 meets the library's longest deck twice; a question of it, drawn anew for each class, has a wrong key, another one
two right options, and HARD more are sound but hard, with a tempting distractor.
"""

import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from decks.forms.question import Turn
from decks.model import Deck
from decks.questions import ask
from decks.shelf import read_shelf
from progress.reports.items import items
from progress.reports.items.mending import mending
from tests.support.classes import A_DAY, FIRST_DAY, Trouble, class_log

DECK = "second-karabakh-war"
ACCUSED = frozenset({"miskeyed", "ambiguous"})


@dataclass(frozen=True)
class Outcome:
    """`exact` is whether the wrong key is first and the second right option second; `accused` counts sound questions,
    `tempting` those of them that were hard."""

    seed: int
    exact: bool
    miskeyed: bool
    ambiguous: bool
    accused: int
    tempting: int


def outcomes(deck: Deck, seeds: Iterable[int], hard: int = 0) -> Iterator[Outcome]:
    by_choice = [
        card.id
        for place, card in enumerate(deck.cards)
        if ask(card, deck, Turn(FIRST_DAY + place // A_DAY), None).form == "choice"
    ]
    for seed in seeds:
        drawn = random.Random(seed).sample(by_choice, 2 + hard)
        trouble = Trouble(drawn[0], drawn[1], drawn[2:])
        mends = mending(items.figures(deck, class_log(deck, trouble=trouble, seed=seed)))
        told = [mend.card for mend in mends if mend.reasons[0].kind in ACCUSED]
        accused = set(told) - {trouble.miskeyed, trouble.ambiguous}
        yield Outcome(
            seed=seed,
            exact=[mend.card for mend in mends[:2]] == drawn[:2],
            miskeyed=trouble.miskeyed in told,
            ambiguous=trouble.ambiguous in told,
            accused=len(accused),
            tempting=len(accused & set(trouble.hard)),
        )


def main(classes: int = 20, hard: int = 0) -> None:
    deck = read_shelf([DECK]).decks[DECK]
    found = list(outcomes(deck, range(1000, 1000 + classes), hard))
    accused, tempting = sum(one.accused for one in found), sum(one.tempting for one in found)
    sys.stdout.write(
        f"{classes} classes: both on top, in order, in {sum(one.exact for one in found)}\n"
        f"  wrong key told in {sum(one.miskeyed for one in found)}\n"
        f"  second right option told in {sum(one.ambiguous for one in found)}\n"
        f"  sound questions accused: {accused} of {classes * (len(deck.cards) - 2):,}, {tempting} of these hard\n"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
