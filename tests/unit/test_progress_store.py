"""The store: what goes in comes out, for its learner."""

import sqlite3
import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from progress.errors import RecordError
from progress.events import Event, Kind
from progress.store.migrate import HEAD
from progress.store.repository import SqlRecord
from tests.support.records import NOON, answer, opened_at


def read(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def test_every_field_comes_back(record: SqlRecord, path: Path) -> None:
    full = Event(
        *record.stamp(),
        kind=Kind.REVIEW,
        format=2,
        target=UUID(int=7),
        card="second-karabakh-war/war/from",
        fact_hash="9f86d081884c7d65",
        asked=UUID(int=8),
        mode="cram",
        form="choice",
        options=("war/from", "accord/when", "a written one, with 'quotes' and spaces", "war/from"),
        answer="ok \U0001f9e0 \x1b[2J 'x'; -- \n ",
        grade="close",
        hints=2,
        confidence=3,
        duration_ms=123_456,
        rule=4,
    )
    plain = Event(*record.stamp(), kind=Kind.FLAG)
    future = Event(*record.stamp(), kind="a kind of the future", mode="telepathy", grade="perhaps", form="hologram")
    record.append([full, plain])
    record.append([future])
    assert sorted(record.events(), key=lambda event: event.id) == [full, plain, future]
    record.close()
    assert set(opened_at(path).events()) == {full, plain, future}


def test_reading_makes_nothing(path: Path) -> None:
    assert opened_at(path, readonly=True).events() == []
    assert opened_at(path).events() == []
    assert not path.parent.exists()


def test_the_file_and_its_folder_are_private(record: SqlRecord, path: Path) -> None:
    answer(record)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    for file in path.parent.glob("record.db*"):
        if not file.name.endswith(".pid"):
            assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


def test_the_engine_is_set_as_it_must_be(record: SqlRecord, path: Path) -> None:
    answer(record)
    assert record._writer is not None
    with record._writer._engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "trusted_schema")
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
    }


def test_an_answer_is_there_for_others_as_soon_as_append_returns(record: SqlRecord, path: Path) -> None:
    saved = answer(record)
    assert opened_at(path, readonly=True).events() == [saved]


def test_learner_and_device_stay_the_same_and_are_random(record: SqlRecord, path: Path, tmp_path: Path) -> None:
    answer(record)
    again = opened_at(path)
    assert (again.learner, again.device, again.learner_name) == (record.learner, record.device, "me")
    other = opened_at(tmp_path / "other.db")
    assert {other.learner, other.device}.isdisjoint({record.learner, record.device})
    assert record.learner.version == 4


def test_learners_on_one_store_are_kept_apart(record: SqlRecord, path: Path) -> None:
    mine = answer(record)
    record.close()
    anna = opened_at(path, learner="Anna")
    assert anna.events() == []
    hers = answer(anna)
    anna.close()
    assert opened_at(path, learner="Anna").events() == [hers]
    assert opened_at(path, learner="me").events() == opened_at(path).events() == [mine]
    assert opened_at(path, learner="Ben", readonly=True).events() == []
    assert anna.device == record.device


def test_a_first_learner_with_a_name_is_the_stores_own(path: Path) -> None:
    anna = opened_at(path, learner="Anna")
    answer(anna)
    anna.close()
    assert opened_at(path).learner_name == "Anna"


def test_times_go_on_from_what_the_store_holds(record: SqlRecord, path: Path) -> None:
    last = answer(record)
    record.close()
    yesterday = opened_at(path, NOON - timedelta(days=1))
    event = answer(yesterday)
    yesterday.close()
    assert event.at_ms == last.at_ms + 1
    assert event.study_day == last.study_day - 1


def test_appending_again_changes_nothing(record: SqlRecord) -> None:
    saved = answer(record)
    record.append([saved])
    assert record.events() == [saved]


def test_another_learners_events_are_refused(record: SqlRecord) -> None:
    event = replace(answer(record), id=UUID(int=1), learner=UUID(int=2))
    with pytest.raises(ValueError, match="own learner"):
        record.append([event])


def test_a_record_opened_for_reading_writes_nothing(record: SqlRecord, path: Path) -> None:
    saved = answer(record)
    reader = opened_at(path, readonly=True)
    with pytest.raises(RecordError, match="read only"):
        reader.append([saved])
    with pytest.raises(RecordError, match="read only"):
        reader.stamp()


def test_the_path_may_hold_any_character(tmp_path: Path) -> None:
    path = tmp_path / "a b?c#d%20é" / "record%s.db"
    record = opened_at(path)
    saved = answer(record)
    record.close()
    assert opened_at(path).events() == [saved]
    assert path.is_file()


def test_the_store_says_what_it_is(record: SqlRecord, path: Path) -> None:
    answer(record)
    record.close()
    assert read(path, "PRAGMA application_id") == [(0x46445231,)]
    assert read(path, "PRAGMA user_version") == [(int(HEAD),)]
    assert read(path, "PRAGMA integrity_check") == [("ok",)]
    assert read(path, "PRAGMA foreign_key_check") == []


def test_wrong_answers_can_be_read_alone(record: SqlRecord) -> None:
    assert record.wrong_answers() == []
    right = answer(record)
    wrong = replace(right, id=record.stamp().id, grade="wrong")
    record.append([wrong])
    assert record.wrong_answers() == [wrong]
