"""Backups, restoring, and erasing: what is kept, and what is gone for good."""

import sqlite3
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from progress.clock import StillClock
from progress.errors import NotAStore, RecordError, StoreBusy
from progress.events import Event, Kind
from progress.memory import replay
from progress.rotation import kept
from progress.store import backup, health, migrate, open_store
from progress.store.store import Store
from tests.support.records import NOON, answer, opened_at


def store(path: Path, days: float = 0) -> Store:
    return open_store(path, StillClock(NOON + timedelta(days=days)))


def study(path: Path, text: str, *, days: float = 0, learner: str | None = None) -> Event:
    record = opened_at(path, NOON + timedelta(days=days), learner=learner)
    event = answer(record, text)
    record.close()
    return event


def answers(path: Path, learner: str | None = None) -> list[str]:
    return sorted(event.answer for event in opened_at(path, learner=learner).events())


def test_all_of_two_days_then_12_daily_10_weekly_9_monthly_are_kept() -> None:
    now = datetime(2026, 5, 10, 12, tzinfo=UTC)
    every = [now - timedelta(hours=6 * n) for n in range(4 * 365)]
    found = kept(every, now)
    assert {at for at in every if at > now - timedelta(days=2)} <= found
    assert len({at.date() for at in found if at > now - timedelta(days=12)}) == 12
    assert len({at.isocalendar()[:2] for at in found}) >= 10
    assert len({(at.year, at.month) for at in found}) == 9
    assert len(found) < 8 + 12 + 10 + 9
    assert kept(found, now) == found


def test_a_backup_from_long_ago_is_kept_while_it_is_the_newest() -> None:
    old = datetime(2020, 1, 1, tzinfo=UTC)
    assert kept([old], datetime(2026, 1, 1, tzinfo=UTC)) == {old}


def test_a_backup_is_whole_private_and_a_store(path: Path, tmp_path: Path) -> None:
    event = study(path, "1812")
    copy = store(path).backup()
    assert opened_at(copy).events() == [event]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    named = store(path).backup(tmp_path / "copies" / "mine.db")
    assert opened_at(named).events() == [event]
    with pytest.raises(RecordError, match="there already"):
        store(path).backup(named)


def test_a_backup_can_be_made_while_somebody_studies(path: Path) -> None:
    record = opened_at(path)
    event = answer(record)
    assert opened_at(store(path).backup()).events() == [event]
    record.close()


def test_a_session_backs_up_once_a_day(path: Path) -> None:
    for days in (0, 1, 1.1, 2):
        study(path, "1", days=days)
    assert len(backup.found(path)) == 2


def test_a_damaged_store_makes_no_backup_and_loses_none(path: Path) -> None:
    study(path, "1812")
    good = store(path).backup()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xaa" * 8192)
    with pytest.raises(RecordError, match=r"No sound copy|damaged"):
        store(path, 1).backup()
    assert list(backup.found(path).values()) == [good]
    assert [file.name for file in good.parent.iterdir()] == [good.name]
    assert health.problems(path)


def test_restoring_brings_back_what_was_and_keeps_what_is(path: Path) -> None:
    study(path, "old")
    copy = store(path).backup()
    study(path, "new", days=1)
    kept_ = store(path, 2).restore(copy)
    assert answers(path) == ["old"]
    assert kept_ is not None
    assert answers(kept_) == ["new", "old"]
    study(path, "later", days=3)
    assert answers(path) == ["later", "old"]
    assert store(path, 4).merge(kept_).new == 1
    assert opened_at(path).history().states == replay(opened_at(path).events())


def test_restoring_after_damage_or_loss(path: Path) -> None:
    study(path, "old")
    copy = store(path).backup()
    damaged = b"SQLite format 3\0" + b"\xaa" * 5000
    path.write_bytes(damaged)
    kept_ = store(path).restore(copy)
    assert answers(path) == ["old"]
    assert kept_ is not None
    assert kept_.read_bytes() == damaged
    path.unlink()
    assert store(path).restore(copy) is None
    assert answers(path) == ["old"]


def test_what_is_no_store_or_is_in_use_restores_nothing(path: Path, tmp_path: Path) -> None:
    study(path, "old")
    (tmp_path / "notes.txt").write_text("my notes")
    with pytest.raises(NotAStore):
        store(path).restore(tmp_path / "notes.txt")
    copy = store(path).backup()
    record = opened_at(path, NOON + timedelta(days=1))
    answer(record, "new")
    with pytest.raises(StoreBusy):
        store(path).restore(copy)
    record.close()
    assert answers(path) == ["new", "old"]


def holds(file: Path, text: str) -> bool:
    return text.encode() in file.read_bytes()


def test_the_erased_are_gone_from_the_file_and_no_bundle_backup_or_store_brings_them_back(
    path: Path, tmp_path: Path
) -> None:
    study(path, "mine")
    study(path, "herSecret", learner="Anna")
    record = opened_at(path, learner="Anna")
    record.append([Event(*record.stamp(), kind=Kind.FLAG, card="secret-deck/f/x", answer="x")])
    record.close()
    files = [tmp_path / "all.gz", tmp_path / "copy.db"]
    store(path).export(files[0])
    store(path).backup(files[1])
    assert store(path).erase("Anna") == 2
    assert not holds(path, "herSecret")
    assert not holds(path, "secret-deck")
    for file in [*files, *files[::-1]]:
        taken = store(path).merge(file)
        assert (taken.new, taken.erased) == (0, 2)
    store(path, 1).restore(files[1])
    assert [who.name for who in store(path).learners()] == ["me"]
    assert not holds(path, "herSecret")
    assert answers(path) == ["mine"]


def test_erasing_from_the_backups_too(path: Path) -> None:
    study(path, "mine")
    study(path, "herSecret", learner="Anna")
    store(path).backup()
    store(path, 1).erase("Anna", backups=True)
    found = backup.found(path).values()
    assert len(found) == 2
    assert not any(holds(file, "herSecret") for file in found)
    assert all(answers(file) == ["mine"] for file in found)


def test_the_last_learner_can_be_erased_and_a_new_one_begin(path: Path) -> None:
    first = study(path, "mine")
    store(path).erase("me")
    assert store(path).learners() == []
    record = opened_at(path)
    assert record.events() == []
    assert answer(record).learner != first.learner
    record.close()
    assert opened_at(path).history().states == replay(opened_at(path).events())


def test_learners_are_renamed_and_one_is_the_default(path: Path) -> None:
    study(path, "mine")
    study(path, "hers", learner="Anna")
    store(path).rename("me", "Ben")
    store(path).make_default("Anna")
    assert [(who.name, who.default) for who in store(path).learners()] == [("Ben", False), ("Anna", True)]
    assert answers(path) == ["hers"]
    for name, new in (("Ben", "Anna"), ("Ben", ""), ("Ben", "a\nb"), ("Nobody", "Somebody")):
        with pytest.raises(RecordError):
            store(path).rename(name, new)


def test_a_store_of_the_first_schema_is_migrated_after_a_backup(path: Path) -> None:
    event = study(path, "old")
    connection = sqlite3.connect(path)
    for table in ("remembered", "basis", "stale", "tallied", "newcomer", "alias", "tombstone"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DROP INDEX event_untimed")
    connection.execute("UPDATE alembic_version SET version_num = '0001'")
    connection.execute("PRAGMA user_version=1")
    connection.commit()
    connection.close()
    old = opened_at(path, NOON + timedelta(days=1))
    assert old.history().states == replay([event])
    later = answer(old, "later")
    old.close()
    assert opened_at(path).events() == [event, later]
    assert opened_at(path).history().states == replay([event, later])
    (copy,) = backup.found(path).values()
    with sqlite3.connect(copy) as check:
        assert check.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    check.close()
    assert migrate.HEAD > "0001"


def test_future_events_and_loose_files_are_found(path: Path) -> None:
    study(path, "1", days=9)
    assert health.future_events(path, NOON) == 1
    assert health.future_events(path, NOON + timedelta(days=9)) == 0
    assert health.open_to_others(path) == []
    path.chmod(0o644)
    assert health.open_to_others(path) == [path]
    assert health.problems(path) == []
