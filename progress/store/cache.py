"""Memory, cached: the state of each card as the log has it, so that opening a store need not replay the whole log.

The cache rests on rules (FSRS's parameters and the versions of our own), on all events of this device up to `newest`,
and on all events of other devices but those about the cards named `stale`: merging names them. It can be emptied at
any time; only a writer, who holds the lock, brings it to date.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, union

from progress.config import settings_from
from progress.rating import RULE
from progress.replay import Fold
from progress.scheduling import Memory, Parameters
from progress.store import log
from progress.store.owners import Owner
from progress.store.tables import BASIS, EVENT, LEARNER, REMEMBERED, STALE, TERM

VERSION = 1  # to be raised when a change to progress.replay or progress.scheduling changes what a log means
MEMORY = Memory._fields
NO_MEMORY = (None,) * len(MEMORY)
PLAIN = (
    *("last_event", "suspended", "first_day", "failed_on"),
    *("answers", "answered_on", "attempts", "newest_ms", "newest_id"),
)
COLUMNS = [REMEMBERED.c[name] for name in (*MEMORY, *(f"morning_{name}" for name in MEMORY), *PLAIN)]
MANY = 4000  # cards out of date: from here on, reading the log from end to end is faster


def read_folds(connection: Connection, owner: Owner, parameters: Parameters) -> dict[str, Fold]:
    """Every card of a learner as the log has it, from the cache where that is to date."""
    behind = _behind(connection, owner, parameters)
    if behind is None or len(behind) > MANY:
        return log.read_folds(connection, owner, parameters)
    rows = select(TERM.c.text, *COLUMNS).join_from(REMEMBERED, TERM, TERM.c.id == REMEMBERED.c.card)
    found = log.rows(connection, rows.where(REMEMBERED.c.learner == owner.learner_row))
    cached = {row[0]: _from_row(row[1:]) for row in found}
    return {**cached, **log.read_cards(connection, owner, behind, parameters)}


def refresh(connection: Connection, owner: Owner) -> None:
    """Bring the cache to date. `connection` is the writer's, in a transaction."""
    if not connection.scalar(select(LEARNER.c.id).where(LEARNER.c.id == owner.learner_row)):
        return  # erased meanwhile
    parameters = settings_from(log.read_settings(connection, owner)).parameters
    behind = _behind(connection, owner, parameters)
    if behind is None or len(behind) > MANY:
        connection.execute(delete(REMEMBERED).where(REMEMBERED.c.learner == owner.learner_row))
        folds = log.read_folds(connection, owner, parameters)
    elif behind:
        cards = select(TERM.c.id).where(TERM.c.text.in_(behind))
        connection.execute(
            delete(REMEMBERED).where(REMEMBERED.c.learner == owner.learner_row, REMEMBERED.c.card.in_(cards))
        )
        folds = log.read_cards(connection, owner, behind, parameters)
    else:
        return
    _keep(connection, owner, folds)
    connection.execute(delete(STALE).where(STALE.c.learner == owner.learner_row))
    connection.execute(delete(BASIS).where(BASIS.c.learner == owner.learner_row))
    mine = select(EVENT.c.id).where(EVENT.c.device == owner.device_row)
    newest = connection.scalar(mine.order_by(EVENT.c.id.desc()).limit(1)) or b""
    basis = {"rules": _rules(parameters), "device": owner.device_row, "newest": newest}
    connection.execute(insert(BASIS).values(learner=owner.learner_row, **basis))


def _behind(connection: Connection, owner: Owner, parameters: Parameters) -> set[str] | None:
    """The cards whose cached state is out of date; None where there is no cache that can be used."""
    basis = connection.execute(select(BASIS).where(BASIS.c.learner == owner.learner_row)).first()
    if not basis or (basis.rules, basis.device) != (_rules(parameters), owner.device_row):
        return None
    # Not asked for by learner too: SQLite would go by that and read the whole log.
    since = select(EVENT.c.card).where(EVENT.c.id > basis.newest, EVENT.c.device == owner.device_row)
    stale = select(STALE.c.card).where(STALE.c.learner == owner.learner_row)
    return set(connection.scalars(select(TERM.c.text).where(TERM.c.id.in_(union(since, stale)))))


def _rules(parameters: Parameters) -> str:
    digest = hashlib.sha256(" ".join(map(repr, parameters)).encode()).hexdigest()[:16]
    return f"{VERSION}.{RULE}.{digest}"


def _keep(connection: Connection, owner: Owner, folds: Mapping[str, Fold]) -> None:
    if not folds:
        return
    numbers = {text: number for number, text in log.read_terms(connection).items()}
    # Cards of which nothing counts are kept too: what corrects events under an older name of a card stands under them.
    rows = [{"learner": owner.learner_row, "card": numbers[card], **_to_row(fold)} for card, fold in folds.items()]
    connection.execute(insert(REMEMBERED), rows)


def _to_row(fold: Fold) -> dict[str, object]:
    memory = dict(zip(MEMORY, fold.memory or NO_MEMORY, strict=True))
    morning = {f"morning_{name}": value for name, value in zip(MEMORY, fold.morning or NO_MEMORY, strict=True)}
    return memory | morning | {name: getattr(fold, name) for name in PLAIN}


def _from_row(row: Sequence[Any]) -> Fold:
    """The fold of a row of `COLUMNS`."""
    fold = Fold()
    if row[0] is not None:
        fold.memory = Memory(*row[0:5])
    if row[5] is not None:
        fold.morning = Memory(*row[5:10])
    (fold.last_event, suspended, fold.first_day, fold.failed_on, fold.answers) = row[10:15]
    (fold.answered_on, fold.attempts, fold.newest_ms, fold.newest_id) = row[15:19]
    fold.suspended = bool(suspended)
    return fold
