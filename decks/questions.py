"""Which form a card is asked in, and the question itself."""

from collections.abc import Sequence

from decks.forms import FORMS
from decks.forms.question import Question, Turn, Verdict
from decks.model import Card, Deck

# The ladder: recognise what is new, produce it with support, then from nothing. Stability is FSRS's, in days.
NEW = ("choice", "cloze", "typed", "flip")
YOUNG = ("cloze", "typed", "choice", "flip")
KNOWN = ("typed", "cloze", "choice", "flip")
KNOWN_FROM = 7.0


def ladder(stability: float | None) -> tuple[str, ...]:
    """The forms to try, first choice first, for a memory of this stability in days; None for a new card."""
    if stability is None:
        return NEW
    return KNOWN if stability >= KNOWN_FROM else YOUNG


def ask(card: Card, deck: Deck, turn: Turn, stability: float | None, pinned: Sequence[str] = ()) -> Question:
    """The question to ask now. A retry on the same day goes one step round the ladder, to ask in another way.

    `pinned` are the learner's forms; the fact's and the deck's own come before them.
    """
    wanted = card.prompt.forms or deck.forms or tuple(pinned)
    order = [name for name in ladder(stability) if not wanted or name in wanted]
    made = [question for name in order if (question := FORMS[name].make(card, deck, turn))]
    produced = [q for q in made if q.form != "flip"] or made
    if produced:
        return produced[turn.attempt % len(produced)]
    flip = FORMS["flip"].make(card, deck, turn)
    assert flip is not None  # a flip can always be made
    return flip


def every_question(card: Card, deck: Deck, turn: Turn) -> list[Question]:
    """The card in each form that it allows."""
    wanted = card.prompt.forms or deck.forms
    made = [form.make(card, deck, turn) for name, form in FORMS.items() if not wanted or name in wanted]
    return [question for question in made if question]


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    """The verdict on an answer. Raises ValueError if it is none that the form takes (no such option)."""
    return FORMS[question.form].grade(question, raw, deck)
