"""Pictures of the plan for an exam: on its way, short of time, and while a day is typed."""

from pathlib import Path

import pytest

from progress.exam.outlook import Outlook
from quiz.config.reading import Config
from quiz.config.tables import QuizTable
from quiz.tui.exam.screen import Draft, ExamScreen
from quiz.tui.themes import dress
from tests.snapshots.test_settings import picture  # noqa: F401 - a fixture
from tests.support.exams import DAY, known, looked, new_deck, terms
from tests.support.pictures import picture_of

TITLE = "The Second Karabakh War and the Iskander question"
CASES = {  # days, minutes, whether it is set, keys
    "on-track": (23, 10, True, []),
    "short": (4, 5, False, ["right"]),
    "typing": (23, 10, False, ["d", *"2026-12"]),
}


def planning(days: int, minutes: int, *, taken: bool) -> ExamScreen:
    """The screen with figures that are there at once, whatever the draft."""
    found: Outlook = looked(terms({**new_deck(80), **known(50)}, days=days, minutes=minutes))
    return ExamScreen(TITLE, Draft(DAY + days, minutes), found, lambda draft, whole: found, taken=taken)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("case", CASES)
async def test_exam(picture, case, size):  # noqa: F811
    days, minutes, taken, keys = CASES[case]
    assert await picture_of(planning(days, minutes, taken=taken), *keys, size=size) == picture


async def test_exam_without_color(picture, monkeypatch):  # noqa: F811
    monkeypatch.setenv("NO_COLOR", "1")
    screen = planning(23, 10, taken=True)
    assert await picture_of(screen, look=lambda app: dress(app, Config(Path("config.toml"), QuizTable()))) == picture
