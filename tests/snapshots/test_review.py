"""Pictures of the review bench: a fact with its doubts, each way of deciding, and the end, at four sizes."""

import pytest

from decks.review.notes import FlagNote, Notes
from tests.snapshots.test_all_screens import looked, named
from tests.snapshots.test_screens import Picture, picture  # noqa: F401 - a fixture
from tests.support.drafts import drafted, reviewing
from tests.support.pictures import picture_of

NOTES = Notes(
    (FlagNote("1", "small/construction/key", "it is unclear", "choice"),),
    {"small/construction/key": ("12 answers, 4 right",)},
)
CASES = {
    "date": [],
    "finding": ["n", "o"],
    "claim": ["a", "a", *"nnn"],
    "fields": [*"nnn", "e", "down"],
    "writing": ["s", "2", *"serg"],
    "choosing": [*"nnnn", "plus"],
    "selecting": ["m", "shift+right", "shift+right"],
    "adding": ["i", "s", "enter"],
}
SIZES = [(80, 24), (120, 40), (200, 50), (40, 12)]


@pytest.fixture(autouse=True)
def no_checks_behind(monkeypatch):
    """What they find would stand in a picture or not, by how fast the machine is."""
    monkeypatch.setattr("quiz.tui.review.screen.IDLE", 1_000.0)


def screen(folder):
    return reviewing(folder, drafted().replace("value: 44 days", "value: 45 days"), NOTES)


@pytest.mark.parametrize("size", SIZES, ids=named)
@pytest.mark.parametrize("case", CASES)
async def test_review(picture, tmp_path, case, size):  # noqa: F811
    assert await picture_of(screen(tmp_path), *CASES[case], size=size, look=looked("dark")) == picture


@pytest.mark.parametrize("look", ["light", "high-contrast", "no-color"])
async def test_review_in_other_looks(picture, tmp_path, monkeypatch, look):  # noqa: F811
    if look == "no-color":
        monkeypatch.setenv("NO_COLOR", "1")
    dressed = looked("dark" if look == "no-color" else look)
    assert await picture_of(screen(tmp_path), *CASES["claim"], size=(120, 40), look=dressed) == picture
