"""Roll-ups: the tally of each learner's log (`progress.rollups`), kept beside the memory cache and as old as that.

Rows can be deleted at any time; a learner's are whole if one is there that says so. Only a writer brings them to date.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Select, case, delete, select

from progress.confusions import taken_for
from progress.entries import CORRECTIONS, Entry, what
from progress.replay import Fold
from progress.rollups.measures import BY_DAY, Measure
from progress.rollups.tally import Tally, count, tally
from progress.scheduling import Parameters
from progress.store import log
from progress.store.kept import WHOLE
from progress.store.owners import Owner
from progress.store.rows import insert_rows
from progress.store.tables import EVENT, NEWCOMER, TALLIED, TERM

MANY = 50_000  # newcomers: from here on, reading the log from end to end is as fast
Cached = Callable[[Connection, Owner, Collection[str]], dict[str, Fold]]

ADD = (
    "INSERT INTO tallied VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (learner, deck, measure, x, y) DO UPDATE SET count = count + excluded.count"
)


def kept(connection: Connection, owner: Owner) -> bool:
    """Whether there are roll-ups of a learner."""
    whole = select(TALLIED.c.count).where(TALLIED.c.learner == owner.learner_row, TALLIED.c.deck == "")
    return connection.scalar(whole.where(TALLIED.c.measure == WHOLE)) is not None


def read(connection: Connection, owner: Owner, decks: Collection[str], day: int = 0) -> Tally:
    """The counts of some decks as they were kept; of those by day, none before a study day."""
    mine = TALLIED.c.learner == owner.learner_row
    if day:
        mine = mine & (TALLIED.c.measure.not_in([measure.value for measure in BY_DAY]) | (TALLIED.c.x >= day))
    found = Tally()
    columns = (TALLIED.c.measure, TALLIED.c.deck, TALLIED.c.x, TALLIED.c.y, TALLIED.c.count)
    known = {measure.value: found.cells[measure] for measure in Measure}
    for measure, deck, x, y, number in log.rows(connection, select(*columns).where(mine, TALLIED.c.deck.in_(decks))):
        known[measure][deck, x, y] = number
    return found


def count_all(connection: Connection, owner: Owner, parameters: Parameters) -> tuple[Tally, dict[str, Fold]]:
    """The whole log counted, and every card of it folded."""
    found, folds = Tally(), dict[str, Fold]()
    mine = _wanted().where(EVENT.c.learner == owner.learner_row)
    by_card = mine.order_by(EVENT.c.card, EVENT.c.at_ms, EVENT.c.id)
    with log.no_collection():
        for card, group in groupby(_entries(connection, by_card), itemgetter(0)):
            folds[card] = count(card, [entry for *_, entry in group], parameters, found)
    return found, folds


def count_cards(
    connection: Connection, owner: Owner, cards: Iterable[str], parameters: Parameters, newest: bytes
) -> tuple[Tally, dict[str, Fold]]:
    """What some cards' events add to the tally that are this device's after `newest`, or newcomers; and those cards
    folded."""
    numbers = select(TERM.c.id).where(TERM.c.text.in_(list(cards)))
    query = _wanted().where(EVENT.c.learner == owner.learner_row, EVENT.c.card.in_(numbers))
    newcomers = set(connection.scalars(select(NEWCOMER.c.id).where(NEWCOMER.c.learner == owner.learner_row)))
    before, now = defaultdict[str, list[Entry]](list), defaultdict[str, list[Entry]](list)
    for card, _, device, entry in _entries(connection, query):
        now[card].append(entry)
        if (device != owner.device_row or entry.id <= newest) and entry.id not in newcomers:
            before[card].append(entry)
    found = Tally()
    folds = {card: count(card, entries, parameters, found) for card, entries in now.items()}
    return found.plus(tally(before, parameters), -1), folds


def count_since(
    connection: Connection, owner: Owner, parameters: Parameters, newest: bytes, read_cached: Cached
) -> Tally | None:
    """What this device's events after `newest` add to the tally, leeches apart; None where they correct older ones."""
    since = defaultdict[str, list[Entry]](list)
    # Not asked for by learner: SQLite would go by that and read the whole log.
    query = _wanted().where(EVENT.c.id > newest, EVENT.c.device == owner.device_row)
    for card, learner, _, entry in _entries(connection, query):
        if learner == owner.learner_row:
            since[card].append(entry)
    new = {entry.id for entries in since.values() for entry in entries}
    if any(e.what.kind in CORRECTIONS and e.target not in new for entries in since.values() for e in entries):
        return None
    found, folds = Tally(), read_cached(connection, owner, since)
    for card, entries in since.items():
        if not all(folds.setdefault(card, Fold()).follows(entry) for entry in entries):
            return None
        count(card, entries, parameters, found, folds[card])
    return found


def note_newcomers(connection: Connection, newcomers: Sequence[tuple[int, bytes]]) -> None:
    """Note events of learners that came in from elsewhere. Where they are many, the roll-ups are to be made anew."""
    if len(newcomers) <= MANY:
        insert_rows(connection, NEWCOMER, newcomers)
        return
    people = {learner for learner, _ in newcomers}
    connection.execute(delete(TALLIED).where(TALLIED.c.learner.in_(people), TALLIED.c.measure == WHOLE))


def replace(connection: Connection, owner: Owner, found: Tally) -> None:
    """Keep a tally in place of the one before."""
    connection.execute(delete(TALLIED).where(TALLIED.c.learner == owner.learner_row))
    insert_rows(connection, TALLIED, [*_rows(owner, found), (owner.learner_row, "", WHOLE, 0, "", 1)])


def add(connection: Connection, owner: Owner, found: Tally) -> None:
    """Add a tally to the one that is kept."""
    if rows := _rows(owner, found):
        connection.exec_driver_sql(ADD, rows)
        connection.execute(delete(TALLIED).where(TALLIED.c.learner == owner.learner_row, TALLIED.c.count == 0))


def _rows(owner: Owner, found: Tally) -> list[tuple[object, ...]]:
    names = ((measure.value, cells) for measure, cells in found.cells.items())
    return [
        (owner.learner_row, deck, name, x, y, number) for name, cells in names for (deck, x, y), number in cells.items()
    ]


def _wanted() -> Select[Any]:
    wrong = select(TERM.c.id).where(TERM.c.text == "wrong").scalar_subquery()
    answer = case((EVENT.c.grade == wrong, EVENT.c.answer), else_="")
    more = (EVENT.c.learner, EVENT.c.device, EVENT.c.offset_min, EVENT.c.duration_ms, answer)
    return select(*log.ENTRY_COLUMNS, *more)


def _entries(connection: Connection, query: Select[Any]) -> Iterator[tuple[str, int, int, Entry]]:
    """Cards, learners, devices, and entries with what reports need."""
    terms = log.read_terms(connection)
    # fmt: off
    for (card, at_ms, id_, day, kind, mode, form, grade, hints, options, rule, target,
         learner, device, offset_min, duration_ms, answer) in log.rows(connection, query):
        happened = what(terms[kind], terms[mode], terms[form], terms[grade], hints, len(options.split()), rule)
        taken = taken_for(terms[form], answer, [terms[int(n)] for n in options.split()]) if answer and options else ""
        yield terms[card], learner, device, Entry(at_ms, id_, day, happened, target, offset_min, duration_ms, taken)
    # fmt: on
