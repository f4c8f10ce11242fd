"""Events as rows and back: strings against the numbers of terms, ids against bytes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table

from progress.events import Event
from progress.store.tables import EVENT

COLUMNS = [column for column in EVENT.c if column.name != "learner"]  # what `from_row` reads, in its order


def insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[object, ...]]) -> None:
    """Insert rows, each with a value for every column of the table, in its order.

    Straight to the driver: SQLAlchemy's own way with dicts takes three times as long.
    """
    if rows:
        marks = ", ".join("?" * len(table.c))
        connection.exec_driver_sql(f"INSERT INTO {table.name} VALUES ({marks})", list(rows))


def terms_of(events: Iterable[Event]) -> set[str]:
    """The strings of the events that are kept as terms."""
    return {term for e in events for term in (e.kind, e.card, e.fact_hash, e.mode, e.form, e.grade, *e.options)}


def to_row(event: Event, numbers: Mapping[str, int], learner: int, device: int) -> dict[str, object]:
    """The row of an event; `numbers` has the number of each of its terms."""
    return {
        "id": event.id.bytes,
        "learner": learner,
        "device": device,
        "study_day": event.study_day,
        "at_ms": event.at_ms,
        "offset_min": event.offset_min,
        "kind": numbers[event.kind],
        "format": event.format,
        "target": event.target.bytes if event.target else None,
        "card": numbers[event.card],
        "fact_hash": numbers[event.fact_hash],
        "asked": event.asked.bytes if event.asked else None,
        "mode": numbers[event.mode],
        "form": numbers[event.form],
        "options": " ".join(str(numbers[option]) for option in event.options),
        "answer": event.answer,
        "grade": numbers[event.grade],
        "hints": event.hints,
        "confidence": event.confidence,
        "duration_ms": event.duration_ms,
        "rule": event.rule,
    }


def from_row(row: Sequence[Any], learner: UUID, devices: Mapping[int, UUID], terms: Mapping[int, str]) -> Event:
    """The event of a row of `COLUMNS`; built by position, for a log has many."""
    (id_, device, day, at_ms, offset, kind, format_, target, card, fact_hash, asked, mode, form) = row[:13]
    (options, answer, grade, hints, confidence, duration_ms, rule) = row[13:]
    return Event(
        UUID(bytes=id_),
        learner,
        devices[device],
        day,
        at_ms,
        offset,
        terms[kind],
        format_,
        UUID(bytes=target) if target else None,
        terms[card],
        terms[fact_hash],
        UUID(bytes=asked) if asked else None,
        terms[mode],
        terms[form],
        tuple([terms[int(number)] for number in options.split()]),
        answer,
        terms[grade],
        hints,
        confidence,
        duration_ms,
        rule,
    )
