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
    Action("study", "s", "Study", "Study what is marked (Enter does it too)", "home"),
    Action("practise", "p", "Practise", "Weak facts, confused pairs, cram, a game: besides what is due", "home"),
    Action("about", "a", "About", "Show what is in the deck that is marked", "home"),
    Action("browse", "b", "Browse", "Look through the cards, with a filter", "home"),
    Action("settings", "comma", "Settings", "What a day holds, looks, keys", "home"),
    Action("search", "slash", "Search", "Show the decks with a word in their title", "home"),
    Action("sort", "o", "Sort", "Sort the decks: as they come, most to do first, by title", "home", shown=False),
    Action("begin", "enter,s", "Begin", "Begin the practice that is marked", "practice"),
    Action("back", "escape,q", "Back", "Back to the decks", "practice"),
    Action("close", "enter,escape,q,p", "Back", "Back to the question", "source"),
    Action("article", "w", "Whole article", "Read the whole article, open at the quote", "source"),
    Action("study", "enter,s", "Study", "Study this deck", "deck"),
    Action("back", "escape,q", "Back", "Back to the decks", "deck"),
    Action("all", "escape", "All decks", "Close the search", "home", shown=False),
    Action("quit", "q", "Quit", "Leave; everything is saved", "home"),
    Action("answer", "enter", "Answer", "Give the answer that is typed or marked", "question"),
    Action("proceed", "enter,space", "Next", "Go on to the next question", "feedback"),
    Action("give_up", "ctrl+n,d", "Don't know", "Show the answer; the card comes again", "question"),
    Action("hint", "ctrl+l", "Letter", "Show one letter more of the answer", "question"),
    Action("override", "o", "It was right", "Count the answer as right", "feedback"),
    Action("guessed", "g", "I guessed", "Count the answer as not known", "feedback"),
    Action("paragraph", "p", "Source", "Read the paragraph around the quote", "feedback"),
    Action("article", "w", "Whole article", "Read the whole article, open at the quote", "feedback", shown=False),
    Action("flag", "f", "Flag", "Tell the deck's author that the question is bad", "feedback", shown=False),
    Action("suspend", "x", "Put aside", "Do not ask this card again, until it is resumed", "feedback", shown=False),
    Action("edit", "e", "Edit", "Open the fact in your editor, and go on with it as changed", "feedback", shown=False),
    Action("cancel", "escape,q", "Cancel", "Do not flag it after all", "flag"),
    Action("undo", "ctrl+z,u", "Undo", "Take back what was done last", "study"),
    Action("page_up", "pageup", "Up", "Scroll up", "study", shown=False),
    Action("page_down", "pagedown", "Down", "Scroll down", "study", shown=False),
    Action("leave", "escape,q", "Stop", "Stop here; everything is saved", "study"),
    Action("change", "enter,space", "Change", "Change what is marked", "settings"),
    Action("reset", "backspace,delete", "As it comes", "Take what is marked back to its default", "settings"),
    Action("for_deck", "d", "For a deck", "Set what is marked for one deck alone", "settings"),
    Action("done", "escape,q", "Done", "Keep the changes, and back", "settings"),
    Action("leave_it", "escape", "Leave it", "Leave the value as it was (Enter keeps what is typed)", "edit"),
    Action("cancel", "escape,q", "Cancel", "Leave it as it was", "pick"),
    Action("close", "escape,q,f1,question_mark", "Close", "Back to where you were", "help"),
    Action("help", "f1,question_mark", "Help", "What can be done here, and with which keys", "app"),
    Action("commands", "ctrl+p", "Commands", "Search all that can be done here", "app", shown=False),
    Action("open", "enter", "Open", "Open the card that is marked", "browse"),
    Action("search", "slash", "Filter", "Write a filter; Escape goes back to the list", "browse"),
    Action("order", "o", "Order", "List the cards in another order", "browse"),
    Action("study", "s", "Study", "Study the card that is marked", "browse", shown=False),
    Action("study_all", "S", "Study all", "Study all the cards listed", "browse"),
    Action("suspend", "x", "Put aside", "Put the card that is marked aside, or ask it again", "browse"),
    Action("suspend_all", "X", "All aside", "Put all cards listed aside, or ask them again", "browse", shown=False),
    Action("reset", "r", "Make new", "Make the card that is marked new again", "browse", shown=False),
    Action("reset_all", "R", "Make all new", "Make all the cards listed new again", "browse", shown=False),
    Action("unflag", "f", "Remove flags", "Remove the flags of the card that is marked", "browse", shown=False),
    Action("unflag_all", "F", "Remove all flags", "Remove the flags of all the cards listed", "browse", shown=False),
    Action("edit", "e", "Edit", "Open the fact in your editor", "browse"),
    Action("undo", "ctrl+z,u", "Undo", "Take back what was done last", "browse", shown=False),
    Action("up", "up,k", "Up", "Mark the card above; arrows work in the filter, too", "browse", shown=False),
    Action("down", "down,j", "Down", "Mark the card below", "browse", shown=False),
    Action("page_up", "pageup", "Page up", "Mark the card a page above", "browse", shown=False),
    Action("page_down", "pagedown", "Page down", "Mark the card a page below", "browse", shown=False),
    Action("first", "home,g", "First", "Mark the first card", "browse", shown=False),
    Action("last", "end,G", "Last", "Mark the last card", "browse", shown=False),
    Action("leave", "escape,q", "Back", "Leave the list", "browse"),
    Action("next", "n", "Next", "Show the next card of the list", "card"),
    Action("previous", "p", "Previous", "Show the card before it", "card"),
    Action("study", "s", "Study", "Study this card", "card"),
    Action("suspend", "x", "Put aside", "Put this card aside, or ask it again", "card"),
    Action("reset", "r", "Make new", "Make this card new again; its answers stay on record", "card", shown=False),
    Action("unflag", "f", "Remove flags", "Remove the flags of this card", "card", shown=False),
    Action("edit", "e", "Edit", "Open the fact in your editor", "card"),
    Action("undo", "ctrl+z,u", "Undo", "Take back what was done last", "card", shown=False),
    Action("back", "escape,q", "Back", "Back to the list", "card"),
)


def actions_for(*places: str) -> tuple[Action, ...]:
    """The actions of some places, in the order of the list."""
    return tuple(action for action in ACTIONS if action.where in places)
