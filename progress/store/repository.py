"""The record on disk: events in, events out."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from progress.config import settings_from
from progress.entries import Entry
from progress.errors import RecordError
from progress.events import Event, Kind
from progress.memory import History
from progress.ports import Clock
from progress.rollups.tally import Tally
from progress.stamps import Stamp
from progress.store import cache, files, log, migrate, owners, rollups
from progress.store.engine import reading_engine
from progress.store.failures import told
from progress.store.writer import Writer

CACHE_SINCE, ROLLUPS_SINCE = "0002", "0003"  # the schema versions


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
        with self._reading_own() as connection:
            return log.read_events(connection, self._owner) if connection else []

    def wrong_answers(self) -> list[Event]:
        """The learner's events that are graded wrong: what confusions are told from."""
        with self._reading_own() as connection:
            return log.read_events(connection, self._owner, grade="wrong") if connection else []

    def latest(self, count: int) -> list[Event]:
        """The learner's last events on this device, the newest first."""
        with self._reading_own() as connection:
            return log.read_latest(connection, self._owner, count) if connection else []

    def flags(self) -> list[Event]:
        """The learner's flags and answers to flags, and every event that undoes something."""
        with self._reading_own() as connection:
            kinds = [Kind.FLAG, Kind.FLAG_ANSWER, Kind.UNDO]
            return log.read_kinds(connection, self._owner, kinds) if connection else []

    def events_about(self, cards: Iterable[str]) -> list[Event]:
        """The learner's events about some cards."""
        with self._reading_own() as connection:
            return log.read_about(connection, self._owner, cards) if connection else []

    def answers(self) -> int:
        """How many answers the learner has given in study, undone ones apart."""
        with self._reading_own() as connection:
            if connection is None:
                return 0
            parameters = settings_from(log.read_settings(connection, self._owner)).parameters
            if migrate.version(connection) >= CACHE_SINCE:
                return cache.count_answers(connection, self._owner, parameters)
            return sum(fold.answers for fold in log.read_folds(connection, self._owner, parameters).values())

    def history(self, renames: Mapping[str, str] | None = None, decks: Collection[str] | None = None) -> History:
        """What the learner remembers, card by card, worked out from the log as far as the cache does not have it.

        With `decks`, by the names under which the log has them, only their cards are read; no events are to be added.
        """
        with self._reading_own() as connection:
            if connection is None:
                return History(renames=renames)
            settings = log.read_settings(connection, self._owner)
            parameters = settings_from(settings).parameters
            if migrate.version(connection) >= CACHE_SINCE:
                folds = cache.read_folds(connection, self._owner, parameters, decks)
            else:
                folds = log.read_folds(connection, self._owner, parameters)
        return History(settings, folds=folds, read=self._entries, renames=renames)

    def tally(self, decks: Collection[str], since: int = 0) -> Tally:
        """What the learner's log adds up to in some decks, by the names under which it was written, at least.

        Of what is counted by day, what is before the study day `since` may be left out.
        """
        with self._reading_own() as connection:
            if connection is None:
                return Tally()
            parameters = settings_from(log.read_settings(connection, self._owner)).parameters
            if migrate.version(connection) >= ROLLUPS_SINCE:
                return cache.read_tally(connection, self._owner, parameters, decks, since)
            return rollups.count_all(connection, self._owner, parameters)[0]

    def settings_events(self) -> list[Event]:
        """The learner's events about settings."""
        with self._reading_own() as connection:
            return log.read_settings(connection, self._owner) if connection else []

    def entries(self) -> Mapping[str, list[Entry]]:
        """All that the log holds of each card, by the names under which it was written."""
        with self._reading_own() as connection:
            return log.read_every_entry(connection, self._owner) if connection else {}

    def _entries(self, cards: Iterable[str]) -> Mapping[str, list[Entry]]:
        with self._reading_own() as connection:
            return log.read_entries(connection, self._owner, cards) if connection else {}

    @contextmanager
    def _reading_own(self) -> Iterator[Connection | None]:
        """A connection to read the learner's events with, or None where there is no store yet."""
        if files.exists(self._path):
            with self._reading() as connection:
                self._owner = owners.find(connection, self._name, self._owner)
                yield connection
        elif self._owner.learner_row:
            raise files.moved(self._path)
        else:
            yield None

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
