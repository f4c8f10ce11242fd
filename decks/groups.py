"""Questions over several cards at once: a timeline to order, pairs to match, clauses to pick."""

from collections.abc import Sequence

from decks.forms import match, multi, order
from decks.forms.question import GroupForm, Question, Turn, Verdict
from decks.model import Card, Deck

MODULES: tuple[GroupForm, ...] = (order, match, multi)
GROUP_FORMS = {module.NAME: module for module in MODULES}


def ask_together(cards: Sequence[Card], deck: Deck, turn: Turn, pinned: Sequence[str] = ()) -> Question | None:
    """A question over the first of the cards and some of the others; None where there is none, or forms are pinned.

    The cards are those that may be reviewed now, all of them known for a while. Every second asking goes to single
    questions, by hash, so that the same three dates are not always ordered; but where one of these forms is itself
    pinned, it is asked whenever it can be.
    """
    first = cards[0]
    if wanted := [GROUP_FORMS[name] for name in pinned if name in GROUP_FORMS]:
        return next((question for form in wanted if (question := form.make(cards, deck, turn))), None)
    if pinned or first.prompt.forms or deck.forms or turn.attempt or turn.rank("together", first.id) % 2:
        return None
    free = [card for card in cards if not card.prompt.forms]
    return next((question for form in MODULES if (question := form.make(free, deck, turn))), None)


def grade_together(question: Question, raw: str, deck: Deck) -> Verdict:
    """The verdict on an answer to a question over several cards. Raises ValueError if it is none."""
    return GROUP_FORMS[question.form].grade(question, raw, deck)
