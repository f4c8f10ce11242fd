"""What a student is told after an answer."""

from dataclasses import dataclass

from decks.explain import Explanation, explain
from decks.forms.question import Grade, Question, Verdict
from decks.model import Card, Deck


@dataclass(frozen=True, slots=True)
class Feedback:
    """What to show after an answer: everything is on disk by then.

    `explanations` has one entry for a single card; for several, those of the cards that were wrong.
    """

    question: Question
    raw: str
    verdict: Verdict
    answer: str
    explanations: tuple[Explanation, ...]
    given: str = ""
    belongs: str = ""
    due_in: int | None = None
    again: bool = False


def feedback_on(question: Question, raw: str, verdict: Verdict, deck: Deck, due_in: int | None) -> Feedback:
    """The feedback on an answer to a question of `deck`; `due_in` is the number of days until its cards come back."""
    found = (deck.card(card) for card in question.reviewed)
    cards = [card for card in found if card]
    told = cards if not question.cards else [card for card in cards if verdict.of(card.id) is not Grade.RIGHT]
    return Feedback(
        question,
        raw,
        verdict,
        deck.context.join([answer.text for answer in question.key]),
        tuple(explain(card, deck) for card in told),
        given=_given(question, raw),
        belongs=_belongs(verdict, deck),
        due_in=due_in,
        again=any(verdict.of(card.id) is Grade.WRONG for card in cards),
    )


def _given(question: Question, raw: str) -> str:
    """What the student answered, in words."""
    return question.options[int(raw) - 1].text if question.kind == "choice" and raw else raw


def _belongs(verdict: Verdict, deck: Deck) -> str:
    """The question that a wrong answer would have been right for."""
    card: Card | None = deck.card(verdict.belongs) if verdict.belongs else None
    return (card.prompt.stem or card.prompt.gap) if card else ""
