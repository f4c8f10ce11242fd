"""Memory, cached: the state of each card as the log has it, so that opening a store need not replay the whole log.

Roll-ups are kept with it.

The cache rests on rules (FSRS's parameters and the versions of our own), on all events of this device up to `newest`,
and on all events of other devices but those about the cards named `stale`: merging names them. It can be emptied at
any time; only a writer, who holds the lock, brings it to date.
"""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, delete, func, insert, select, union

from progress.config import settings_from
from progress.replay import Fold
from progress.rollups.tally import Tally
from progress.scheduling import Parameters
from progress.store import kept, log, rollups
from progress.store.owners import Owner
from progress.store.tables import BASIS, EVENT, LEARNER, NEWCOMER, REMEMBERED, STALE, TERM

COLUMNS = [REMEMBERED.c[name] for name in kept.NAMES]
MANY = 4000  # cards out of date: from here on, reading the log from end to end is faster


def read_folds(
    connection: Connection, owner: Owner, parameters: Parameters, decks: Collection[str] | None = None
) -> dict[str, Fold]:
    """Every card of a learner, or of some decks, as the log has it, from the cache where that is to date."""
    behind = _behind(connection, owner, parameters)
    if behind is None or len(behind) > MANY:
        folds = log.read_folds(connection, owner, parameters)
        return {card: fold for card, fold in folds.items() if decks is None or card.partition("/")[0] in decks}
    if decks is not None:
        behind = {card for card in behind if card.partition("/")[0] in decks}
    cached = read_cached(connection, owner, decks=decks)
    return {**cached, **log.read_cards(connection, owner, behind, parameters)} if behind else cached


def read_cached(
    connection: Connection,
    owner: Owner,
    cards: Collection[str] | None = None,
    decks: Collection[str] | None = None,
) -> dict[str, Fold]:
    """The cards, or some of them or of some decks, as they were kept."""
    rows = select(TERM.c.text, *COLUMNS).join_from(REMEMBERED, TERM, TERM.c.id == REMEMBERED.c.card)
    if cards is not None:
        rows = rows.where(TERM.c.text.in_(cards))
    if decks is not None:
        rows = rows.where(log.of_decks(decks))
    found = log.rows(connection, rows.where(REMEMBERED.c.learner == owner.learner_row))
    return {row[0]: kept.from_row(row[1:]) for row in found}


def count_answers(connection: Connection, owner: Owner, parameters: Parameters) -> int:
    """How many answers a learner has given in study, undone ones apart."""
    behind = _behind(connection, owner, parameters)
    if behind is None or behind:
        return sum(fold.answers for fold in read_folds(connection, owner, parameters).values())
    total = select(func.sum(REMEMBERED.c.answers)).where(REMEMBERED.c.learner == owner.learner_row)
    return connection.scalar(total) or 0


def refresh(connection: Connection, owner: Owner) -> None:
    """Bring the cache and the roll-ups to date. `connection` is the writer's, in a transaction."""
    if not connection.scalar(select(LEARNER.c.id).where(LEARNER.c.id == owner.learner_row)):
        return  # erased meanwhile
    parameters = settings_from(log.read_settings(connection, owner)).parameters
    behind = _behind(connection, owner, parameters)
    counted_before = rollups.kept(connection, owner)
    if behind is not None and not behind and counted_before:
        return
    if behind is None or len(behind) > MANY or not counted_before:
        connection.execute(delete(REMEMBERED).where(REMEMBERED.c.learner == owner.learner_row))
        counted, folds = rollups.count_all(connection, owner, parameters)
        rollups.replace(connection, owner, counted)
    else:
        cards = select(TERM.c.id).where(TERM.c.text.in_(behind))
        connection.execute(
            delete(REMEMBERED).where(REMEMBERED.c.learner == owner.learner_row, REMEMBERED.c.card.in_(cards))
        )
        counted, folds = rollups.count_cards(connection, owner, behind, parameters, _newest_of(connection, owner))
        rollups.add(connection, owner, counted)
    _keep(connection, owner, folds)
    for table in (STALE, NEWCOMER):
        connection.execute(delete(table).where(table.c.learner == owner.learner_row))
    connection.execute(delete(BASIS).where(BASIS.c.learner == owner.learner_row))
    mine = select(EVENT.c.id).where(EVENT.c.device == owner.device_row)
    newest = connection.scalar(mine.order_by(EVENT.c.id.desc()).limit(1)) or b""
    basis = {"rules": kept.rules(parameters), "device": owner.device_row, "newest": newest}
    connection.execute(insert(BASIS).values(learner=owner.learner_row, **basis))


def read_tally(
    connection: Connection, owner: Owner, parameters: Parameters, decks: Collection[str], day: int = 0
) -> Tally:
    """What a learner's log adds up to in some decks: the roll-ups where these can be used, and what came since.

    What came since from this device makes no leech, nor does it end one: that waits for `refresh`. What is counted
    by day may be left out before the study day `day`.
    """
    behind = _behind(connection, owner, parameters)
    if behind is None or len(behind) > MANY or not rollups.kept(connection, owner):
        return rollups.count_all(connection, owner, parameters)[0]
    newest, since = _newest_of(connection, owner), None
    if not _merged(connection, owner):
        since = rollups.count_since(connection, owner, parameters, newest, read_cached)
    if since is None:
        since, _ = rollups.count_cards(connection, owner, behind, parameters, newest)
    return rollups.read(connection, owner, decks, day).plus(since)


def _merged(connection: Connection, owner: Owner) -> bool:
    """Whether events came in from elsewhere, among those that were counted or that the cache rests on."""
    return connection.scalar(select(STALE.c.card).where(STALE.c.learner == owner.learner_row).limit(1)) is not None


def _newest_of(connection: Connection, owner: Owner) -> bytes:
    return connection.scalar(select(BASIS.c.newest).where(BASIS.c.learner == owner.learner_row)) or b""


def _behind(connection: Connection, owner: Owner, parameters: Parameters) -> set[str] | None:
    """The cards whose cached state is out of date; None where there is no cache that can be used."""
    basis = connection.execute(select(BASIS).where(BASIS.c.learner == owner.learner_row)).first()
    if not basis or (basis.rules, basis.device) != (kept.rules(parameters), owner.device_row):
        return None
    # Not asked for by learner too: SQLite would go by that and read the whole log.
    since = select(EVENT.c.card).where(EVENT.c.id > basis.newest, EVENT.c.device == owner.device_row)
    stale = select(STALE.c.card).where(STALE.c.learner == owner.learner_row)
    return set(connection.scalars(select(TERM.c.text).where(TERM.c.id.in_(union(since, stale)))))


def _keep(connection: Connection, owner: Owner, folds: Mapping[str, Fold]) -> None:
    if not folds:
        return
    numbers = {text: number for number, text in log.read_terms(connection).items()}
    # Cards of which nothing counts are kept too: what corrects events under an older name of a card stands under them.
    rows = [{"learner": owner.learner_row, "card": numbers[card], **kept.to_row(fold)} for card, fold in folds.items()]
    connection.execute(insert(REMEMBERED), rows)
