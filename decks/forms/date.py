"""Date: a typed date, in any common order and precision."""

from decks import grading
from decks.forms.question import Question, Turn, Verdict
from decks.forms.typed import field
from decks.model import Card, Deck

NAME = "date"


def make(card: Card, deck: Deck, turn: Turn) -> Question | None:
    answers = card.prompt.answers
    return field(NAME, card, deck) if len(answers) == 1 and answers[0].date else None


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    return grading.grade_text(question, raw, deck)
