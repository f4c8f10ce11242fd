"""Flip: think of the answer, turn the card, rate yourself."""

from decks.forms.question import Grade, Kind, Question, Turn, Verdict
from decks.model import Card, Deck

NAME = "flip"
RATINGS = ("again", "hard", "good", "easy")


def make(card: Card, deck: Deck, turn: Turn) -> Question | None:
    prompt = card.prompt
    return Question(card.id, NAME, Kind.FLIP, prompt.stem or prompt.gap, prompt.answers, strict=card.fact.strict)


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    if raw not in RATINGS:
        raise ValueError(f"a flip is rated {', '.join(RATINGS)}")
    return Verdict({"again": Grade.WRONG, "hard": Grade.CLOSE}.get(raw, Grade.RIGHT))
