"""Help and the command palette, made from the registry of actions. The app calls `show_help` and `show_commands`."""

from typing import TYPE_CHECKING, Any

from quiz.tui.help.places import places_of
from quiz.tui.keys import user_keys

if TYPE_CHECKING:
    from textual.app import App


def show_help(app: "App[Any]") -> None:
    """Put help on top of the screen that is shown."""
    from quiz.tui.help.screen import HelpScreen

    app.push_screen(HelpScreen(places_of(app.screen), user_keys(app)))


def show_commands(app: "App[Any]") -> None:
    """Open the command palette over the screen that is shown. The app is a `quiz.tui.help.commands.Host`."""
    from quiz.tui.help.commands import Palette

    if not Palette.is_open(app):
        app.push_screen(Palette())
