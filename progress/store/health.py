"""What may be wrong with a store: looked for, never mended."""

import sqlite3
import stat
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from progress.stamps import EPOCH
from progress.store import backup, files
from progress.store.engine import connect

WAL_RESET_FIXED = (3, 51, 3)  # sqlite.org/wal.html, "The WAL-reset bug"


def problems(path: Path) -> list[str]:
    """What SQLite's integrity and foreign key checks find in a store."""
    try:
        with closing(connect(path, "ro")) as connection:
            found = [backup.first_problem(connection)]
            tables = {row[0] for row in connection.execute("PRAGMA foreign_key_check")}
    except sqlite3.Error as error:
        return [str(error)]
    return [problem for problem in found if problem] + [f"rows of {table} name what is not there" for table in tables]


def future_events(path: Path, now: datetime) -> int:
    """How many events of a store are dated more than a day ahead."""
    tomorrow = (now - EPOCH + timedelta(days=1)) // timedelta(milliseconds=1)
    with closing(connect(path, "ro")) as connection:
        return int(connection.execute("SELECT count(*) FROM event WHERE at_ms > ?", (tomorrow,)).fetchone()[0])


def open_to_others(path: Path) -> list[Path]:
    """Those of a store's files that others than their owner can read or write."""
    every = [path, files.wal(path), *backup.found(path).values()]
    return [file for file in every if files.exists(file) and stat.S_IMODE(file.stat().st_mode) & 0o077]


def has_wal_reset_bug() -> bool:
    """Whether this SQLite may damage a store that two connections write to at one instant. Ours never do."""
    return sqlite3.sqlite_version_info < WAL_RESET_FIXED
