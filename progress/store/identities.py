"""Whose events are taken in as whose, when a file from elsewhere is merged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import Connection, select

from progress.errors import RecordError
from progress.store import owners
from progress.store.log import rows
from progress.store.tables import ALIAS, EVENT, LEARNER, LOCAL, TOMBSTONE

MOST_STRANGERS = 1000  # new learners that one file may bring


@dataclass(frozen=True, slots=True)
class Stranger:
    """A learner of the file that is merged: the name there, or none, and other ids of theirs."""

    name: str = ""
    also: Sequence[bytes] = ()


class Learners(dict[bytes, int | None]):
    """Whose events are taken in as whose: the numbers of learners here by id, and None for those who were erased.

    An id that this store knows is that learner's; an erased one is nobody's. Events of an unknown learner go to the one
    that the person merging named (`into`), or else to a new one. But where nothing was answered yet, the one
    learner of the first file that comes in becomes the store's own: so a second device is set up.
    """

    def __init__(self, connection: Connection, strangers: Mapping[bytes, Stranger], into: str | None) -> None:
        """`strangers` are the learners of the file, by id. Raises RecordError where they cannot all be `into`."""
        super().__init__(rows(connection, select(LEARNER.c.uuid, LEARNER.c.id)))
        self.update(rows(connection, select(ALIAS.c.uuid, ALIAS.c.learner)))
        self.update((uuid, None) for (uuid,) in rows(connection, select(TOMBSTONE.c.uuid)))
        self._connection = connection
        self._strangers = strangers
        self._strange = 0
        if into and len(strangers) != 1:
            raise RecordError(
                f"The file holds {len(strangers)} learners, so it cannot be all {into}'s.", "Nothing was taken in."
            )
        self._into = self._named(into) if into else None
        self._fresh = None if into or len(strangers) != 1 else self._fresh_owner()

    def __missing__(self, uuid: bytes) -> int | None:
        number = self[uuid] = self._entered(uuid)
        return number

    def _entered(self, uuid: bytes) -> int | None:
        named = uuid in self._strangers
        stranger = self._strangers.get(uuid, Stranger())
        if same := [self[other] for other in stranger.also if other in self]:
            return None if None in same else self._joined(uuid, same[0])
        if self._into and named:
            return self._joined(uuid, self._into)
        if self._fresh and named:
            self._connection.execute(LEARNER.update().where(LEARNER.c.id == self._fresh).values(uuid=uuid))
            return self._fresh
        self._strange += 1
        if self._strange > MOST_STRANGERS:
            raise RecordError(f"The file holds more than {MOST_STRANGERS} learners.", "Nothing was taken in.")
        taken = set(self._connection.scalars(select(LEARNER.c.name)))
        wanted = stranger.name or f"learner-{uuid.hex()[-6:]}"
        name = next(n for n in (wanted, *(f"{wanted}-{k}" for k in range(2, len(taken) + 3))) if n not in taken)
        return owners.insert(self._connection, LEARNER, uuid=uuid, name=name)

    def _joined(self, uuid: bytes, learner: int | None) -> int | None:
        self._connection.execute(ALIAS.insert().values(uuid=uuid, learner=learner))
        return learner

    def _named(self, name: str) -> int:
        number = self._connection.scalar(select(LEARNER.c.id).where(LEARNER.c.name == name))
        return number or owners.insert(self._connection, LEARNER, uuid=uuid4().bytes, name=name)

    def _fresh_owner(self) -> int | None:
        if self._connection.execute(select(EVENT.c.id).limit(1)).first():
            return None
        number: int | None = self._connection.scalar(select(LOCAL.c.value).where(LOCAL.c.name == "learner"))
        return number
