"""From the registry of actions to Textual's bindings."""

from textual.binding import Binding, BindingType

from quiz.actions import actions_for


def bindings(*places: str) -> list[BindingType]:
    """The bindings of some places; each can be rebound by its id."""
    return [
        Binding(action.keys, action.id, action.label, tooltip=action.tip, show=action.shown, id=action.id)
        for action in actions_for(*places)
    ]
