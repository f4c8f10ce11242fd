"""Draws docs/study.svg, the picture in the README: `python -m docs.make_picture`."""

import asyncio
from pathlib import Path

from decks.loader import load
from decks.paths import find_deck
from quiz.tui.study.screen import StudyScreen
from tests.support.fakes import start
from tests.support.pictures import picture_of

DECK, CARDS = "second-karabakh-war", ["iskander-m-range/value", "war/from", "shoigu/role"]


async def draw() -> str:
    deck = load(find_deck(DECK).path).deck
    assert deck is not None
    screen = StudyScreen(start(deck, cards=CARDS, forms=["typed"]))
    return await picture_of(screen, *"0.5 Mm", "enter", size=(80, 20))


if __name__ == "__main__":
    Path(__file__).with_name("study.svg").write_text(asyncio.run(draw()), encoding="utf-8")
