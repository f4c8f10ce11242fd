"""The learners of a store: who is here, by which name, and how somebody goes."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, delete, func, select, update

from decks.values.text import clean_line
from progress.errors import RecordError
from progress.store.log import rows
from progress.store.tables import (
    ALIAS,
    BASIS,
    EVENT,
    LEARNER,
    LOCAL,
    NEWCOMER,
    REMEMBERED,
    STALE,
    TALLIED,
    TERM,
    TOMBSTONE,
)

LONGEST_NAME = 64  # characters
NAMED = ("kind", "card", "fact_hash", "mode", "form", "grade")  # an event's columns that are numbers of terms
AT_ONCE = 5000


@dataclass(frozen=True, slots=True)
class Learner:
    """A learner of a store."""

    name: str
    id: UUID
    events: int
    default: bool
    row: int


def everyone(connection: Connection) -> list[Learner]:
    """All learners, in the order in which they came."""
    counts = dict(rows(connection, select(EVENT.c.learner, func.count()).group_by(EVENT.c.learner)))
    default = connection.scalar(select(LOCAL.c.value).where(LOCAL.c.name == "learner"))
    found = connection.execute(select(LEARNER).order_by(LEARNER.c.id))
    return [Learner(clean_line(r.name), UUID(bytes=r.uuid), counts.get(r.id, 0), r.id == default, r.id) for r in found]


def count(connection: Connection) -> int:
    """How many learners there are."""
    return connection.scalar(select(func.count()).select_from(LEARNER)) or 0


def named(connection: Connection, name: str) -> Learner:
    """The learner of a name. Raises RecordError if there is none."""
    people = everyone(connection)
    for learner in people:
        if learner.name == name:
            return learner
    raise RecordError(f"Nobody here is called {name}.", f"Here are: {', '.join(who.name for who in people) or 'none'}.")


def rename(connection: Connection, name: str, new: str) -> None:
    """Give a learner another name. Raises RecordError if it is taken, or no name."""
    learner = named(connection, name)
    if not new.strip() or len(new) > LONGEST_NAME or not new.isprintable():
        raise RecordError(f"A name is one line of up to {LONGEST_NAME} characters.")
    if connection.scalar(select(LEARNER.c.id).where(LEARNER.c.name == new)):
        raise RecordError(f"Somebody here is called {new} already.", "Choose another name.")
    connection.execute(update(LEARNER).where(LEARNER.c.id == learner.row).values(name=new))


def make_default(connection: Connection, name: str) -> None:
    """Make a learner the one who is meant where nobody is named."""
    learner = named(connection, name)
    connection.execute(update(LOCAL).where(LOCAL.c.name == "learner").values(value=learner.row))


def ids_of(connection: Connection, row: int) -> set[bytes]:
    """All ids of a learner."""
    other = connection.scalars(select(ALIAS.c.uuid).where(ALIAS.c.learner == row))
    return {*connection.scalars(select(LEARNER.c.uuid).where(LEARNER.c.id == row)), *other}


def erase(connection: Connection, row: int) -> int:
    """Delete all that is held on a learner, and leave a tombstone for each of their ids. Returns how many events."""
    gone = [{"uuid": uuid} for uuid in sorted(ids_of(connection, row) - tombstones(connection))]
    if gone:
        connection.execute(TOMBSTONE.insert(), gone)
    erased = connection.execute(delete(EVENT).where(EVENT.c.learner == row)).rowcount
    for table in (REMEMBERED, TALLIED, NEWCOMER, STALE, BASIS, ALIAS):
        connection.execute(delete(table).where(table.c.learner == row))
    connection.execute(delete(LOCAL).where(LOCAL.c.name == "learner", LOCAL.c.value == row))
    connection.execute(delete(LEARNER).where(LEARNER.c.id == row))
    _forget_terms(connection)
    heir = connection.scalar(select(LEARNER.c.id).order_by(LEARNER.c.id).limit(1))
    if heir and not connection.scalar(select(LOCAL.c.value).where(LOCAL.c.name == "learner")):
        connection.execute(LOCAL.insert().values(name="learner", value=heir))
    return erased


def tombstones(connection: Connection) -> set[bytes]:
    """The ids of those who were erased here."""
    return set(connection.scalars(select(TOMBSTONE.c.uuid)))


def bury(connection: Connection, uuids: set[bytes]) -> None:
    """Erase those of the ids that are here, and leave tombstones for all."""
    people = rows(connection, select(LEARNER.c.uuid, LEARNER.c.id))
    other = rows(connection, select(ALIAS.c.uuid, ALIAS.c.learner))
    for row in sorted({row for uuid, row in [*people, *other] if uuid in uuids}):
        erase(connection, row)
    rest = [{"uuid": uuid} for uuid in sorted(uuids - tombstones(connection))]
    if rest:
        connection.execute(TOMBSTONE.insert(), rest)


def _forget_terms(connection: Connection) -> None:
    """Delete the terms that no event names any more: they may say what somebody studied."""
    used = {int(n) for (options,) in rows(connection, select(EVENT.c.options).distinct()) for n in options.split()}
    for name in NAMED:
        used |= set(connection.scalars(select(EVENT.c[name]).distinct()))
    idle = sorted(set(connection.scalars(select(TERM.c.id))) - used)
    for start in range(0, len(idle), AT_ONCE):
        connection.execute(delete(TERM).where(TERM.c.id.in_(idle[start : start + AT_ONCE])))
