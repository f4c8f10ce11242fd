"""Which places of the registry a screen shows, and what help says of them beside the keys."""

from textual.binding import Binding
from textual.screen import Screen

from quiz.config.keymap import ALONE, EVERYWHERE

HEADINGS = {
    "question": "While a question is open",
    "feedback": "After an answer",
    "study": "At any time",
    "edit": "While a value is typed",
    EVERYWHERE: "On every screen",
}
ABOUT = {
    "home": (
        "Your decks, with what is due, new and learned in each. Arrows mark one.",
        "Cards come back when you are about to forget them; what is due goes first.",
    ),
    "practice": (
        "Ways to practise beside what is due. Arrows mark one.",
        "Cram and the game change nothing of when a card comes back.",
    ),
    "deck": (
        "What is due in this deck by topic, and all its facts with their answers.",
        "Arrows and page keys scroll.",
    ),
    "exam": (
        "The day of an exam and the minutes a day for it, and what you will recall by the plan for them.",
        "Enter keeps it: from then on the deck's sessions take their cards from the plan.",
    ),
    "question": (
        "Options are chosen by number or arrow; answers are typed, and Enter gives them. Space marks or lifts a line.",
        "An answer is saved before it is judged. Letters go to the answer while one is typed; then use the other key.",
    ),
    "source": (
        "The article that the question is from, with the quote marked.",
        "Answers that are still due are hidden.",
    ),
    "flag": ("What is wrong with the question, for the deck's author.", "A number or Enter chooses."),
    "browse": ("All facts and cards. Type to filter: words, type:date, is:due, due:<3.", "Arrows mark a card."),
    "card": ("One card: its question, its source, its history and how well it is remembered.", "Arrows scroll."),
    "progress": (
        "What stuck, what falls due, what to do next: 1, 2 and 3 do what is suggested on top. Arrows choose a report.",
        "Enter goes into a report; there, arrows mark a fact or a paragraph, and Enter opens it.",
    ),
    "settings": (
        "The first settings are yours, and go with your record; the others are kept in this computer's config file.",
        "What is marked is explained below the list. Keys are set in the file, under [quiz.keys].",
    ),
    "review": (
        "The article, and beside it a fact as it will be asked. The quote is marked in it, the answer underlined.",
        "In the margin: ✓ looked at, ◐ in part, ○ drafted only, – without a fact. All is saved at once.",
    ),
    "select": ("Arrows go through the article by word and line.", "With Shift, or after Space, they select words."),
    "fields": ("All that the fact may hold; what is marked is explained below.", "Each change is saved at once."),
    "writing": ("Names are proposed while you write.", "What cannot be kept is said, and nothing is lost."),
    "pick": ("Arrows mark, Enter takes what is marked.", "Typing is not needed here."),
}


def places_of(screen: Screen[object]) -> tuple[str, ...]:
    """The places whose actions a screen's bindings are made of, in their order, and what holds on every screen."""
    ids = [binding.id for binding in screen.BINDINGS if isinstance(binding, Binding) and binding.id]
    places = dict.fromkeys(id_.split(".")[0] for id_ in ids)
    return tuple(places) if not set(places).isdisjoint(ALONE) else (*places, EVERYWHERE)


def about(places: tuple[str, ...]) -> tuple[str, ...]:
    """Two lines on a screen, by the first of its places that has some."""
    return next((ABOUT[place] for place in places if place in ABOUT), ())
