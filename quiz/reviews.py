"""What an answer leaves in the log: an event for each card that its question reviews."""

from collections.abc import Sequence
from dataclasses import dataclass

from decks.forms.question import Question, Verdict
from decks.model import Card
from progress.events import Event, Kind, Mode
from progress.ports import Record


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer and its circumstances. `graded` is a grade that no verdict gives, such as `dont-know`."""

    question: Question
    raw: str
    verdict: Verdict
    graded: str = ""
    hints: int = 0
    duration_ms: int = 0
    mode: Mode = Mode.STUDY
    confidence: int | None = None  # how sure the learner was, 1 to 4, if asked


def reviews(answered: Answered, cards: Sequence[Card], record: Record) -> list[Event]:
    """The events of an answer, one for each of its question's cards; those of one question share `asked`."""
    events: list[Event] = []
    for card in cards:
        stamp = record.stamp()
        events.append(
            Event(
                *stamp,
                kind=Kind.REVIEW,
                card=card.id,
                fact_hash=card.fact.hash,
                asked=(events[0].id if events else stamp.id) if answered.question.cards else None,
                mode=answered.mode,
                form=answered.question.form,
                options=_references(answered.question, answered.verdict),
                answer=answered.raw,
                grade=answered.graded or _grade_of(answered, card.id),
                hints=answered.hints,
                confidence=answered.confidence,
                duration_ms=answered.duration_ms,
            )
        )
    return events


def override(event: Event, grade: str, record: Record) -> Event:
    """The learner judges a review anew."""
    return Event(*record.stamp(), kind=Kind.OVERRIDE, target=event.id, card=event.card, grade=grade)


def undo(event: Event, record: Record) -> Event:
    """An event no longer counts."""
    return Event(*record.stamp(), kind=Kind.UNDO, target=event.id, card=event.card)


def flag(card: Card, form: str, remark: str, review: Event | None, record: Record) -> Event:
    """A question is bad, as it was asked in some form; `review` is the answer that it was given, if any."""
    target = review.id if review else None
    return Event(
        *record.stamp(), kind=Kind.FLAG, card=card.id, fact_hash=card.fact.hash, form=form, answer=remark, target=target
    )


def suspend(card: str, record: Record) -> Event:
    """A card is put aside until it is resumed."""
    return Event(*record.stamp(), kind=Kind.SUSPEND, card=card)


def _grade_of(answered: Answered, card: str) -> str:
    """The grade as the log keeps it: the learner's own key for a flip, else the verdict's."""
    if answered.question.form == "flip":
        return answered.raw
    verdict = answered.verdict
    return "slip" if verdict.slip else verdict.of(card).value


def _references(question: Question, verdict: Verdict) -> tuple[str, ...]:
    """The options as shown; for a typed answer that is another card's, that card."""
    typed = (verdict.belongs.split("/", 1)[1],) if verdict.belongs else ()
    return tuple(option.ref for option in question.options) or typed
