"""Merging: events from elsewhere taken into the store, each once, whatever the order and however often."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from progress.bundle import Bad
from progress.store import owners, rollups
from progress.store.identities import Learners
from progress.store.log import rows
from progress.store.rows import insert_rows
from progress.store.tables import DEVICE, EVENT, STALE, TERM
from progress.wire import DAY_MS, TIMELESS, Wire, problem, term_problem

AT_ONCE = 5000  # rows inserted in one statement
AT_MS = Wire._fields.index("at_ms")
REASONS = 5  # how many of the events refused are told


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of merging. `future` counts those of the new events that are dated more than a day ahead."""

    new: int = 0
    known: int = 0
    refused: int = 0
    future: int = 0
    erased: int = 0  # of learners who were erased here, and left out
    reasons: tuple[str, ...] = ()  # why the first of the refused were


def known_ids(connection: Connection, first: bytes = b"", last: bytes = b"\xff" * 16) -> set[bytes]:
    """The ids of all events in the store, or of those from `first` to `last`."""
    return {id_ for (id_,) in rows(connection, select(EVENT.c.id).where(EVENT.c.id.between(first, last)))}


class Unfit(Exception):
    """An event that is not let in; says why."""


class Terms(dict[Any, Any]):
    """The numbers of terms here, by text; or by the keys that a file has for them, where `texts` tells what these mean.

    A term not met before is entered. Raises Unfit for one that cannot be, and for a key that means nothing.
    """

    def __init__(self, connection: Connection, texts: Mapping[Any, Any] | None = None) -> None:
        self._connection = connection
        self._texts = texts
        self._here: dict[Any, int] = dict(rows(connection, select(TERM.c.text, TERM.c.id)))
        known = {key: text for key, text in (texts or {}).items() if type(text) is str and text in self._here}
        super().__init__(self._here if texts is None else {key: self._here[text] for key, text in known.items()})

    def __missing__(self, key: Any) -> int:
        text = key if self._texts is None else self._texts.get(key)
        if reason := term_problem(text):
            raise Unfit(reason)
        if text not in self._here:
            self._here[text] = owners.insert(self._connection, TERM, text=text)
        number = self[key] = self._here[text]
        return number


class Devices(dict[bytes, int]):
    """The numbers of devices here, by id. One not met before is entered."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(rows(connection, select(DEVICE.c.uuid, DEVICE.c.id)))
        self._connection = connection

    def __missing__(self, uuid: bytes) -> int:
        number = self[uuid] = owners.insert(self._connection, DEVICE, uuid=uuid)
        return number


class Merger:
    """Takes events into a store, within one transaction of its writer."""

    def __init__(
        self, connection: Connection, now_ms: int, learners: Learners, texts: Mapping[Any, Any] | None = None
    ) -> None:
        """`texts` are the file's terms, where its events name them by keys."""
        self._connection = connection
        self._tomorrow = now_ms + DAY_MS
        self._learners = learners
        self._terms = Terms(connection, texts)
        self._timeless = TIMELESS if texts is None else {key for key, text in texts.items() if text in TIMELESS}
        self._devices = Devices(connection)
        self._touched: set[tuple[int, int]] = set()
        self._newcomers: list[tuple[int, bytes]] = []

    def take(self, events: Iterable[Wire | Bad | None], known: set[bytes], already: int = 0) -> Taken:
        """Insert the events that are not in `known`, to which their ids are added. None stands for a known one.

        `already` is how many known ones were left out beforehand.
        """
        taken, batch = Counts(known=already), list[tuple[object, ...]]()
        for event in events:
            if event is None:
                taken.known += 1
                continue
            try:
                row = self._row(event, known)
            except Unfit as unfit:
                taken.refuse(str(unfit))
                continue
            if row:
                batch.append(row)
                taken.new += 1
                taken.future += row[AT_MS] > self._tomorrow
            elif isinstance(event, Wire) and event.id in known:
                taken.known += 1
            else:
                taken.erased += 1
            if len(batch) == AT_ONCE:
                insert_rows(self._connection, EVENT, batch)
                batch.clear()
        insert_rows(self._connection, EVENT, batch)
        self._mark_stale()
        return taken.taken()

    def _row(self, event: Wire | Bad, known: set[bytes]) -> tuple[Any, ...] | None:
        """The row of an event, in the order of the table's columns, which is that of `Wire`; None to leave it out."""
        if isinstance(event, Bad):
            raise Unfit(event.reason)
        if reason := problem(event):
            raise Unfit(reason)
        # fmt: off
        (id_, uuid, device, day, at_ms, offset, kind, format_, target, card, fact_hash, asked, mode, form,
         options, answer, grade, hints, confidence, duration_ms, rule) = event
        if id_ in known or (learner := self._learners[uuid]) is None:
            return None
        terms = self._terms
        try:
            card_number, shown = terms[card], " ".join([str(terms[option]) for option in options])
            row = (id_, learner, self._devices[device], day, at_ms, offset, terms[kind], format_, target, card_number,
                   terms[fact_hash], asked, terms[mode], terms[form], shown, answer, terms[grade],
                   hints, confidence, duration_ms, rule)
        except TypeError:
            raise Unfit("a text is missing, or is none") from None
        # fmt: on
        if duration_ms and kind in self._timeless:
            raise Unfit("it takes time, which only reviews do")
        known.add(id_)
        self._touched.add((learner, card_number))
        self._newcomers.append((learner, id_))
        return row

    def _mark_stale(self) -> None:
        there = set(rows(self._connection, select(STALE.c.learner, STALE.c.card)))
        insert_rows(self._connection, STALE, sorted(self._touched - there))
        rollups.note_newcomers(self._connection, self._newcomers)
        self._newcomers.clear()


@dataclass(slots=True)
class Counts:
    """`Taken` while it is counted up."""

    new: int = 0
    known: int = 0
    refused: int = 0
    future: int = 0
    erased: int = 0
    reasons: list[str] = field(default_factory=list)

    def refuse(self, reason: str) -> None:
        self.refused += 1
        if len(self.reasons) < REASONS:
            self.reasons.append(reason)

    def taken(self) -> Taken:
        return Taken(self.new, self.known, self.refused, self.future, self.erased, tuple(self.reasons))
