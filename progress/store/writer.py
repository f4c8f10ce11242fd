"""The writing side of a store: the lock, the one connection that writes, and whose events it takes."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from progress.config import settings_from
from progress.errors import RecordError
from progress.events import Event
from progress.ports import Clock
from progress.stamps import Stamper
from progress.store import backup, cache, files, log, migrate, owners
from progress.store.engine import set_foreign_keys, writing_engine
from progress.store.failures import told
from progress.store.lock import WriterLock
from progress.store.owners import Owner
from progress.store.rows import terms_of, to_row
from progress.store.tables import EVENT, TERM


class Writer:
    """The one writer of a store, which it makes where there is none. Close it to let another have the store."""

    def __init__(self, path: Path, name: str | None, new: Owner, clock: Clock) -> None:
        """`name` is the learner asked for; `new` is who it is if the store does not know them yet."""
        self._path, self._clock = path, clock
        self._lock = _locked(path)
        self._made = not files.exists(path)
        try:
            with told(path, writing=True):
                self._engine = _opened(path, clock)
                self._identity = files.identity(path)
                with self._engine.begin() as connection:
                    self.owner = owners.enter(connection, owners.find(connection, name, new))
                    self._numbers = {row.text: row.id for row in connection.execute(select(TERM.c.text, TERM.c.id))}
                    last_ms = _last_ms(connection, self.owner)
                    settings = settings_from(log.read_settings(connection, self.owner))
        except BaseException:
            self._lock.release()
            raise
        self.stamper = Stamper(
            clock, self.owner.learner, self.owner.device, last_ms=last_ms, rollover_hour=settings.rollover_hour
        )

    def append(self, events: Sequence[Event]) -> None:
        """Add the owner's events in one transaction, or none of them. Those that are there already change nothing."""
        if any((event.learner, event.device) != (self.owner.learner, self.owner.device) for event in events):
            raise ValueError("a record takes the events of its own learner and device; stamp() makes them")
        if not events:
            return
        self._in_place()
        with told(self._path, writing=True):
            try:
                self._numbers |= self._insert(events)
            except IntegrityError:
                if not self._all_there(events):
                    raise
        self._in_place()

    @contextmanager
    def transaction(self, *, bulk: bool = False) -> Iterator[Connection]:
        """One transaction of anything: it is on disk when the block ends, or nothing of it is.

        In `bulk`, foreign keys are not looked up: for many rows whose keys come from the store itself.
        """
        self._in_place()
        with told(self._path, writing=True):
            set_foreign_keys(self._engine, on=not bulk)
            try:
                with self._engine.begin() as connection:
                    yield connection
            finally:
                set_foreign_keys(self._engine, on=True)
        self._in_place()

    def close(self, *, remember: bool = True) -> None:
        """Bring the cache to date (`remember`), back up once a day, let go of the connection, then of the lock."""
        if remember:
            self._remember()
        if not self._made:
            with suppress(RecordError, OSError):
                backup.daily(self._path, self._clock.now())
        self._engine.dispose()
        self._lock.release()

    def _remember(self) -> None:
        with suppress(DBAPIError), self._engine.begin() as connection:  # without a cache, opening is slower, no more
            cache.refresh(connection, self.owner)

    def _in_place(self) -> None:
        # SQLite goes on writing to a file that was moved or deleted, and nobody would ever see it again.
        if files.identity(self._path) != self._identity:
            raise files.moved(self._path)

    def _insert(self, events: Iterable[Event]) -> dict[str, int]:
        """Insert the events and the terms that are new, whose numbers it returns."""
        owner, added = self.owner, dict[str, int]()
        with self._engine.begin() as connection:
            for term in sorted(terms_of(events) - self._numbers.keys()):
                added[term] = owners.insert(connection, TERM, text=term)
            numbers = self._numbers | added if added else self._numbers
            connection.execute(
                EVENT.insert(), [to_row(event, numbers, owner.learner_row, owner.device_row) for event in events]
            )
        return added

    def _all_there(self, events: Sequence[Event]) -> bool:
        ids = {event.id.bytes for event in events}
        with self._engine.begin() as connection:
            return set(connection.scalars(select(EVENT.c.id).where(EVENT.c.id.in_(ids)))) == ids


def _locked(path: Path) -> WriterLock:
    files.make_folder(path.parent)
    lock = WriterLock(path)
    try:
        lock.acquire()
    except OSError as error:
        raise files.unwritable(path.parent, error) from error
    return lock


def _opened(path: Path, clock: Clock) -> Engine:
    if files.exists(path):
        files.check(path)
    else:
        _make(path)
    engine = writing_engine(path)
    try:
        with engine.connect() as connection:
            found = migrate.version(connection)
        migrate.refuse_newer(path, found)
        if found != migrate.HEAD:
            backup.make(path, clock.now())
            migrate.upgrade(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _make(path: Path) -> None:
    new = files.draft(path)
    engine = writing_engine(new)
    try:
        migrate.upgrade(engine)
    finally:
        engine.dispose()
    files.publish(new, path)


def _last_ms(connection: Connection, owner: Owner) -> int:
    """When the device wrote last: its newest id says, for version 7 ids are in order of time."""
    newest = select(EVENT.c.at_ms).where(EVENT.c.device == owner.device_row).order_by(EVENT.c.id.desc()).limit(1)
    return connection.scalar(newest) or 0
