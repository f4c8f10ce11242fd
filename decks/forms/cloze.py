"""Cloze: a sentence with a gap for each answer."""

from decks import grading
from decks.forms import typed
from decks.forms.question import Kind, Question, Turn, Verdict
from decks.model import Card, Deck

NAME = "cloze"


def make(card: Card, deck: Deck, turn: Turn) -> Question | None:
    prompt = card.prompt
    if not prompt.gap or not typed.typable(prompt.answers):
        return None
    hint = typed.hint(prompt.answers, deck)
    return Question(card.id, NAME, Kind.TEXT, prompt.gap, prompt.answers, hint=hint, strict=card.fact.strict)


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    return grading.grade_text(question, raw, deck)
