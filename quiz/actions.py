"""Every action of the app, once: its keys, its words, and where it applies. Footer, help and keymap read this list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """`id` is the name of the method that does it, without `action_`; `keys` as Textual writes them."""

    id: str
    keys: str
    label: str
    tip: str
    where: str
    shown: bool = True


ACTIONS = (
    Action("study", "s", "Study", "Study the deck that is marked (Enter does it too)", "home"),
    Action("about", "a", "About", "Show what is in the deck that is marked", "home"),
    Action("study", "enter,s", "Study", "Study this deck", "deck"),
    Action("back", "escape,q", "Back", "Back to the decks", "deck"),
    Action("quit", "q,escape", "Quit", "Leave; everything is saved", "home"),
    Action("answer", "enter", "Answer", "Give the answer that is typed or marked", "question"),
    Action("proceed", "enter,space", "Next", "Go on to the next question", "feedback"),
    Action("give_up", "ctrl+n,d", "Don't know", "Show the answer; the card comes again", "question"),
    Action("hint", "ctrl+l", "Letter", "Show one letter more of the answer", "question"),
    Action("override", "o", "Judge it otherwise", "Count it as right, or a right one as guessed", "feedback"),
    Action("flag", "f", "Flag", "Tell the deck's author that the question is bad", "feedback"),
    Action("suspend", "x", "Put aside", "Do not ask this card again, until it is resumed", "feedback"),
    Action("cancel", "escape,q", "Cancel", "Do not flag it after all", "flag"),
    Action("undo", "ctrl+z,u", "Undo", "Take back what was done last", "study"),
    Action("page_up", "pageup", "Up", "Scroll up", "study", shown=False),
    Action("page_down", "pagedown", "Down", "Scroll down", "study", shown=False),
    Action("leave", "escape,q", "Stop", "Stop here; everything is saved", "study"),
)


def actions_for(*places: str) -> tuple[Action, ...]:
    """The actions of some places, in the order of the list."""
    return tuple(action for action in ACTIONS if action.where in places)
