"""Which form a card is asked in, and the question itself."""

from collections.abc import Iterator, Sequence

from decks.forms import FORMS
from decks.forms.question import Question, Turn, Verdict
from decks.model import Card, Deck

# The ladder: recognise what is new, produce it with support, then from nothing. Stability is FSRS's, in days.
FIELDS = ("numeric", "date", "typed")  # of these a card allows one, by its answer
NEW = ("choice", "cloze", *FIELDS, "flip")
YOUNG = ("cloze", *FIELDS, "choice", "flip")
RETRY = ("cloze", *FIELDS, "choice", "true-false", "flip")  # half of it is luck: a change, never the first asking
KNOWN = (*FIELDS, "cloze", "choice", "flip")
KNOWN_FROM = 7.0


def ladder(stability: float | None, attempt: int = 0) -> tuple[str, ...]:
    """The forms to try, first choice first, for a memory of this stability in days; None for a new card.

    `attempt` counts the answers to the card before this one on the same day.
    """
    if stability is None:
        return NEW
    if stability >= KNOWN_FROM:
        return KNOWN
    return RETRY if attempt else YOUNG


def ask(card: Card, deck: Deck, turn: Turn, stability: float | None, pinned: Sequence[str] = ()) -> Question:
    """The question to ask now. A retry on the same day goes one step round the ladder, to ask in another way.

    `pinned` are the learner's forms; the fact's and the deck's own come before them. A form off the ladder is asked
    where it is pinned.
    """
    wanted = _wanted(card, deck, pinned)
    steps = ladder(stability, turn.attempt)
    order = [name for name in steps if name in wanted or not wanted]
    order += [name for name in wanted if name in FORMS and name not in steps]
    made = [question for name in order if (question := FORMS[name].make(card, deck, turn))]
    produced = [q for q in made if q.form != "flip"] or made
    if produced:
        return produced[turn.attempt % len(produced)]
    flip = FORMS["flip"].make(card, deck, turn)
    assert flip is not None  # a flip can always be made
    return flip


def every_question(card: Card, deck: Deck, turn: Turn) -> list[Question]:
    """The card in each form that it allows."""
    return list(questions_of(card, deck, turn))


def questions_of(card: Card, deck: Deck, turn: Turn) -> Iterator[Question]:
    """The card in each form that it allows, each made when it is asked for."""
    wanted = _wanted(card, deck)
    made = (form.make(card, deck, turn) for name, form in FORMS.items() if not wanted or name in wanted)
    return (question for question in made if question)


def _wanted(card: Card, deck: Deck, pinned: Sequence[str] = ()) -> tuple[str, ...]:
    """The forms that a card is pinned to, none if to none. Whoever wants it typed means numbers and dates as well."""
    names = card.prompt.forms or deck.forms or tuple(name for name in pinned if name in FORMS)
    if "typed" not in names:
        return tuple(names)
    return (*(name for name in names if name not in FIELDS), *FIELDS)


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    """The verdict on an answer. Raises ValueError if it is none that the form takes (no such option)."""
    return FORMS[question.form].grade(question, raw, deck)
