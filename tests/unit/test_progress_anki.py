"""Anki's history as events of the log: what each entry becomes, once, on the learner's own days."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decks.exchange.bank import CRAM, RESET, REVIEW, PastReview
from progress import anki
from progress.events import Event, Kind
from progress.memory import replay
from progress.wire import Wire, problem

LEARNER = UUID(int=7)
NOON = int(datetime(2026, 3, 1, 12, tzinfo=UTC).timestamp() * 1000)
DAY = 86_400_000


def made(reviews: list[PastReview], zone: timezone = UTC, rollover_hour: int = 4) -> list[Wire]:
    return list(anki.events(reviews, {"g": "d/f/answer"}, LEARNER, rollover_hour=rollover_hour, zone=zone))


def as_event(wire: Wire) -> Event:
    ids = {name: UUID(bytes=value) for name in ("id", "learner", "device") if (value := getattr(wire, name))}
    return Event(**{**wire._asdict(), **ids})


@pytest.mark.parametrize(("rating", "grade"), [(1, "again"), (2, "hard"), (3, "good"), (4, "easy")])
def test_a_rating_is_the_learner_s_own_key_on_a_flip(rating: int, grade: str) -> None:
    (event,) = made([PastReview("g", NOON, rating, 3, 4200)])
    assert (event.kind, event.mode, event.form, event.grade) == ("review", "study", "flip", grade)
    assert (event.card, event.at_ms, event.duration_ms) == ("d/f/answer", NOON, 4200)
    assert problem(event) == ""


def test_a_filtered_deck_that_does_not_reschedule_is_cram_and_moves_no_memory() -> None:
    events = made([PastReview("g", NOON, 3, 1, 1), PastReview("g", NOON + 9 * DAY, 1, 0, 1, CRAM)])
    assert [event.mode for event in events] == ["study", "cram"]
    assert replay(map(as_event, events)) == replay(map(as_event, events[:1]))


def test_after_a_reset_the_card_is_new() -> None:
    events = made([PastReview("g", NOON, 3, 1, 1), PastReview("g", NOON + DAY, 0, 0, 0, RESET)])
    assert [event.kind for event in events] == ["review", "reset"]
    assert replay(map(as_event, events))["d/f/answer"].memory is None


def test_a_night_belongs_to_the_day_before_by_the_learner_s_clock() -> None:
    at = int(datetime(2026, 3, 2, 1, 30, tzinfo=UTC).timestamp() * 1000)
    berlin, tokyo = timezone(timedelta(hours=1)), timezone(timedelta(hours=9))
    review = [PastReview("g", at, 3, 1, 1)]
    (here,), (late,), (there,) = made(review, berlin), made(review, berlin, 2), made(review, tokyo)
    assert here.study_day == datetime(2026, 3, 1, tzinfo=UTC).toordinal()
    assert late.study_day == there.study_day == here.study_day + 1
    assert (here.offset_min, there.offset_min) == (60, 540)
    assert here.id == there.id


REVIEWS = st.lists(
    st.builds(
        PastReview,
        st.sampled_from(["g", "h", "other"]),
        st.integers(1, 253_370_764_799_999),
        st.integers(1, 4),
        st.integers(0, 99),
        st.integers(0, 60_000),
        st.sampled_from([REVIEW, CRAM, RESET]),
    ),
    max_size=20,
    unique_by=lambda review: review.at_ms,
)


@given(reviews=REVIEWS, hours=st.integers(-12, 14))
def test_every_event_may_come_in_and_is_the_same_each_time(reviews: list[PastReview], hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    cards = {"g": "d/g/answer", "h": "d/h/answer"}
    events = list(anki.events(reviews, cards, LEARNER, rollover_hour=4, zone=zone))
    assert [problem(event) for event in events] == [""] * len(events)
    assert len({event.id for event in events}) == len(events) == sum(review.item in cards for review in reviews)
    assert [anki.event_id(review).bytes for review in reviews if review.item in cards] == [event.id for event in events]


def test_what_is_to_be_undone_follows_what_was_undone_already() -> None:
    taken = [as_event(event) for event in made([PastReview("g", NOON, 3, 1, 1), PastReview("g", NOON + DAY, 3, 1, 1)])]
    ids = {event.id for event in taken}

    def undo(target: Event, number: int) -> Event:
        return Event(UUID(int=number), LEARNER, LEARNER, 1, 1, 0, kind=Kind.UNDO, target=target.id, card=target.card)

    undos = [undo(event, 100 + number) for number, event in enumerate(taken)]
    assert anki.to_undo(taken, ids, counting=True) == []
    assert anki.to_undo(taken, ids, counting=False) == taken
    assert anki.to_undo([*taken, *undos], ids, counting=False) == []
    assert anki.to_undo([*taken, *undos], ids, counting=True) == undos
    again = [undo(event, 200 + number) for number, event in enumerate(undos)]
    assert anki.to_undo([*taken, *undos, *again], ids, counting=False) == taken
    assert anki.to_undo([*taken, *undos, *again], ids, counting=True) == []
