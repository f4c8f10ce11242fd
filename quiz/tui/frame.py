"""What all apps of Factdeck have in common: looks, keys, help, and leaving the terminal as it was."""

import asyncio
import os
import signal
import threading
from collections.abc import Mapping

from textual import events
from textual.app import App
from textual.binding import Binding

from quiz.config.keynames import spoken_key
from quiz.config.reading import Config, load
from quiz.tui import themes
from quiz.tui.help import show_commands, show_help
from quiz.tui.keys import bindings

GRACE_SECONDS = 2.0  # the time that a stuck terminal has, after a signal, before the process ends anyway


class Frame(App[None]):
    """An app that is dressed by the config file."""

    TITLE = "Factdeck"
    ENABLE_COMMAND_PALETTE = False

    CSS = themes.CSS
    BINDINGS = bindings("app")

    def __init__(self, config: Config | None = None) -> None:
        super().__init__()
        self._config = config or load()

    @property
    def user_keys(self) -> Mapping[str, str]:
        """The user's own keys, by the full ids of actions."""
        return self._config.keys

    def wear(self, config: Config) -> None:
        """Look as the config says, and take its keys."""
        self._config = config
        themes.dress(self, config)

    def on_mount(self) -> None:
        """Called beside that of an app's own class: Textual calls all of them."""
        self.wear(self._config)
        self._catch_signals()

    def on_key(self, event: events.Key) -> None:
        """Hand a letter that was typed while its screen was still to come to that screen, if it writes."""
        write = getattr(self.screen, "typed_ahead", None)
        if write and event.is_printable and event.character:
            write(event.character)
            event.prevent_default()

    def get_key_display(self, binding: Binding) -> str:
        """Keys with Ctrl are called everywhere as the tour calls them."""
        return spoken_key(binding.key) if binding.key.startswith("ctrl+") else super().get_key_display(binding)

    def action_help(self) -> None:
        show_help(self)

    def action_commands(self) -> None:
        show_commands(self)

    def decks_to_open(self) -> list[tuple[str, str]]:
        """The decks that the command palette goes to: ids and titles."""
        return []

    def open_deck(self, deck: str) -> None:
        """Go to a deck that the command palette offered."""

    def _fatal_error(self) -> None:
        """Textual's own prints every local variable: a student's answers, and whatever the environment holds."""
        from rich.segment import Segments
        from rich.traceback import Traceback

        rendered = self.console.render(Traceback(show_locals=False), self.console.options)
        self._exit_renderables.append(Segments(rendered))
        self._close_messages_no_wait()

    def _catch_signals(self) -> None:
        """Leave the terminal as it was when told to end, or when the terminal itself is gone."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and hasattr(loop, "add_signal_handler"):
                loop.add_signal_handler(number, self._end, 128 + number)

    def _end(self, code: int) -> None:
        timer = threading.Timer(GRACE_SECONDS, os._exit, (code,))
        timer.daemon = True
        timer.start()
        self.exit(return_code=code)
