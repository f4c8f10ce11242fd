"""Pictures of the screens of browsing, compared as SVG."""

import pytest

from progress.memory import History
from quiz.browse.browser import Browser
from quiz.tui.browse.screen import BrowseScreen
from quiz.tui.browse.wish import Place
from tests.snapshots.test_screens import Picture, picture  # noqa: F401 - a fixture
from tests.support.decks import read_deck
from tests.support.fakes import MemoryRecord, StillClock, right_answer, start
from tests.support.pictures import picture_of

CASES = {
    "all": ("", ["down"]),
    "filtered": ("type:date -is:new", []),
    "unreadable": ("type:dat", []),
    "nothing": ("xyzzy", []),
    "card": ("construction", ["enter"]),
}


@pytest.fixture
def browser(tmp_path):
    """The small deck on the day after four of its cards were answered; one is put aside, one is flagged."""
    deck, record = read_deck(tmp_path), MemoryRecord(StillClock())
    cards = ["construction/key", "war/from", "range/value", "minister/role"]
    session = start(deck, cards=cards, record=record, forms=["typed", "choice"])
    session.flag(session.question, "it is unclear")
    session.submit("gravel", duration_ms=4_200)
    for _ in cards:
        session.submit(right_answer(session), duration_ms=7_000)
    history = History(record.events())
    browser = Browser({deck.id: deck}, record, history, history.states, StillClock().today() + 2)
    browser.put_aside(["small/range/value"])
    return browser


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("size", [(80, 24), (40, 12)], ids=["80x24", "40x12"])
async def test_browse(picture, browser, case, size):  # noqa: F811
    text, keys = CASES[case]
    assert await picture_of(BrowseScreen(browser, Place(text)), *keys, size=size) == picture
