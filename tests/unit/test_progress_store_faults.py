"""Writes that fail: told, and never acknowledged."""

import sqlite3
from pathlib import Path

import pytest

from progress.errors import NotSaved
from progress.events import Event, Kind
from progress.store.repository import SqlRecord
from tests.support.records import answer, opened_at


def test_a_transaction_is_all_or_nothing(record: SqlRecord) -> None:
    saved = answer(record)
    fresh = Event(*record.stamp(), kind=Kind.REVIEW, card="d/new/x")
    with pytest.raises(NotSaved):
        record.append([fresh, saved])
    assert record.events() == [saved]
    record.append([fresh])
    assert set(record.events()) == {saved, fresh}


@pytest.mark.parametrize("what", ["deleted", "moved", "replaced"])
def test_nothing_is_acknowledged_once_the_file_is_gone(record: SqlRecord, path: Path, what: str) -> None:
    answer(record)
    event = Event(*record.stamp(), kind=Kind.REVIEW, card="d/f/x")
    if what == "deleted":
        path.unlink()
    else:
        path.rename(path.with_name("elsewhere.db"))
    if what == "replaced":
        path.write_bytes(b"")
    for _ in range(2):
        with pytest.raises(NotSaved, match="moved, deleted or replaced"):
            record.append([event])


def test_a_file_lost_during_the_write_itself_is_noticed(
    record: SqlRecord, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(record)
    assert record._writer is not None
    insert = record._writer._insert

    def unlinking(events: list[Event]) -> dict[str, int]:
        path.unlink()
        return insert(events)

    monkeypatch.setattr(record._writer, "_insert", unlinking)
    with pytest.raises(NotSaved):
        answer(record)


def test_a_full_disk_saves_nothing_and_the_same_answer_can_be_saved_later(record: SqlRecord, path: Path) -> None:
    answer(record)
    event = Event(*record.stamp(), kind=Kind.REVIEW, card="d/g/x", answer="x" * 100_000)
    assert record._writer is not None
    with record._writer._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(NotSaved, match="disk is full"):
        record.append([event])
    assert len(record.events()) == 1
    with record._writer._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    record.append([event])
    assert event in record.events()


def test_a_writer_of_another_kind_makes_it_wait_and_then_say_so(record: SqlRecord, path: Path) -> None:
    answer(record)
    assert record._writer is not None
    with record._writer._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=50")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="another program is holding"):
        answer(record)
    other.execute("ROLLBACK")
    other.close()
    assert len(record.events()) == 1


def test_an_unfinished_store_of_a_crash_is_made_anew(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("record.db.new").write_bytes(b"half")
    record = opened_at(path)
    answer(record)
    record.close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["record.db", "record.db.lock"]


def test_the_log_of_a_store_taken_away_is_not_played_into_a_new_one(record: SqlRecord, path: Path) -> None:
    answer(record)
    old = path.with_name("record.db-wal").read_bytes()
    record.close()
    path.unlink()
    path.with_name("record.db-wal").write_bytes(old)
    fresh = opened_at(path)
    saved = answer(fresh)
    assert fresh.events() == [saved]
    fresh.close()
    assert path.with_name("record.db-wal.old").read_bytes() == old
