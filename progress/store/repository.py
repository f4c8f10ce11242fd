"""The record on disk: events in, events out."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, select

from progress.errors import RecordError
from progress.events import Event
from progress.ports import Clock
from progress.stamps import Stamp
from progress.store import files, migrate, owners
from progress.store.engine import reading_engine
from progress.store.failures import told
from progress.store.rows import COLUMNS, from_row
from progress.store.tables import DEVICE, EVENT, TERM
from progress.store.writer import Writer


class SqlRecord:
    """One learner's log in a store (a `progress.ports.Record`). Opened by `progress.store.open_record`.

    Reading takes its own connection each time and never waits for a writer. The first write, stamp or claim takes the
    writer's lock and, where there is no store yet, makes it.
    """

    def __init__(self, path: Path, *, learner: str | None, clock: Clock, readonly: bool) -> None:
        self._path = path
        self._name = learner
        self._clock = clock
        self._readonly = readonly
        self._writer: Writer | None = None
        self._owner = owners.unknown(learner)
        if files.exists(path):
            files.check(path)
            with self._reading() as connection:
                self._owner = owners.find(connection, learner, self._owner)

    @property
    def learner(self) -> UUID:
        return self._owner.learner

    @property
    def learner_name(self) -> str:
        """The learner's name, which stays in this store."""
        return self._owner.name

    @property
    def device(self) -> UUID:
        return self._owner.device

    @property
    def readonly(self) -> bool:
        return self._readonly

    def claim(self) -> None:
        """Become the one writer. The learner and device may turn out to be those that another quiz made meanwhile."""
        self._claimed()

    def stamp(self) -> Stamp:
        """Who and when, for an event that happens now."""
        return self._claimed().stamper.stamp()

    def append(self, events: Sequence[Event]) -> None:
        """Add events in one transaction; they are on disk when this returns."""
        self._claimed().append(events)

    def events(self) -> list[Event]:
        """The learner's events, in no order that means anything."""
        if not files.exists(self._path):
            if self._owner.learner_row:
                raise files.moved(self._path)
            return []
        with self._reading() as connection:
            self._owner = owner = owners.find(connection, self._name, self._owner)
            terms = {row.id: row.text for row in connection.execute(select(TERM.c.id, TERM.c.text))}
            devices = {row.id: UUID(bytes=row.uuid) for row in connection.execute(select(DEVICE.c.id, DEVICE.c.uuid))}
            rows = connection.execute(select(*COLUMNS).where(EVENT.c.learner == owner.learner_row))
            return [from_row(row, owner.learner, devices, terms) for row in rows]

    def close(self) -> None:
        """Let go of the store and of the writer's lock."""
        if self._writer:
            self._writer.close()
            self._writer = None

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        engine = reading_engine(self._path)
        with told(self._path, writing=False), engine.connect() as connection:
            migrate.refuse_newer(self._path, migrate.version(connection))
            yield connection

    def _claimed(self) -> Writer:
        if self._readonly:
            raise RecordError(f"{self._path} was opened to be read only.", "Nothing was saved.")
        if self._writer is None:
            self._writer = Writer(self._path, self._name, self._owner, self._clock)
            self._owner = self._writer.owner
        return self._writer
