"""Pictures of the reports, of someone who studied two decks for ten weeks, in a class of thirty."""

from pathlib import Path

import pytest

from progress.reports.rows import Row
from quiz.reports import Reports
from quiz.tui.progress import screen
from quiz.tui.progress.screen import ProgressScreen
from quiz.tui.progress.wish import Place
from tests.snapshots.test_all_screens import looked, named
from tests.snapshots.test_screens import Picture, picture  # noqa: F401 - a fixture
from tests.support.answers import MONDAY, given
from tests.support.classes import FIRST_DAY, Trouble, class_log
from tests.support.decks import plain_deck, read_deck
from tests.support.pictures import picture_of
from tests.support.seasons import season

DAYS = 71
SIZES = [(80, 24), (120, 40), (40, 12)]
LIST = ("calendar", "forecast", "retention", "calibration", "knowledge", "growth")
INSIDE = ("hardest", "coverage", "items", "class")


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """However slow the machine is, the pictures do not say that something is being read."""
    monkeypatch.setattr(screen, "PATIENCE", 60.0)


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("progress"))  # the pictures show where the decks are
        decks = [read_deck(Path("small")), plain_deck(Path(), "words", [f"word-{n}" for n in range(60)])]
    bad = Trouble(miskeyed="small/minister/role")
    logs = {deck.id: [_lately(event) for event in class_log(deck, stopped={7: 2}, trouble=bad)] for deck in decks}
    material = given(decks, season(decks, DAYS, unmet=2), DAYS)
    return lambda: Reports(material, lambda: material, lambda deck: logs[deck.id], several=True)


def _lately(event):
    """An event of the class on the days before the one on which its reports are looked at."""
    return event._replace(study_day=event.study_day - FIRST_DAY + MONDAY + DAYS - 14)


@pytest.mark.parametrize("size", SIZES, ids=named)
@pytest.mark.parametrize("report", [*LIST, *INSIDE])
async def test_report(picture, reports, report, size):  # noqa: F811
    keys = ["enter", *["down"] * 2 * (report in INSIDE)] if size == (40, 12) or report in INSIDE else []
    shown = ProgressScreen("All decks", reports, Place(report))
    assert await picture_of(shown, *keys, size=size, look=looked("dark")) == picture


@pytest.mark.parametrize("look", ["light", "high-contrast", "no-color"])
@pytest.mark.parametrize("report", ["calendar", "coverage"])
async def test_look(picture, reports, monkeypatch, report, look):  # noqa: F811
    if look == "no-color":
        monkeypatch.setenv("NO_COLOR", "1")
    shown = ProgressScreen("All decks", reports, Place(report, Row("", "small", 1) if report == "coverage" else None))
    assert await picture_of(shown, look=looked("dark" if look == "no-color" else look)) == picture
