"""Another store's file, read as what it is: a stranger's. Nothing in it is run, and nothing in it is taken on trust."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select, text

from progress.bundle import Bad
from progress.errors import NotAStore
from progress.store import files, migrate
from progress.store.engine import reading_engine
from progress.store.failures import told
from progress.store.identities import Stranger
from progress.store.learners import LONGEST_NAME
from progress.store.log import rows
from progress.store.tables import ALIAS, DEVICE, EVENT, LEARNER, TERM
from progress.wire import Wire

TABLES = (TERM, LEARNER, DEVICE, EVENT)
COLUMNS = [EVENT.c[name] for name in Wire._fields]
ALIASES_SINCE = "0002"  # the schema version


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    """A connection to another store's file, that can only read. Raises RecordError for any other file."""
    files.check(path)
    engine = reading_engine(path)
    with told(path, writing=False), engine.connect() as connection:
        migrate.refuse_newer(path, migrate.version(connection))
        _check_tables(connection, path)
        yield connection


def learners(connection: Connection) -> dict[bytes, Stranger]:
    """The learners of a store by id."""
    people = {number: uuid for number, uuid in rows(connection, select(LEARNER.c.id, LEARNER.c.uuid)) if _is_id(uuid)}
    also: defaultdict[bytes, list[bytes]] = defaultdict(list)
    if migrate.version(connection) >= ALIASES_SINCE:
        for uuid, learner in rows(connection, select(ALIAS.c.uuid, ALIAS.c.learner)):
            if _is_id(uuid) and learner in people:
                also[people[learner]].append(uuid)
    names = rows(connection, select(LEARNER.c.uuid, LEARNER.c.name))
    return {uuid: Stranger(_name(name), also[uuid]) for uuid, name in names if _is_id(uuid)}


def _name(name: object) -> str:
    return "".join(character for character in str(name) if character.isprintable())[:LONGEST_NAME]


def _is_id(value: object) -> bool:
    return isinstance(value, bytes) and len(value) == 16


def ids(path: Path, connection: Connection) -> list[bytes]:
    """The ids of a store's events, in their order."""
    with told(path, writing=False):
        return [id_ for (id_,) in rows(connection, select(EVENT.c.id).order_by(EVENT.c.id))]


def terms(connection: Connection) -> dict[Any, Any]:
    """A store's terms, by the numbers that its events have for them."""
    return dict(rows(connection, select(TERM.c.id, TERM.c.text)))


def events(path: Path, connection: Connection, new: Sequence[bytes]) -> Iterator[Wire | Bad]:
    """The events of the store at a path whose ids are `new`, in order, with keys of `terms` in place of the texts."""
    if not new:
        return
    with told(path, writing=False):
        people = dict(rows(connection, select(LEARNER.c.id, LEARNER.c.uuid)))
        devices = dict(rows(connection, select(DEVICE.c.id, DEVICE.c.uuid)))
        # New events mostly lie together, as the last or the first of a log: one pass from the first to the last.
        wanted, between = set(new), EVENT.c.id.between(new[0], new[-1])
        make = tuple.__new__  # half of the time that Wire takes
        for row in rows(connection, select(*COLUMNS).where(between)):
            if row[0] in wanted:
                try:
                    options = tuple([int(number) for number in row[14].split()])
                    yield make(Wire, (row[0], people[row[1]], devices[row[2]], *row[3:14], options, *row[15:]))
                except (KeyError, ValueError, TypeError, AttributeError):
                    yield Bad("it names what is not in its store")


def _check_tables(connection: Connection, path: Path) -> None:
    """Raise NotAStore where a table of ours is a view, a virtual table, or has columns that are worked out."""
    for table in TABLES:
        made = connection.scalar(
            text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name"), {"name": table.name}
        )
        columns = connection.execute(text(f"PRAGMA table_xinfo('{table.name}')")).all()
        plain = {column.name for column in columns if not column.hidden}
        virtual = str(made).upper().lstrip().startswith("CREATE VIRTUAL")
        if not made or virtual or len(plain) < len(columns) or plain != set(table.c.keys()):
            raise NotAStore(f"{path} is not built as a store of quiz's is.", "Nothing was taken in.")
