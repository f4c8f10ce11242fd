"""Pictures of the screens, compared as SVG. After a change that is meant to show: pytest --snapshot-update, and look."""

import pytest
import textual
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from quiz.tui.home.screen import DeckRow, HomeScreen
from quiz.tui.study.screen import StudyScreen
from tests.support.decks import read_deck
from tests.support.fakes import start
from tests.support.pictures import picture_of


class Picture(SingleFileSnapshotExtension):
    file_extension = "svg"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def picture(snapshot):
    if textual.__version__ != "8.2.8":
        pytest.skip("pictures are drawn with the locked version of Textual")
    return snapshot.use_extension(Picture)


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
    assert await picture_of(StudyScreen(session), *keys, size=size) == picture


async def test_home(picture):
    rows = [
        DeckRow("karabakh", "The Second Karabakh War", "12 due · 90 new · 39 learned"),
        DeckRow("water", "Water in the city", "0 due · 40 new · 0 learned"),
        DeckRow("bad", "bad", broken="bad/deck.yaml:3:1: FD103 a deck has no key “fact”"),
    ]
    assert await picture_of(HomeScreen(rows, notice="3 answers, 2 right. 1 card left for later.")) == picture
