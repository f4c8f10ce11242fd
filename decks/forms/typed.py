"""Typed: the answer from memory, in the student's own spelling."""

from decks.context import precision
from decks.forms.question import Kind, Question, Turn, Verdict
from decks.grading import grade_text
from decks.model import Answer, Card, Deck

NAME = "typed"
MAX_WORDS = 6
MAX_LENGTH = 45


def make(card: Card, deck: Deck, turn: Turn) -> Question | None:
    prompt = card.prompt
    if not prompt.stem or not typable(prompt.answers):
        return None
    return Question(
        card.id, NAME, Kind.TEXT, prompt.stem, prompt.answers, hint=hint(prompt.answers, deck), strict=card.fact.strict
    )


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    return grade_text(question, raw, deck)


def typable(answers: tuple[Answer, ...]) -> bool:
    """Whether every answer is short enough to be typed word for word, or has a value that any wording gives."""
    return all(
        answer.date or answer.quantity or (len(answer.text) <= MAX_LENGTH and len(answer.text.split()) <= MAX_WORDS)
        for answer in answers
    )


def hint(answers: tuple[Answer, ...], deck: Deck) -> str:
    """What sort of answer is wanted: “a date”, “a number with its unit”, “2 answers, with commas between”."""
    words = deck.context.words("hint")
    if len(answers) > 1:
        return str(words["several"]).format(n=len(answers))
    answer = answers[0]
    key = precision(answer.date) if answer.date else "quantity" if answer.quantity else answer.kind.split(":")[0]
    return str(words.get(key, ""))
