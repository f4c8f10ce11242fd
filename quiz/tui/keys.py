"""From the registry of actions to Textual's bindings."""

from collections.abc import Mapping
from typing import Any

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from quiz.actions import actions_for
from quiz.config.keymap import full_id, rebound


def bindings(*places: str) -> list[BindingType]:
    """The bindings of some places; each can be rebound by its full id."""
    return [
        Binding(action.keys, action.id, action.label, tooltip=action.tip, show=action.shown, id=full_id(action))
        for action in actions_for(*places)
    ]


def user_keys(app: App[Any]) -> Mapping[str, str]:
    """The user's own keys by full id; none in an app that has no `user_keys`."""
    keys: Mapping[str, str] = getattr(app, "user_keys", {})
    return keys


async def act(screen: Screen[Any], key: str, *places: str) -> bool:
    """Do what a key stands for in some places, by the user's own keys, if that can be done now; whether it could."""
    for action in rebound(actions_for(*places), user_keys(screen.app)):
        if key in action.keys.split(",") and screen.check_action(action.id, ()):
            await screen.run_action(action.id)
            return True
    return False
