"""Putting a backup in the place of a store, which may be damaged or gone."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

from progress.errors import NotSaved, RecordError
from progress.store import backup, files, foreign, learners, migrate
from progress.store.engine import connect, writing_engine
from progress.store.failures import told
from progress.store.lock import WriterLock

TOMBSTONES_SINCE = "0002"  # the schema version


def restore(path: Path, source: Path, now: datetime) -> Path | None:
    """Put a copy of `source` at `path`; returns where the store that was there is kept, damaged or not.

    Those who were erased from it stay erased. Raises RecordError, and leaves the store as it was, if `source` is no
    sound store, or another quiz is writing.
    """
    with foreign.opened(source):
        pass
    files.make_folder(path.parent)
    lock = WriterLock(path)
    lock.acquire()
    try:
        return _replaced(path, source, now)
    finally:
        lock.release()


def bury(path: Path, ids: set[bytes]) -> None:
    """Erase learners, by their ids, from a store that nobody has open."""
    engine = writing_engine(path)
    with told(path, writing=True):
        with engine.connect() as connection:
            found = migrate.version(connection)
        if found != migrate.HEAD:
            migrate.upgrade(engine)
        with engine.begin() as connection:
            learners.bury(connection, ids)
    engine.dispose()
    with closing(connect(path, "rw")) as bare:
        bare.execute("VACUUM")
        bare.execute("PRAGMA journal_mode=DELETE")


def _replaced(path: Path, source: Path, now: datetime) -> Path | None:
    new = path.with_name(path.name + ".restored")
    backup.copy(source, new, thorough=True)
    kept, erased = _set_aside(path, now) if files.exists(path) else (None, set[bytes]())
    if erased:
        bury(new, erased)
    if files.exists(files.wal(path)) and files.wal(path).stat().st_size:
        new.unlink()
        raise NotSaved(f"{path} is in use, so it cannot be replaced.", "Close every quiz and try again.")
    files.wal(path).unlink(missing_ok=True)
    files.put(new, path)
    return kept


def _set_aside(path: Path, now: datetime) -> tuple[Path, set[bytes]]:
    """Back up a store that is to be replaced, or keep its very bytes if it is damaged; and who was erased from it."""
    try:
        kept = backup.make(path, now)
        with foreign.opened(path) as connection:
            known = migrate.version(connection) >= TOMBSTONES_SINCE
            erased = learners.tombstones(connection) if known else set()
        with closing(connect(path, "rw")) as bare:
            bare.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except RecordError:
        return _kept_bytes(path), set()
    return kept, erased


def _kept_bytes(path: Path) -> Path:
    kept = path.with_name(path.name + ".damaged")
    for name in (path, files.wal(path)):
        if files.exists(name):
            copy = kept.with_name(name.name.replace(path.name, kept.name))
            copy.write_bytes(name.read_bytes())
            copy.chmod(0o600)
    files.wal(path).unlink(missing_ok=True)
    return kept
