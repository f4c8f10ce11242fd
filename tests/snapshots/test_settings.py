"""Pictures of settings and help, in the app's themes and without color."""

from pathlib import Path

import pytest
import textual
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from quiz.config.reading import DEFAULT, Config
from quiz.config.tables import KEYS, OWN_THEMES, QuizTable
from quiz.tui.help.screen import HelpScreen
from quiz.tui.settings.screen import SettingsScreen
from quiz.tui.themes import dress
from tests.support.pictures import picture_of

CONFIG = Config(Path("config.toml"), origins=dict.fromkeys(KEYS, DEFAULT) | {"quiz.motion": "QUIZ_MOTION"})
SIZES = [(80, 24), (120, 40), (40, 12)]


class Picture(SingleFileSnapshotExtension):
    file_extension = "svg"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def picture(snapshot):
    if textual.__version__ != "8.2.8":
        pytest.skip("pictures are drawn with the locked version of Textual")
    return snapshot.use_extension(Picture)


@pytest.fixture(params=[*OWN_THEMES, "no-color"])
def look(request, monkeypatch):
    """Dresses an app in each theme, and without color."""
    if request.param == "no-color":
        monkeypatch.setenv("NO_COLOR", "1")
    theme = "dark" if request.param == "no-color" else request.param
    return lambda app: dress(app, Config(Path("config.toml"), QuizTable(theme=theme)))


def settings():
    return SettingsScreen(CONFIG, {("exam", "war"): "2026-12-15"}, ["war", "water"])


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
async def test_settings(picture, look, size):
    keys = ["down", "enter", "2", "enter", "down", "down", "enter", "5", "5"]
    assert await picture_of(settings(), *keys, size=size, look=look) == picture


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
async def test_picking(picture, size):
    screen = settings()
    assert await picture_of(screen, "end", *["up"] * 8, "enter", size=size) == picture


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
async def test_help(picture, look, size):
    assert (
        await picture_of(HelpScreen(("settings", "edit", "app"), {"settings.done": "z"}), size=size, look=look)
        == picture
    )
