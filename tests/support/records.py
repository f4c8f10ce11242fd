"""Stores for tests, at a clock that stands at noon."""

from datetime import UTC, datetime
from pathlib import Path

from progress.clock import StillClock
from progress.events import Event, Kind
from progress.store import open_record
from progress.store.repository import SqlRecord

NOON = datetime(2026, 5, 10, 12, tzinfo=UTC)


def opened_at(path: Path, at: datetime = NOON, **options: object) -> SqlRecord:
    return open_record(path, clock=StillClock(at), **options)  # type: ignore[arg-type]


def answer(record: SqlRecord, text: str = "2020") -> Event:
    event = Event(*record.stamp(), kind=Kind.REVIEW, card="d/f/x", form="typed", answer=text, grade="right")
    record.append([event])
    return event
