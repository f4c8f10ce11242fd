"""Backups: whole copies of the store beside it, made by SQLite's own means, looked through, and rotated."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from progress.errors import RecordError
from progress.rotation import kept
from progress.store import files
from progress.store.engine import connect

TIME = "%Y%m%dT%H%M%SZ"
NAME = re.compile(r".+-(\d{8}T\d{6}Z)\.db")
DAILY = timedelta(hours=20)  # a day, for those who study a little earlier than yesterday


def folder_of(path: Path) -> Path:
    """Where the backups of a store are."""
    return path.with_name(path.name + ".backups")


def found(path: Path) -> dict[datetime, Path]:
    """A store's backups by time (UTC)."""
    matches = {file: NAME.fullmatch(file.name) for file in sorted(folder_of(path).glob("*.db"))}
    return {datetime.strptime(m[1], TIME).replace(tzinfo=UTC): file for file, m in matches.items() if m}


def make(path: Path, now: datetime, *, thorough: bool = False) -> Path:
    """Back a store up, and let go of the backups whose time is over. Returns the backup's path.

    Raises RecordError if the copy could not be made, or is not sound.
    """
    files.make_folder(folder_of(path))
    at = now.astimezone(UTC).replace(microsecond=0)
    target = folder_of(path) / f"{path.stem}-{at.strftime(TIME)}.db"
    copy(path, target, thorough=thorough)
    backups = found(path)
    for gone in backups.keys() - kept(backups, at):
        backups[gone].unlink(missing_ok=True)
    return target


def daily(path: Path, now: datetime) -> Path | None:
    """Back a store up, unless that was done on this day."""
    if any(at > now - DAILY for at in found(path)):
        return None
    return make(path, now)


def copy(path: Path, target: Path, *, thorough: bool) -> None:
    """Copy a store, in use or not, to a file that is there whole or not at all.

    The copy is looked through by SQLite's quick check, or where `thorough` by its whole one, which takes seven times as
    long. Raises RecordError if it is not sound.
    """
    new = files.draft(target)
    try:
        # Opened for writing, though nothing is written: the last reader to close could not tidy up the write-ahead log.
        with closing(connect(path, "rw")) as source, closing(connect(new, "rw")) as copied:
            copied.execute("PRAGMA synchronous=OFF")  # put() sees to that
            source.backup(copied)
            copied.execute("PRAGMA journal_mode=DELETE")
            problem = first_problem(copied, thorough=thorough)
    except sqlite3.Error as error:
        problem = str(error)
    if problem:
        new.unlink(missing_ok=True)
        raise RecordError(f"No sound copy of {path} could be made: {problem}.", "Run quiz doctor.")
    files.put(new, target)


def first_problem(connection: sqlite3.Connection, *, thorough: bool = True) -> str:
    """What SQLite's check of the file finds first; empty where all is well."""
    check = "integrity_check" if thorough else "quick_check"
    says = str(connection.execute(f"PRAGMA {check}(1)").fetchone()[0])
    return "" if says == "ok" else says
