"""The command palette's commands: all that can be done on the screen beneath, and the decks to go to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, cast

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import Input

from quiz.actions import actions_for
from quiz.config.keymap import EVERYWHERE, rebound
from quiz.config.keynames import spoken_key
from quiz.tui.help.places import places_of
from quiz.tui.keys import user_keys

OPENS_THIS = "commands"


class Host(Protocol):
    """What the app gives to the palette."""

    def decks_to_open(self) -> Sequence[tuple[str, str]]:
        """Ids and titles of the decks that can be gone to."""
        ...

    def open_deck(self, deck: str) -> None:
        """Go to a deck."""
        ...


@dataclass(frozen=True, slots=True)
class Command:
    """A line of the palette: its name, its keys, a few words about it, and what does it."""

    name: str
    keys: str
    tip: str
    run: Callable[[], object]


class Commands(Provider):
    """Offers the registry's actions that the screen allows now, then the decks."""

    async def discover(self) -> Hits:
        for command in self._commands():
            yield DiscoveryHit(_line(command), command.run, command.name, command.tip)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command in self._commands():
            score = matcher.match(command.name)
            if score > 0:
                yield Hit(score, _line(command), command.run, command.name, command.tip)

    def _commands(self) -> Iterator[Command]:
        host = cast(Host, self.app)
        for action in rebound(actions_for(*places_of(self.screen)), user_keys(self.app)):
            node = self.app if action.where == EVERYWHERE else self.screen
            if action.id != OPENS_THIS and node.check_action(action.id, ()):
                yield Command(
                    action.label,
                    " or ".join(map(spoken_key, action.keys.split(","))),
                    action.tip,
                    partial(node.run_action, action.id),
                )
        for deck, title in host.decks_to_open():
            yield Command(f"Go to {title}", "", "", partial(host.open_deck, deck))


class Palette(CommandPalette):
    """Textual's command palette over these commands, with a cursor that stands still."""

    def __init__(self) -> None:
        super().__init__([Commands], placeholder="What to do, or the name of a deck")

    def on_mount(self) -> None:
        self.query_one(Input).cursor_blink = False


def _line(command: Command) -> Content:
    """The matcher's own highlighting is left out: it takes a deck's title for markup."""
    return Content.assemble(command.name, (f"  {command.keys}" if command.keys else "", "$text-muted"))
