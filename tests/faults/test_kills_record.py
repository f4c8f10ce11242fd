"""Killed at any moment of a merge, a backup or a migration: the record is as before it or as after it, and whole.

`pytest tests/faults/test_kills_record.py --kills 60` runs the long form. Each kind has a control that must fail.
"""

import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from progress.clock import StillClock
from progress.store import backup, merge, migrate, open_store
from progress.store.engine import connect, writing_engine
from tests.support.logs import wires, write_store
from tests.support.records import NOON

OURS, THEIRS = 500, 12_000
NEW_TABLES = {"remembered", "basis", "stale", "tallied", "newcomer", "alias", "tombstone"}


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    return int(request.config.getoption("kills")) // 2


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "ours").mkdir()
    write_store(tmp_path / "ours" / "record.db", wires(OURS, cards=20), NOON)
    return tmp_path / "ours" / "record.db"


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    write_store(tmp_path / "theirs.db", wires(THEIRS, cards=400, seed=2, device=b"E" * 16), NOON)
    return tmp_path / "theirs.db"


def killed(work: Callable[[], object], wait: float) -> bool:
    """Fork, work, and be killed after a while; whether that was before the work was done."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        finally:
            os._exit(1)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def lasts(work: Callable[[], object]) -> float:
    """How long the work takes in a process of its own, in seconds."""
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    return time.monotonic() - start


def count(file: Path) -> int:
    """How many events a store has; -1 for a file that is no sound store."""
    try:
        with closing(connect(file, "ro")) as connection:
            if backup.first_problem(connection):
                return -1
            return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])
    except sqlite3.Error:
        return -1


# ---- merge


def torn_merges(path: Path, theirs: Path, kills: int) -> int:
    """Kill a merge again and again, each time from the same start; how often it was neither not done nor done."""
    before, torn, chance = path.read_bytes(), 0, random.Random(3)

    def work() -> None:
        open_store(path, StillClock(NOON)).merge(theirs)

    whole = lasts(work)
    for _ in range(kills):
        for left in path.parent.glob("record.db-*"):
            left.unlink()
        path.write_bytes(before)
        killed(work, chance.uniform(0.2, 1.05) * whole)
        torn += count(path) not in (OURS, OURS + THEIRS)
    open_store(path, StillClock(NOON + timedelta(days=1))).merge(theirs)
    assert count(path) == OURS + THEIRS
    return torn


def test_a_killed_merge_took_in_all_or_nothing(path: Path, theirs: Path, kills: int) -> None:
    assert torn_merges(path, theirs, kills) == 0


def test_the_harness_notices_a_merge_in_pieces(path: Path, theirs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    insert = merge.insert_rows

    def in_pieces(connection, table, rows):  # type: ignore[no-untyped-def]
        for row in rows:
            insert(connection, table, [row])
            if chance.random() < 0.01:
                connection.exec_driver_sql("COMMIT")
                connection.exec_driver_sql("BEGIN IMMEDIATE")

    chance = random.Random(1)
    monkeypatch.setattr(merge, "insert_rows", in_pieces)
    assert torn_merges(path, theirs, 12) > 0


# ---- backup


def broken_backups(path: Path, kills: int) -> int:
    """Kill backups; how many files under a backup's name are not whole."""
    chance = random.Random(4)
    events = count(path)
    days = iter(range(10_000))

    def work() -> None:
        backup.make(path, NOON + timedelta(hours=next(days)))

    whole = lasts(work)
    for number in range(kills):
        days = iter(range(number + 1, 10_000))
        killed(work, chance.uniform(0, 1.05) * whole)
    backup.make(path, NOON)
    found = backup.found(path).values()
    return sum(count(file) != events for file in found)


def test_a_killed_backup_leaves_only_whole_ones(theirs: Path, kills: int) -> None:
    assert broken_backups(theirs, kills) == 0
    assert count(theirs) == THEIRS


def test_the_harness_notices_backups_made_in_place(theirs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def in_place(path: Path, target: Path, *, thorough: bool) -> None:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copied:
            source.backup(copied, pages=20, sleep=0.0)

    monkeypatch.setattr(backup, "copy", in_place)
    assert broken_backups(theirs, 12) > 0


# ---- migration


def first_schema(file: Path) -> None:
    """Make a store one of the first schema again."""
    with closing(connect(file, "rw")) as connection:
        for table in NEW_TABLES:
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DROP INDEX event_untimed")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.execute("PRAGMA user_version=1")


def half_migrated(path: Path, kills: int, upgrade: Callable[[Path], None]) -> int:
    """Kill migrations, each from the same start; how often the store was between two schemas."""
    first_schema(path)
    before, half, chance = path.read_bytes(), 0, random.Random(5)
    whole = lasts(lambda: upgrade(path))
    for _ in range(kills):
        for left in path.parent.glob("theirs.db-*"):
            left.unlink()
        path.write_bytes(before)
        killed(lambda: upgrade(path), chance.uniform(0.05, 1.05) * whole)
        with closing(connect(path, "ro")) as connection:
            version = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        complete = tables >= NEW_TABLES if version == migrate.HEAD else not NEW_TABLES & tables
        half += not (complete and count(path) == THEIRS)
    return half


def in_one_transaction(path: Path) -> None:
    engine = writing_engine(path)
    migrate.upgrade(engine)
    engine.dispose()


def step_by_step(path: Path) -> None:
    with closing(connect(path, "rw")) as connection:
        for table in NEW_TABLES:
            connection.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY)")
            time.sleep(0.01)
        connection.execute("UPDATE alembic_version SET version_num = '0002'")


def test_a_killed_migration_was_done_or_was_not(theirs: Path, kills: int) -> None:
    assert half_migrated(theirs, kills, in_one_transaction) == 0
    in_one_transaction(theirs)
    assert len(open_store(theirs, StillClock(NOON)).learners()) == 1


def test_the_harness_notices_a_migration_in_steps(theirs: Path) -> None:
    assert half_migrated(theirs, 12, step_by_step) > 0
