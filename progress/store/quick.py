"""Reading cache and roll-ups by the bare driver: SQLAlchemy and SQLModel take longer to load than all reports to make.

Whatever is not as it is most of the time (no store yet, another schema, events that came since, a learner who is not
known) is left to `progress.store.repository`, which tells what is wrong.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar
from uuid import UUID

from progress.config import settings_from
from progress.events import Event, Kind
from progress.replay import Fold
from progress.rollups.measures import BY_DAY, Measure
from progress.rollups.tally import Tally
from progress.store.kept import NAMES, WHOLE, from_row, rules

T = TypeVar("T")

APPLICATION, SCHEMA = 0x46445231, 3
SETTINGS = """
SELECT event.id, device.uuid, study_day, at_ms, offset_min, kind.text, target, card.text, form.text, answer FROM event
JOIN device ON device.id = event.device JOIN term kind ON kind.id = event.kind
JOIN term card ON card.id = event.card JOIN term form ON form.id = event.form
WHERE event.learner = ? AND duration_ms = 0 AND kind.text = ? AND card.text NOT LIKE '%/%'
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept of a learner: the events about settings, some decks' folds and tally, and all answers counted."""

    name: str
    settings: tuple[Event, ...]
    folds: dict[str, Fold]
    tally: Tally
    answers: int


class _Learner(NamedTuple):
    """A learner whose roll-ups are to date."""

    row: int
    name: str
    settings: tuple[Event, ...]


def read(path: Path, name: str | None, decks: Collection[str]) -> Kept | None:
    """What was kept of a learner, the default one without a name; None where that is not to be had, or not to date."""

    def found(connection: sqlite3.Connection, who: _Learner) -> Kept:
        (answers,) = connection.execute("SELECT sum(answers) FROM remembered WHERE learner = ?", [who.row]).fetchone()
        folds, tally = _folds(connection, who.row, decks), _tally(connection, who.row, decks, 0)
        return Kept(who.name, who.settings, folds, tally, answers or 0)

    return _reading(path, name, found)


def read_tally(path: Path, name: str | None, decks: Collection[str], since: int = 0) -> Tally | None:
    """The tally alone, as `read` has it; of what is counted by day only what is not before the study day `since`."""
    return _reading(path, name, lambda connection, who: _tally(connection, who.row, decks, since))


def _reading(path: Path, name: str | None, read: Callable[[sqlite3.Connection, _Learner], T]) -> T | None:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("BEGIN")
            who = _learner(connection, name) if _ours(connection) else None
            return read(connection, who) if who else None
    except sqlite3.Error:
        return None


def _ours(connection: sqlite3.Connection) -> bool:
    found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    return found == [APPLICATION, SCHEMA]


def _learner(connection: sqlite3.Connection, name: str | None) -> _Learner | None:
    local = dict(connection.execute("SELECT name, value FROM local"))
    wanted, value = ("name", name) if name else ("id", local.get("learner"))
    who = connection.execute(f"SELECT id, uuid, name FROM learner WHERE {wanted} = ? ORDER BY id", [value]).fetchone()
    if who is None:
        return None
    learner, uuid, called = who
    settings = tuple(_settings(connection, learner, UUID(bytes=uuid)))
    if not _to_date(connection, learner, local.get("device", 0), rules(settings_from(settings).parameters)):
        return None
    return _Learner(learner, called, settings)


def _to_date(connection: sqlite3.Connection, learner: int, device: int, by: str) -> bool:
    basis = connection.execute("SELECT rules, device, newest FROM basis WHERE learner = ?", [learner]).fetchone()
    if basis is None or basis[:2] != (by, device):
        return False
    since = connection.execute("SELECT 1 FROM event WHERE id > ? AND device = ? LIMIT 1", [basis[2], device])
    stale = connection.execute("SELECT 1 FROM stale WHERE learner = ? LIMIT 1", [learner])
    kept = "SELECT 1 FROM tallied WHERE learner = ? AND deck = '' AND measure = ?"
    whole = connection.execute(kept, [learner, WHOLE])
    return not since.fetchone() and not stale.fetchone() and whole.fetchone() is not None


def _settings(connection: sqlite3.Connection, learner: int, uuid: UUID) -> Iterable[Event]:
    """The learner's events about settings, and those that undo such."""
    rows = connection.execute(SETTINGS, [learner, Kind.SETTING.value]).fetchall()
    rows += connection.execute(SETTINGS, [learner, Kind.UNDO.value]).fetchall() if rows else []
    for id_, device, day, at_ms, offset, kind, target, card, form, answer in rows:
        stamp = (UUID(bytes=id_), uuid, UUID(bytes=device), day, at_ms, offset)
        undone = UUID(bytes=target) if target else None
        yield Event(*stamp, kind=kind, target=undone, card=card, form=form, answer=answer)


def _folds(connection: sqlite3.Connection, learner: int, decks: Iterable[str]) -> dict[str, Fold]:
    columns = ", ".join(f"remembered.{name}" for name in NAMES)
    query = f"""SELECT term.text, {columns} FROM term JOIN remembered ON remembered.card = term.id
        WHERE term.text BETWEEN ? AND ? AND learner = ?"""
    rows = (row for deck in decks for row in connection.execute(query, [f"{deck}/", f"{deck}0", learner]))
    return {row[0]: from_row(row[1:]) for row in rows}


def _tally(connection: sqlite3.Connection, learner: int, decks: Iterable[str], since: int) -> Tally:
    found = Tally()
    query = "SELECT x, y, count FROM tallied WHERE learner = ? AND deck = ? AND measure = ? AND x >= ?"
    for deck in decks:
        for measure in Measure:
            rows = connection.execute(query, [learner, deck, measure.value, since if measure in BY_DAY else 0])
            found.cells[measure].update({(deck, x, y): count for x, y, count in rows})
    return found
