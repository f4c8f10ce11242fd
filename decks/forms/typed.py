"""Typed: the answer from memory, in the student's own spelling. Dates and quantities have forms of their own."""

from decks import grading
from decks.context import precision
from decks.forms.question import Kind, Question, Turn, Verdict
from decks.model import Answer, Card, Deck
from decks.values.quantity import dimension

NAME = "typed"
MAX_WORDS = 6
MAX_LENGTH = 45


def make(card: Card, deck: Deck, turn: Turn) -> Question | None:
    answers = card.prompt.answers
    valued = len(answers) == 1 and (answers[0].date or answers[0].quantity)
    return None if valued else field(NAME, card, deck)


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    return grading.grade_text(question, raw, deck)


def field(form: str, card: Card, deck: Deck) -> Question | None:
    """The card's question with an empty field for the answer; None if it has none or the answer cannot be typed."""
    prompt = card.prompt
    if not prompt.stem or not typable(prompt.answers):
        return None
    hinted, strict = hint(prompt.answers, deck), card.fact.strict
    return Question(card.id, form, Kind.TEXT, prompt.stem, prompt.answers, hint=hinted, strict=strict)


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
    if answer.quantity:
        key = "number" if dimension(answer.quantity) == "number" else "quantity"
    else:
        key = precision(answer.date) if answer.date else answer.kind.split(":")[0]
    return str(words.get(key, ""))
