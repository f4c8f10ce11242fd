"""What the suggestions of `progress.reports.learner.next_steps` come to in the app."""

from enum import StrEnum

from progress.events import Mode
from progress.reports.learner.next_steps import Suggestion
from quiz.practice import Practice

MOST = 20  # cards of one session


class Deed(StrEnum):
    """What a suggestion takes."""

    STUDY = "study"  # today's queue of its decks
    PRACTISE = "practise"  # a session of its own: `practice`
    OPEN = "open"  # the page of its card
    SET = "set"  # the settings
    PLAN = "plan"  # the exam of its deck
    OFFER = "offer"  # the choice of all practices


DEEDS = {
    "exam": Deed.PLAN,
    "review": Deed.STUDY,
    "tell-apart": Deed.PRACTISE,
    "missed": Deed.PRACTISE,
    "mend": Deed.OPEN,
    "weak": Deed.PRACTISE,
    "type": Deed.PRACTISE,
    "retention": Deed.SET,
    "new": Deed.STUDY,
    "rest": Deed.OFFER,
}
TITLES = {"tell-apart": "Tell apart", "missed": "Missed lately", "weak": "Weak facts", "type": "From memory"}
FROM_MEMORY = ("typed", "cloze")


def practice(step: Suggestion) -> Practice:
    """The session of a suggestion to practise. What asks for another way of answering counts as study, or it would
    not be done by it; of the others nothing is rescheduled."""
    typed = step.kind == "type"
    mode = Mode.STUDY if typed else Mode.CRAM
    return Practice(TITLES[step.kind], step.words, step.cards[:MOST], mode, forms=FROM_MEMORY if typed else ())
