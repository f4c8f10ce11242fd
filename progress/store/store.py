"""The store as a whole, with all its learners: what is done with it besides studying."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from progress import bundle
from progress.config import Settings, settings_from
from progress.errors import RecordError
from progress.ports import Clock
from progress.stamps import EPOCH
from progress.store import backup, files, foreign, learners, log, migrate, owners
from progress.store.engine import connect, reading_engine
from progress.store.failures import told
from progress.store.identities import Learners, Stranger
from progress.store.learners import Learner
from progress.store.merge import Merger, Taken, known_ids
from progress.store.restore import bury, restore
from progress.store.writer import Writer
from progress.wire import Wire


class Store:
    """A store's file. What changes it takes the writer's lock, and makes a backup first.

    All methods raise RecordError, in words for the person who asked.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self._clock = clock

    def learners(self) -> list[Learner]:
        """Who learns here."""
        with self._reading() as connection:
            return learners.everyone(connection)

    def count_learners(self) -> int:
        """How many learn here; quicker than `learners`, which counts their events."""
        with self._reading() as connection:
            return learners.count(connection)

    def wires(self, decks: Collection[str] | None = None) -> Iterator[Wire]:
        """All events of all learners here, or those about some decks by the names under which the log has them.

        In the order of their ids; none where there is no store yet.
        """
        if files.exists(self.path):
            with self._reading() as connection:
                yield from log.read_wires(connection, [who.row for who in learners.everyone(connection)], decks)

    def rename(self, name: str, new: str) -> None:
        """Give a learner another name."""
        with self._writing() as writer, writer.transaction() as connection:
            learners.rename(connection, name, new)

    def make_default(self, name: str) -> None:
        """Make a learner the one who is meant where nobody is named."""
        with self._writing() as writer, writer.transaction() as connection:
            learners.make_default(connection, name)

    def export(self, target: Path, name: str | None = None) -> int:
        """Write a bundle of all that is held on a learner, or on everybody; returns how many events it has.

        The file is there whole or not at all, readable by its owner only, in place of a file (no store) that was there.
        """
        with self._reading() as connection:
            people = learners.everyone(connection) if name is None else [learners.named(connection, name)]
            also = {who.id.bytes: sorted(learners.ids_of(connection, who.row) - {who.id.bytes}) for who in people}
            with files.written(target) as new, new.open("wb") as file:
                events = log.read_wires(connection, [who.row for who in people])
                bundle.write(file, events, also, sum(who.events for who in people))
        return sum(who.events for who in people)

    def merge(self, source: Path, into: str | None = None) -> Taken:
        """Take in the events of a bundle, or of another store's file; all in one transaction.

        `into` is the learner whose they are to be, where the file holds one that this store does not know.
        """
        if not source.exists():
            raise RecordError(f"{source} is not there.", "Nothing was taken in.")
        if files.exists(self.path) and source.samefile(self.path):
            raise RecordError(f"{source} is this store itself.", "Nothing was taken in.")
        take = self._merge_bundle if bundle.is_bundle(source) else self._merge_store
        if files.exists(self.path):
            backup.make(self.path, self._clock.now())
        with self._writing() as writer:
            return take(source, into, writer)

    def take_in(self, name: str | None, events: Callable[[UUID, Settings], Iterable[Wire]]) -> Taken:
        """Take in events made for one learner here, the default one if `name` is None; all in one transaction.

        `events` is given the learner's id and settings. A learner who is not known yet is entered.
        """
        if files.exists(self.path):
            backup.make(self.path, self._clock.now())
        with self._writing(name) as writer, log.no_collection(), writer.transaction(bulk=True) as connection:
            settings = settings_from(log.read_settings(connection, writer.owner))
            merger = Merger(connection, self._now_ms(), Learners(connection, {}, None))
            return merger.take(events(writer.owner.learner, settings), known_ids(connection))

    def erase(self, name: str, *, backups: bool = False) -> int:
        """Delete all that is held on a learner, for good; returns how many events that was.

        Merging takes in nothing of theirs again. Backups keep it until they are rotated out, unless they are to be
        gone through too.
        """
        with self._reading() as connection:
            row = learners.named(connection, name).row
            ids = learners.ids_of(connection, row)
        backup.make(self.path, self._clock.now())
        with self._writing() as writer:
            with writer.transaction() as connection:
                erased = learners.erase(connection, row)
            with closing(connect(self.path, "rw")) as bare:  # what was deleted stands in free pages until then
                bare.execute("VACUUM")
                bare.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if backups:
            for file in backup.found(self.path).values():
                bury(file, ids)
        return erased

    def backup(self, target: Path | None = None) -> Path:
        """Copy the store to a file, or to its own backups, which are rotated; returns where it is."""
        if not files.exists(self.path):
            raise RecordError(f"There is no record at {self.path} yet.", "Answer something first.")
        files.check(self.path)
        if target is None:
            return backup.make(self.path, self._clock.now(), thorough=True)
        if files.exists(target):
            raise RecordError(f"{target} is there already.", "Give another path.")
        files.make_folder(target.absolute().parent)
        backup.copy(self.path, target, thorough=True)
        return target

    def restore(self, source: Path) -> Path | None:
        """Put a backup in the store's place; returns where the store as it was is kept, damaged or not.

        Learners who were erased stay erased.
        """
        return restore(self.path, source, self._clock.now())

    def _merge_bundle(self, source: Path, into: str | None, writer: Writer) -> Taken:
        strangers = {uuid: Stranger(also=also) for uuid, also in bundle.learners(source).items()}
        with log.no_collection(), writer.transaction(bulk=True) as connection:
            known = known_ids(connection)
            merger = Merger(connection, self._now_ms(), Learners(connection, strangers, into))
            return merger.take(bundle.read(source, known), known)

    def _merge_store(self, source: Path, into: str | None, writer: Writer) -> Taken:
        with log.no_collection(), foreign.opened(source) as other, writer.transaction(bulk=True) as connection:
            ids = foreign.ids(source, other)
            known = known_ids(connection, ids[0], ids[-1]) if ids else set()
            new = [id_ for id_ in ids if id_ not in known]
            people = Learners(connection, foreign.learners(other), into)
            merger = Merger(connection, self._now_ms(), people, foreign.terms(other))
            return merger.take(foreign.events(source, other, new), known, len(ids) - len(new))

    def _now_ms(self) -> int:
        return (self._clock.now() - EPOCH) // timedelta(milliseconds=1)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if not files.exists(self.path):
            raise RecordError(f"There is no record at {self.path} yet.", "Answer something first.")
        files.check(self.path)
        with told(self.path, writing=False), reading_engine(self.path).connect() as connection:
            migrate.refuse_newer(self.path, migrate.version(connection))
            yield connection

    @contextmanager
    def _writing(self, name: str | None = None) -> Iterator[Writer]:
        writer = Writer(self.path, name, owners.unknown(name), self._clock)
        try:
            yield writer
        finally:
            writer.close(remember=False)  # the next to study does, and may have to read much
