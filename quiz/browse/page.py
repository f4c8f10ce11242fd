"""The page of one card: its question in every form, its proof, how it stands, and what happened to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from decks.explain import Explanation, explain
from decks.forms.question import Question, Turn
from decks.model import Fact, Stance
from decks.questions import every_question
from progress.events import Event
from quiz.browse.forecast import forecast
from quiz.browse.history import Past, history
from quiz.browse.rows import Row
from quiz.browse.wording import standing


@dataclass(frozen=True, slots=True)
class CardPage:
    """What the page shows, as plain text. `forecast` is a line of bars and one of words, or nothing for a new card."""

    id: str
    question: str
    kind: str
    explanation: Explanation
    accepted: Sequence[str]
    questions: Sequence[Question]
    standing: Sequence[str]
    forecast: Sequence[str]
    flags: Sequence[str]
    past: Sequence[Past]


def card_page(row: Row, events: Iterable[Event], *, leech: bool) -> CardPage:
    """A card's page on the row's study day, from the learner's events about the card."""
    memory = row.state.memory
    return CardPage(
        id=row.id,
        question=row.question,
        kind=_kind(row.card.fact),
        explanation=explain(row.card, row.deck),
        accepted=[text for answer in row.card.prompt.answers for text in answer.accept],
        questions=every_question(row.card, row.deck, Turn(row.known.day)),
        standing=standing(row, leech=leech),
        forecast=forecast(memory, row.known.day, row.known.parameters) if memory else (),
        flags=row.flags,
        past=history(events, row.card, row.deck),
    )


def _kind(fact: Fact) -> str:
    """“date · war · tags: exam, year”: type, stance where it is no news, topic and tags."""
    stance = fact.stance.value if fact.stance not in (Stance.REPORTED, fact.type) else ""
    tags = f"tags: {', '.join(fact.tags)}" if fact.tags else ""
    return " · ".join(filter(None, (fact.type, stance, fact.topic, tags)))
