"""Screens as SVG: the same at every run, and without the fonts that Textual would fetch."""

import re
from collections.abc import Callable

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen


class Show(App[None]):
    """Shows one screen."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._first = screen

    def on_mount(self) -> None:
        self.push_screen(self._first)


async def _settle(app: App, pilot: Pilot) -> None:
    """What a screen reads behind its first frame is there, and drawn; one reading may begin another."""
    while any(not worker.is_finished for worker in app.workers):
        await app.workers.wait_for_complete()
    await pilot.pause()


async def picture_of(
    screen: Screen, *keys: str, size: tuple[int, int] = (80, 24), look: Callable[[App], None] = lambda app: None
) -> str:
    """The SVG of a screen after some keys; `look` gives the app a theme, for instance."""
    app = Show(screen)
    look(app)
    async with app.run_test(size=size) as pilot:
        await _settle(app, pilot)
        for key in keys:
            await pilot.press(key)
            await _settle(app, pilot)
        before, picture = "", _picture(app)
        while picture != before:  # on a busy machine a frame may still be on its way
            await pilot.pause()
            before, picture = picture, _picture(app)
    return picture


def _picture(app: App) -> str:
    picture = app.export_screenshot(title="Factdeck")
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)
    return re.sub(r"terminal-\d+", "terminal", picture)
