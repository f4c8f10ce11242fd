"""Help, the command palette, themes and the user's keys under the pilot."""

from textual.app import App
from textual.widgets import Footer, Input, OptionList

import quiz.actions
from quiz.config.reading import load
from quiz.tui.deck.screen import DeckScreen
from quiz.tui.help import show_commands, show_help
from quiz.tui.help.commands import Palette
from quiz.tui.help.places import HEADINGS, about, places_of
from quiz.tui.help.screen import HelpScreen
from quiz.tui.home.screen import DeckRow, HomeScreen
from quiz.tui.keys import bindings
from quiz.tui.settings.screen import SettingsScreen
from quiz.tui.study.flag import FlagScreen
from quiz.tui.study.screen import StudyScreen
from quiz.tui.themes import CSS, THEMES, dress


class Host(App):
    """An app as dressed by a config file; `done` is what its screen was dismissed with."""

    ENABLE_COMMAND_PALETTE = False
    CSS = CSS
    BINDINGS = bindings("app")

    def __init__(self, file, text=""):
        super().__init__()
        file.write_text(text, encoding="utf-8")
        self.config = load({"QUIZ_CONFIG": str(file)})
        assert self.config.problems == ()
        self.user_keys = self.config.keys
        self.done = []
        self.opened = []

    def on_mount(self):
        dress(self, self.config)
        self.push_screen(HomeScreen([DeckRow("war", "The [/b] war")]), self.done.append)

    def decks_to_open(self):
        return [("war", "The [/b] war"), ("water", "Water")]

    def open_deck(self, deck):
        self.opened.append(deck)

    def action_help(self):
        show_help(self)

    def action_commands(self):
        show_commands(self)


def shown_help(app):
    keys = [str(widget.render()) for widget in app.screen.query(".help-keys")]
    words = [str(widget.render()) for widget in app.screen.query(".help-words")]
    return dict(zip([text.split(":")[0] for text in words], keys, strict=True))


async def test_both_keys_of_help_open_it_and_all_of_its_keys_close_it(tmp_path):
    app = Host(tmp_path / "c")
    async with app.run_test() as pilot:
        for opens in ("f1", "question_mark"):
            for closes in ("escape", "q", "f1", "question_mark"):
                await pilot.press(opens)
                assert isinstance(app.screen, HelpScreen)
                await pilot.press(closes)
                assert isinstance(app.screen, HomeScreen)
        assert app.done == []


async def test_help_names_every_action_of_the_screen_with_its_keys(tmp_path):
    app = Host(tmp_path / "c")
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("f1")
        await pilot.pause()
        found = shown_help(app)
        wanted = quiz.actions.actions_for("home", "app")
        assert list(found) == [action.label for action in wanted]
        assert found["Help"] == "F1 or ?"
        assert "Your decks" in str(app.screen.query_one("#help-about").render())
        page = app.screen.query_one("#help-page")
        await pilot.press("pagedown", "end")
        await pilot.pause(0.5)
        assert page.scroll_offset.y == page.max_scroll_y > 0


def test_every_place_of_the_registry_has_two_lines_of_help():
    beside_others = {"feedback", "study", "edit", "app"}
    for place in {action.where for action in quiz.actions.ACTIONS} - beside_others - {"help"}:
        lines = about((place,))
        assert len(lines) == 2, f"give {place} two lines in quiz/tui/help/places.py"
        assert all(line.endswith(".") for line in lines)
    assert set(HEADINGS) <= {action.where for action in quiz.actions.ACTIONS}


def test_the_places_of_a_screen_are_those_of_its_bindings():
    assert places_of(HomeScreen) == ("home", "app")
    assert set(places_of(StudyScreen)) == {"question", "feedback", "study", "app"}
    assert places_of(DeckScreen) == ("deck", "app")
    assert places_of(SettingsScreen) == ("settings", "edit", "app")
    assert places_of(FlagScreen) == ("flag",)
    assert places_of(HelpScreen) == ("help",)


async def commands(pilot, app, typed=""):
    await pilot.press("ctrl+p", *typed)
    for _ in range(100):
        await pilot.pause(0.02)
        options = app.screen.query_one(OptionList).options
        if options and not typed:
            break
        if len(options) == 1:
            break
    return [str(option.prompt) for option in options]


async def test_the_palette_offers_the_screens_actions_and_the_decks(tmp_path):
    app = Host(tmp_path / "c", '[quiz.keys]\nhome.about = "i"\n')
    async with app.run_test() as pilot:
        lines = await commands(pilot, app)
        assert isinstance(app.screen, Palette)
        assert not app.screen.query_one(Input).cursor_blink
        assert "About  i\nShow what is in the deck that is marked" in lines
        assert "Help  F1 or ?\nWhat can be done here, and with which keys" in lines
        assert lines[-2:] == ["Go to The [/b] war", "Go to Water"]
        assert not any(line.startswith("Commands") for line in lines)
        await pilot.press("ctrl+p")
        assert len(app.screen_stack) == 3


async def test_the_palette_does_what_is_chosen(tmp_path):
    for typed, done, opened in (("[/b]", [], ["war"]), ("quit", [None], [])):
        app = Host(tmp_path / "c")
        async with app.run_test() as pilot:
            lines = await commands(pilot, app, typed)
            assert len(lines) == 1
            await pilot.press("enter")
            await pilot.pause(0.1)
            assert (app.done, app.opened) == (done, opened)


async def test_the_users_keys_hold_for_keys_footer_and_help_alike(tmp_path):
    app = Host(tmp_path / "c", '[quiz.keys]\nhome.quit = ["x", "!"]\napp.help = "f5"\n')
    async with app.run_test() as pilot:
        await pilot.press("f1", "question_mark", "q", "escape")
        assert isinstance(app.screen, HomeScreen) and app.done == []
        footer = {key.key: key.description for key in app.screen.query_one(Footer).query("FooterKey")}
        assert footer["x"] == "Quit" and footer["f5"] == "Help"
        assert not {"q", "f1"} & set(footer)
        assert "s" in footer
        await pilot.press("f5")
        await pilot.pause()
        assert shown_help(app)["Quit"] == "x or !"
        await pilot.press("escape", "exclamation_mark")
        assert app.done == [None]


async def test_theme_motion_and_footer_are_as_set(tmp_path):
    text = '[quiz]\ntheme = "high-contrast"\nmotion = "reduced"\nfooter = false\n'
    app = Host(tmp_path / "c", text)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert (app.theme, app.animation_level) == ("high-contrast", "none")
        assert app.screen.query_one(Footer).region.height == 0
    app = Host(tmp_path / "c")
    async with app.run_test() as pilot:
        await pilot.pause()
        assert (app.theme, app.animation_level) == ("dark", "full")
        assert app.screen.query_one(Footer).region.height == 1
        for theme in THEMES:
            app.theme = theme.name
            await pilot.pause()


async def test_without_color_the_marked_line_is_underlined(tmp_path, monkeypatch):
    for theme in ("dark", "nord"):
        monkeypatch.setenv("NO_COLOR", "1")
        app = Host(tmp_path / "c", f'[quiz]\ntheme = "{theme}"\n')
        async with app.run_test() as pilot:
            await pilot.pause()
            marked = app.screen.query_one(OptionList).get_visual_style("option-list--option-highlighted")
            assert marked.underline
            assert not app.screen.query_one(OptionList).get_visual_style("option-list--option").underline
