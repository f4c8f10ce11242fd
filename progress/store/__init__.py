"""The store: the only place that knows SQL, and two doors to it: one learner's record, and the store as a whole."""

from pathlib import Path
from typing import TYPE_CHECKING

from progress.ports import Clock

if TYPE_CHECKING:
    from progress.store.repository import SqlRecord
    from progress.store.store import Store


def open_record(location: Path, *, learner: str | None = None, clock: Clock, readonly: bool = False) -> "SqlRecord":
    """Open the record of a learner in the store at `location`, which need not be there yet.

    `learner` is a name in that store, new ones included; None means its default learner, or its only one. Opening
    writes nothing: the store, the learner and the device are made, and the writer's lock taken, with the first write.

    Raises RecordError, in words for the learner: NotAStore for any other file, NewerStore for a later version's store.
    """
    from progress.store.repository import SqlRecord

    return SqlRecord(location, learner=learner, clock=clock, readonly=readonly)


def open_store(location: Path, clock: Clock) -> "Store":
    """The store at `location` as a whole: its learners, its backups, and what comes in from other stores."""
    from progress.store.store import Store

    return Store(location, clock)
