"""An app around one screen, for the pilot."""

from textual.app import App


class Host(App[None]):
    """Shows one screen and keeps what it was dismissed with."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, screen):
        super().__init__()
        self.first = screen
        self.results = []

    def on_mount(self):
        self.push_screen(self.first, self.results.append)
