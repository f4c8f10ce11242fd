"""Anki's review history as events of the log: each answer a flip whose rating was the learner's own.

The same package makes the same events, so that nothing is taken in twice: an event's id comes from the card's id in
Anki and the moment of the answer.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from uuid import UUID

from decks.exchange.bank import CRAM, RESET, PastReview
from progress.days import study_day
from progress.events import FORMAT, Event, Kind, Mode, uuid7
from progress.rating import RULE, Rating
from progress.undo import undone
from progress.wire import Wire

DEVICE = UUID("a1b1f4c0-7d1e-4b0a-9c55-616e6b690000")  # stands for every device that Anki was used on
FORM = "flip"


def events(
    reviews: Iterable[PastReview],
    cards: Mapping[str, str],
    learner: UUID,
    *,
    rollover_hour: int,
    zone: tzinfo | None = None,
) -> Iterator[Wire]:
    """The events of those reviews whose cards are known; `cards` are card ids by the ids in Anki.

    Study days are those of `zone`, None for the computer's, turning at `rollover_hour`.
    """
    for review in reviews:
        if review.item in cards:
            yield _event(review, cards[review.item], learner, rollover_hour, zone)


def event_id(review: PastReview) -> UUID:
    """The id of a review's event, always the same."""
    seed = hashlib.sha256(f"anki\0{review.item}\0{review.at_ms}\0{review.kind}".encode()).digest()
    return uuid7(review.at_ms, lambda count: seed[:count])


def to_undo(log: Iterable[Event], ids: Collection[UUID], *, counting: bool) -> list[Event]:
    """The events that are to be undone so that the events of some ids count (`counting`), or no longer do.

    `log` holds all events about their cards.
    """
    found = list(log)
    undos = {event.id: event.target for event in found if event.kind == Kind.UNDO and event.target}
    gone = undone(undos)
    if counting:
        return [event for event in found if event.id in undos and undos[event.id] in ids and event.id not in gone]
    return [event for event in found if event.id in ids and event.id not in gone]


def _event(review: PastReview, card: str, learner: UUID, rollover_hour: int, zone: tzinfo | None) -> Wire:
    at = datetime.fromtimestamp(review.at_ms / 1000, UTC).astimezone(zone)
    offset = (at.utcoffset() or timedelta()) // timedelta(minutes=1)
    is_answer = review.kind != RESET
    return Wire(
        id=event_id(review).bytes,
        learner=learner.bytes,
        device=DEVICE.bytes,
        study_day=study_day(at, rollover_hour),
        at_ms=review.at_ms,
        offset_min=offset,
        kind=Kind.REVIEW.value if is_answer else Kind.RESET.value,
        format=FORMAT,
        target=None,
        card=card,
        fact_hash="",
        asked=None,
        mode=Mode.CRAM.value if review.kind == CRAM else Mode.STUDY.value,
        form=FORM if is_answer else "",
        options=(),
        answer="",
        grade=Rating(review.rating).name.lower() if is_answer else "",
        hints=0,
        confidence=None,
        duration_ms=review.duration_ms if is_answer else 0,
        rule=RULE,
    )
