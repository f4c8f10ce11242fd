"""Screens as SVG: the same at every run, and without the fonts that Textual would fetch."""

import re
from collections.abc import Callable

from textual.app import App
from textual.screen import Screen


class Show(App[None]):
    """Shows one screen."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._first = screen

    def on_mount(self) -> None:
        self.push_screen(self._first)


async def picture_of(
    screen: Screen, *keys: str, size: tuple[int, int] = (80, 24), look: Callable[[App], None] = lambda app: None
) -> str:
    """The SVG of a screen after some keys; `look` gives the app a theme, for instance."""
    app = Show(screen)
    look(app)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        picture = app.export_screenshot(title="Factdeck")
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)
    return re.sub(r"terminal-\d+", "terminal", picture)
