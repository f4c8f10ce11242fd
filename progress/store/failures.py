"""What the database says when something fails, told in words for the learner."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from progress.errors import NotSaved, RecordError

AGAIN = "The answer is still here: try again."
WRITING = {
    sqlite3.SQLITE_FULL: ("the disk is full", f"Free some space. {AGAIN}"),
    sqlite3.SQLITE_BUSY: ("another program is holding the file", f"Close that program. {AGAIN}"),
    sqlite3.SQLITE_READONLY: ("the file cannot be written to", "Make it and its folder writable, then try again."),
    sqlite3.SQLITE_IOERR: ("the disk refused to write", f"Check the disk and its free space. {AGAIN}"),
    sqlite3.SQLITE_CANTOPEN: ("the file cannot be opened", "Check that it is there and that its folder is writable."),
}
DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


@contextmanager
def told(path: Path, *, writing: bool) -> Iterator[None]:
    """Turn the database's errors into RecordError, or NotSaved where `writing`."""
    try:
        yield
    except DBAPIError as error:
        raise _explained(path, error, writing) from error


def _explained(path: Path, error: DBAPIError, writing: bool) -> RecordError:
    code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary result code
    if code in DAMAGED:
        return RecordError(f"{path} is damaged.", "It was left as it is. Put a backup in its place.")
    what, hint = WRITING.get(code, (str(error.orig), "Try again; if it goes on, run quiz doctor."))
    return NotSaved(f"Not saved: {what} ({path}).", hint) if writing else RecordError(f"{path}: {what}.", hint)
