"""The store as a file: private to its owner, whole or not there, and never taken for something it is not."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from progress.errors import NotAStore, NotSaved, RecordError
from progress.store.engine import APPLICATION_ID

MAGIC = b"SQLite format 3\0"
HEADER_BYTES = 100
APPLICATION_ID_AT = 68  # in the header: sqlite.org/fileformat.html, section 1.3

Identity = tuple[int, int]

ANOTHER_FILE = "Nothing was changed. Give --store or QUIZ_STORE another path, or move that file away."


def exists(path: Path) -> bool:
    """Whether anything stands at the path, a dangling link too."""
    return os.path.lexists(path)


def check(path: Path) -> None:
    """Raise NotAStore if what stands at the path is no store of ours, by its header.

    To be called before this process has a connection to the file: closing any handle drops SQLite's locks on it.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise NotAStore(f"{path} is not a regular file, so it cannot be a store.", ANOTHER_FILE)
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
    except OSError as error:
        raise RecordError(f"{path} cannot be read: {error.strerror}.", "Check its permissions.") from error
    if not header:
        raise NotAStore(f"{path} is empty; a store never is.", ANOTHER_FILE)
    if not header.startswith(MAGIC):
        raise NotAStore(f"{path} is not a store of quiz's.", ANOTHER_FILE)
    signed = int.from_bytes(header[APPLICATION_ID_AT : APPLICATION_ID_AT + 4], "big") == APPLICATION_ID
    if not signed:
        raise NotAStore(f"{path} is a database of another program.", ANOTHER_FILE)


def identity(path: Path) -> Identity:
    """Which file stands at the path. Raises NotSaved if none does."""
    try:
        found = path.stat()
    except OSError as error:
        raise moved(path) from error
    return found.st_dev, found.st_ino


def moved(path: Path) -> NotSaved:
    """The error for a store that is no longer where it was opened."""
    return NotSaved(
        f"{path} was moved, deleted or replaced while quiz had it open, so nothing more can be saved.",
        "Put the file back, or start quiz again for a new one.",
    )


def make_folder(folder: Path) -> None:
    """Make the store's folder, private to its owner, unless it is there."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error


def unwritable(folder: Path, error: OSError) -> RecordError:
    """The error for a folder that takes no files."""
    return RecordError(
        f"The record cannot be kept in {folder}: {error.strerror}.",
        "Make the folder writable, or give --store or QUIZ_STORE another path.",
    )


def draft(path: Path) -> Path:
    """An empty private file beside the path, to build a store in. What a crash left there before is thrown away."""
    new = path.with_name(path.name + ".new")
    for left in (new, wal(new), new.with_name(new.name + "-shm")):
        left.unlink(missing_ok=True)
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))
    return new


def publish(new: Path, path: Path) -> None:
    """Put a finished draft at its path, for good: after a crash it is there whole or not at all."""
    if exists(path) or exists(wal(new)):
        raise NotSaved(f"The record could not be made at {path}.", "Check the disk's free space, then try again.")
    if exists(wal(path)):
        # The log of a store that was taken away without it: SQLite would play it into the new one.
        wal(path).rename(path.with_name(path.name + "-wal.old"))
    put(new, path)


def put(new: Path, path: Path) -> None:
    """Put a finished file at a path, in place of what is there: after a crash it is the one or the other."""
    with new.open("rb") as file:
        os.fsync(file.fileno())
    new.replace(path)
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        os.fsync(folder)
        os.close(folder)


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """A draft of what is to stand at a path, put there at the end in place of a plain file that was there before.

    Raises RecordError where that cannot be, and never writes over a store.
    """
    _refuse_to_replace(path)
    make_folder(path.absolute().parent)
    try:
        new = draft(path)
        try:
            yield new
            put(new, path)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise RecordError(f"{path} cannot be written: {error.strerror}.", "Name another file.") from error


def _refuse_to_replace(path: Path) -> None:
    if not path.exists():
        return
    if not path.is_file():
        raise RecordError(f"{path} is there already and is no plain file.", "Name another file.")
    with path.open("rb") as file:
        if file.read(len(MAGIC)) == MAGIC:
            raise RecordError(f"{path} is a database, perhaps a record; it stays.", "Name another file.")


def wal(path: Path) -> Path:
    """The write-ahead log of a store."""
    return path.with_name(path.name + "-wal")
