"""What a student is told after an answer."""

from dataclasses import dataclass

from decks.explain import Explanation, explain
from decks.forms.question import Grade, Kind, Question, Verdict
from decks.model import Card, Deck
from quiz.diff import Differences, closest, differences


@dataclass(frozen=True, slots=True)
class Feedback:
    """What to show after an answer: everything is on disk by then.

    `explanations` has one entry for a single card; for several, those of the cards that were wrong. `typed` has a typed
    answer beside the right one, letter by letter, where that tells something.
    """

    question: Question
    raw: str
    verdict: Verdict
    answer: str
    explanations: tuple[Explanation, ...]
    given: str = ""
    typed: Differences | None = None
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
        typed=_differences(question, raw, verdict),
        belongs=_belongs(verdict, deck),
        due_in=due_in,
        again=any(verdict.of(card.id) is Grade.WRONG for card in cards),
    )


def _given(question: Question, raw: str) -> str:
    """What the student answered, in words."""
    return question.options[int(raw) - 1].text if question.kind == "choice" and raw else raw


def _differences(question: Question, raw: str, verdict: Verdict) -> Differences | None:
    """What was typed letter by letter, if one text was asked for and it is not plainly right."""
    plain = verdict.grade is Grade.RIGHT and not verdict.slip
    if question.kind is not Kind.TEXT or plain or len(question.key) != 1:
        return None
    return differences(raw, closest(raw, question.key[0].variants))


def _belongs(verdict: Verdict, deck: Deck) -> str:
    """The question that a wrong answer would have been right for."""
    card: Card | None = deck.card(verdict.belongs) if verdict.belongs else None
    return (card.prompt.stem or card.prompt.gap) if card else ""
