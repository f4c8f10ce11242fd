"""Pictures of the screens, compared as SVG. After a change that is meant to show: pytest --snapshot-update, and look."""

import re

import pytest
import textual
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.app import App

from quiz.services import Count
from quiz.tui.home.screen import DeckRow, HomeScreen
from quiz.tui.study.screen import StudyScreen
from tests.support.decks import read_deck
from tests.support.fakes import start


class Picture(SingleFileSnapshotExtension):
    file_extension = "svg"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def picture(snapshot):
    if textual.__version__ != "8.2.8":
        pytest.skip("pictures are drawn with the locked version of Textual")
    return snapshot.use_extension(Picture)


class Show(App[None]):
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, screen) -> None:
        super().__init__()
        self._first = screen

    def on_mount(self) -> None:
        self.push_screen(self._first)


async def drawn(screen, *keys: str, size: tuple[int, int] = (80, 24)) -> str:
    app = Show(screen)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        return re.sub(r"terminal-\d+", "terminal", app.export_screenshot(title="Factdeck"))


CASES = {
    "choice": (["minister/role"], "choice", []),
    "choice-wrong": (["minister/role"], "choice", ["1"]),
    "typed": (["range/value"], "typed", ["5", "0"]),
    "typed-right": (["range/value"], "typed", [*"500km", "enter"]),
    "cloze-disputed": (["construction/key"], "cloze", ["ctrl+n"]),
    "flip-turned": (["withdrawal/duty"], "flip", ["enter"]),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("size", [(80, 24), (40, 12)], ids=["80x24", "40x12"])
async def test_study(picture, tmp_path, case, size):
    cards, form, keys = CASES[case]
    session = start(read_deck(tmp_path), cards=[*cards, "army/answer"], forms=[form])
    assert await drawn(StudyScreen(session), *keys, size=size) == picture


async def test_home(picture):
    rows = [
        DeckRow("karabakh", "The Second Karabakh War", 129),
        DeckRow("water", "Water in the city", 40),
        DeckRow("bad", "bad", broken="bad/deck.yaml:3:1: FD103 a deck has no key “fact”"),
    ]
    counts = {"karabakh": Count(due=12, new=90, learned=39), "water": Count(new=40)}
    assert await drawn(HomeScreen(rows, counts, "3 answers, 2 right. 1 card left for later.")) == picture
