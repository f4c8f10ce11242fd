"""The settings screen under the pilot: every key of it, and what comes out."""

import pytest
from textual.widgets import Input, OptionList

from progress.config import SETTINGS
from quiz.config.changes import Change
from quiz.config.reading import load
from quiz.tui.settings.rows import OF_RECORD, rows_of
from quiz.tui.settings.screen import SettingsScreen
from tests.support.hosts import Host

SET = {("retention", ""): "0.85", ("exam", "war"): "2026-12-15"}
DECKS = ["war", "[/b]"]


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "config.toml"
    path.write_text('[quiz]\ntheme = "light"\n', encoding="utf-8")
    monkeypatch.setenv("QUIZ_CONFIG", str(path))
    return path


def screen():
    return SettingsScreen(load(), SET, DECKS)


async def pressed(*keys, on="retention", of="", size=(80, 24)):
    """What the screen was dismissed with, what stands below the list, and the marked line; `on` is marked at first."""
    shown = screen()
    app = Host(shown)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        place = [(row.name, row.deck) for row in rows_of(load(), SET)].index((on, of))
        settings = shown.query_one(OptionList)
        settings.highlighted = settings.get_option_index(str(place))
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        if app.results:
            return app.results[0], "", ""
        marked = settings.highlighted_option
        return None, str(shown.query_one("#settings-words").render()), str(marked.prompt) if marked else ""


async def test_all_settings_are_listed_with_their_values_and_where_they_are_kept(file):
    assert set(OF_RECORD) == set(SETTINGS)
    _, words, line = await pressed()
    assert line.split() == ["retention", "0.85"]
    assert "The chance of recall" in words
    assert words.endswith("Set; kept in the record.")
    _, words, line = await pressed(on="quiz.theme")
    assert line.split() == ["theme", "light"]
    assert f"Set; kept in {file}." in words.replace("\n", "")
    _, words, line = await pressed(on="exam", of="war")
    assert line.split() == ["exam", "of", "war", "2026-12-15"]


async def test_what_the_environment_sets_is_said(file, monkeypatch):
    monkeypatch.setenv("QUIZ_THEME", "nord")
    _, words, line = await pressed(on="quiz.theme")
    assert line.split() == ["theme", "nord"]
    assert "From QUIZ_THEME, which goes before the file" in words


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_leaving_without_a_change_gives_none(file, key):
    assert (await pressed(key))[0] == []


async def test_a_number_is_typed_and_kept(file):
    keys = ["enter", "2", "5", "enter"]
    _, words, line = await pressed(*keys, on="new-a-day")
    assert line.split() == ["*", "new-a-day", "25"]
    assert "Changed" in words
    assert (await pressed(*keys, "escape", on="new-a-day"))[0] == [Change("new-a-day", "", "25")]


async def test_what_cannot_be_is_said_while_it_is_typed_and_not_taken(file):
    keys = ["enter", "2", "5"]
    _, words, _ = await pressed(*keys, on="rollover-hour")
    assert words == "rollover-hour: an hour from 0 to 12; write it like 4"
    _, words, _ = await pressed(*keys, "enter", "enter", on="rollover-hour")
    assert words.startswith("rollover-hour: an hour")
    _, words, _ = await pressed(*keys, "backspace", on="rollover-hour")
    assert words.startswith("The hour of the night")
    assert (await pressed(*keys, "escape", "escape", on="rollover-hour"))[0] == []
    assert (await pressed(*keys, "backspace", "enter", "q", on="rollover-hour"))[0] == [
        Change("rollover-hour", "", "2")
    ]


async def test_letters_are_for_the_field_while_one_types(file):
    keys = ["space", *"quad", "enter"]
    assert (await pressed(*keys, "q", on="quiz.learner"))[0] == [Change("quiz.learner", "", "quad")]


async def test_words_are_picked_from_a_list(file):
    keys = ["enter", "up", "enter"]
    assert (await pressed(*keys, "escape", on="quiz.theme"))[0] == [Change("quiz.theme", "", "dark")]
    keys = ["enter", "down", "enter"]
    assert (await pressed(*keys, "escape", on="quiz.footer"))[0] == [Change("quiz.footer", "", "off")]
    for key in ("escape", "q"):
        assert (await pressed("enter", "down", key, "escape", on="quiz.footer"))[0] == []


@pytest.mark.parametrize("key", ["backspace", "delete"])
async def test_a_setting_is_taken_back_to_its_default(file, key):
    assert (await pressed(key, "escape"))[0] == [Change("retention", "", "")]
    assert (await pressed(key))[2].split() == ["*", "retention", "0.9"]
    assert (await pressed(key, "escape", on="quiz.theme"))[0] == [Change("quiz.theme", "", "dark")]
    assert (await pressed(key, "escape", on="exam", of="war"))[0] == [Change("exam", "war", "")]


async def test_changing_and_changing_back_is_no_change(file):
    keys = ["enter", "down", "enter", "enter", "up", "enter"]
    assert (await pressed(*keys, on="quiz.footer"))[2].split() == ["footer", "on"]
    assert (await pressed(*keys, "escape", on="quiz.footer"))[0] == []


async def test_a_deck_can_have_its_own(file):
    keys = ["d", "down", "enter", *"0.95", "enter"]
    _, _, line = await pressed(*keys)
    assert line.split() == ["*", "retention", "of", "[/b]", "0.95"]
    assert (await pressed(*keys, "escape"))[0] == [Change("retention", "[/b]", "0.95")]
    again = ["d", "enter", "end", "backspace", "6", "enter", "escape"]
    assert (await pressed(*again, on="exam"))[0] == [Change("exam", "war", "2026-12-16")]
    assert (await pressed("d", "escape", on="new-a-day"))[0] == []
    assert (await pressed("d", "escape", "escape"))[0] == []


async def test_without_a_deck_that_is_said(file):
    shown = SettingsScreen(load(), {}, [])
    async with Host(shown).run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        assert "no deck" in str(shown.query_one("#settings-words").render())


async def test_the_cursor_does_not_blink_and_a_small_screen_does_all(file):
    assert (await pressed("enter", "7", "enter", "escape", on="new-a-day", size=(40, 12)))[0] == [
        Change("new-a-day", "", "7")
    ]
    shown = screen()
    async with Host(shown).run_test(size=(40, 12)) as pilot:
        await pilot.press("down", "enter")
        assert not shown.query_one(Input).cursor_blink
        assert shown.query_one(Input).region.bottom <= 12
        assert shown.query_one(OptionList).region.height >= 3


async def test_what_a_retention_would_cost_is_said_before_it_is_kept(file):
    asked = []

    def cost(deck, value):
        asked.append((deck, value))
        return f"{value}: about 3 min a day"

    shown = SettingsScreen(load(), SET, DECKS, cost=cost)
    async with Host(shown).run_test(size=(80, 24)) as pilot:
        words = shown.query_one("#settings-words")
        await pilot.pause()
        assert str(words.render()).startswith("The chance of recall")
        await pilot.press("enter", "end", "backspace", "9")
        assert str(words.render()).startswith("0.89: about 3 min a day\nThe chance of recall")
        await pilot.press("x")
        assert asked[-1] == ("", "0.89")
        await pilot.press("backspace", "enter")
        assert str(words.render()).startswith("0.89: about 3 min a day")
        await pilot.press("down", "enter", "7")
        assert str(words.render()).startswith("New cards a day")
