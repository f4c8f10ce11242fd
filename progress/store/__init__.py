"""The store: the only place that knows SQL, and one door to it."""

from pathlib import Path

from progress.ports import Clock
from progress.store.repository import SqlRecord


def open_record(location: Path, *, learner: str | None = None, clock: Clock, readonly: bool = False) -> SqlRecord:
    """Open the record of a learner in the store at `location`, which need not be there yet.

    `learner` is a name in that store, new ones included; None means its default learner, or its only one. Opening
    writes nothing: the store, the learner and the device are made, and the writer's lock taken, with the first write.

    Raises RecordError, in words for the learner: NotAStore for any other file, NewerStore for a later version's store.
    """
    return SqlRecord(location, learner=learner, clock=clock, readonly=readonly)
