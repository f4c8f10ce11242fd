"""Reading the log: whole events for whoever wants them, and for memory only the columns that it needs."""

import gc
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, false, literal_column, or_, select

from progress.entries import Entry, What, what
from progress.events import Event, Kind
from progress.replay import Fold, folded
from progress.scheduling import Parameters
from progress.store.owners import Owner
from progress.store.rows import COLUMNS, from_row
from progress.store.tables import DEVICE, EVENT, LEARNER, TERM
from progress.wire import Wire

ENTRY_COLUMNS = [
    EVENT.c[name]
    for name in (
        *("card", "at_ms", "id", "study_day", "kind", "mode", "form", "grade", "hints", "options", "rule", "target"),
    )
]
MOST_SEEN = 4096  # kinds of answers told apart while reading
AT_ONCE = 20_000  # cards looked up in one pass over the log

Terms = Mapping[int, str]


def read_terms(connection: Connection) -> dict[int, str]:
    """All terms by number."""
    return dict(rows(connection, select(TERM.c.id, TERM.c.text)))


def read_events(connection: Connection, owner: Owner, *, grade: str | None = None) -> list[Event]:
    """All events of a learner, or those of one grade."""
    wanted = select(*COLUMNS).where(EVENT.c.learner == owner.learner_row)
    if grade is not None:
        wanted = wanted.where(EVENT.c.grade.in_(select(TERM.c.id).where(TERM.c.text == grade)))
    return list(_events(connection, owner, wanted))


def read_latest(connection: Connection, owner: Owner, count: int) -> list[Event]:
    """The last events that were written on this device."""
    here = select(*COLUMNS).where(EVENT.c.device == owner.device_row, EVENT.c.learner == owner.learner_row)
    return list(_events(connection, owner, here.order_by(EVENT.c.id.desc()).limit(count)))


def read_kinds(connection: Connection, owner: Owner, kinds: Iterable[str]) -> list[Event]:
    """All events of a learner that are of some kinds, none of them reviews."""
    wanted = select(*COLUMNS).where(*_untimed(owner, kinds))
    return list(_events(connection, owner, wanted)) if _any(connection, wanted) else []


def read_about(connection: Connection, owner: Owner, cards: Iterable[str]) -> list[Event]:
    """All events of a learner about some cards."""
    numbers = select(TERM.c.id).where(TERM.c.text.in_(list(cards)))
    wanted = select(*COLUMNS).where(EVENT.c.learner == owner.learner_row, EVENT.c.card.in_(numbers))
    return list(_events(connection, owner, wanted))


def read_wires(connection: Connection, learners: Iterable[int], decks: Collection[str] | None = None) -> Iterator[Wire]:
    """All events of some learners, by their numbers, or those about some decks; in the order of the events' ids."""
    terms, devices = read_terms(connection), dict(rows(connection, select(DEVICE.c.id, DEVICE.c.uuid)))
    people = dict(rows(connection, select(LEARNER.c.id, LEARNER.c.uuid)))
    columns = [EVENT.c[name] for name in Wire._fields]
    wanted = select(*columns).where(EVENT.c.learner.in_(list(learners))).order_by(EVENT.c.id)
    if decks is not None:
        wanted = wanted.where(EVENT.c.card.in_(select(TERM.c.id).where(of_decks(decks))))
    for row in rows(connection, wanted):
        (id_, learner, device, day, at_ms, offset, kind, format_, target, card, fact_hash, asked, mode, form) = row[:14]
        (options, answer, grade, *numbers) = row[14:]
        yield Wire(
            *(id_, people[learner], devices[device], day, at_ms, offset, terms[kind], format_, target),
            *(terms[card], terms[fact_hash], asked, terms[mode], terms[form]),
            *(tuple([terms[int(number)] for number in options.split()]), answer, terms[grade], *numbers),
        )


def read_settings(connection: Connection, owner: Owner) -> list[Event]:
    """The learner's events about settings, and those that undo such."""
    setting = select(*COLUMNS).where(*_untimed(owner, [Kind.SETTING]))
    if not _any(connection, setting) or not (found := list(_events(connection, owner, setting))):
        return []
    about_no_card = EVENT.c.card.in_(select(TERM.c.id).where(TERM.c.text.not_like("%/%")))
    undos = select(*COLUMNS).where(*_untimed(owner, [Kind.UNDO]), about_no_card)
    return [*found, *_events(connection, owner, undos)]


def read_folds(connection: Connection, owner: Owner, parameters: Parameters) -> dict[str, Fold]:
    """Every card of a learner, replayed from the whole log."""
    mine = select(*ENTRY_COLUMNS).where(EVENT.c.learner == owner.learner_row)
    by_card = mine.order_by(EVENT.c.card, EVENT.c.at_ms, EVENT.c.id)
    with no_collection():
        entries = _entries(connection, by_card, read_terms(connection))
        return {
            card: folded([entry for _, entry in group], parameters) for card, group in groupby(entries, itemgetter(0))
        }


def read_cards(connection: Connection, owner: Owner, cards: Iterable[str], parameters: Parameters) -> dict[str, Fold]:
    """Some cards of a learner, replayed from their own events alone."""
    return {card: folded(entries, parameters) for card, entries in read_entries(connection, owner, cards).items()}


def read_entries(connection: Connection, owner: Owner, cards: Iterable[str]) -> dict[str, list[Entry]]:
    """All that the log holds of some cards of a learner, card by card."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    terms = read_terms(connection)
    wanted = set(cards)
    numbers = [number for number, text in terms.items() if text in wanted]
    of_learner = select(*ENTRY_COLUMNS).where(EVENT.c.learner == owner.learner_row)
    for start in range(0, len(numbers), AT_ONCE):
        of_cards = of_learner.where(EVENT.c.card.in_(numbers[start : start + AT_ONCE]))
        for card, entry in _entries(connection, of_cards, terms):
            found[card].append(entry)
    return found


def of_decks(decks: Iterable[str]) -> ColumnElement[bool]:
    """That a term is a card of some decks."""
    return or_(false(), *(TERM.c.text.between(f"{deck}/", f"{deck}0") for deck in decks))


def read_every_entry(connection: Connection, owner: Owner) -> dict[str, list[Entry]]:
    """All that the log holds of a learner's cards, card by card."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    of_learner = select(*ENTRY_COLUMNS).where(EVENT.c.learner == owner.learner_row)
    with no_collection():
        for card, entry in _entries(connection, of_learner, read_terms(connection)):
            found[card].append(entry)
    return found


def _any(connection: Connection, query: Select[Any]) -> bool:
    """Whether there are such rows: what they name is only then worth reading."""
    return connection.execute(query.limit(1)).first() is not None


def _untimed(owner: Owner, kinds: Iterable[str]) -> tuple[ColumnElement[bool], ...]:
    """Events of kinds that take no time, which is all but reviews: there is an index of those."""
    numbers = select(TERM.c.id).where(TERM.c.text.in_(kinds))
    return EVENT.c.learner == owner.learner_row, EVENT.c.kind.in_(numbers), EVENT.c.duration_ms == literal_column("0")


def _entries(connection: Connection, query: Select[Any], terms: Terms) -> Iterator[tuple[str, Entry]]:
    make = tuple.__new__  # a third of the time that calling Entry takes
    seen: dict[tuple[int, ...], What] = {}  # by the numbers of its terms
    for card, at_ms, id_, day, kind, mode, form, grade, hints, options, rule, target in rows(connection, query):
        key = (kind, mode, form, grade, hints, options.count(" ") if options else -1, rule)
        happened = seen.get(key)
        if happened is None:
            happened = what(terms[kind], terms[mode], terms[form], terms[grade], hints, key[5] + 1, rule)
            if len(seen) < MOST_SEEN:
                seen[key] = happened
        yield terms[card], make(Entry, (at_ms, id_, day, happened, target, 0, 0, ""))


def _events(connection: Connection, owner: Owner, query: Select[Any]) -> Iterator[Event]:
    terms = read_terms(connection)
    devices = {row.id: UUID(bytes=row.uuid) for row in connection.execute(select(DEVICE.c.id, DEVICE.c.uuid))}
    for row in rows(connection, query):
        yield from_row(row, owner.learner, devices, terms)


def rows(connection: Connection, query: Select[Any]) -> Iterator[Any]:
    """The rows as the driver gives them: for a million of them, in two thirds of the time that SQLAlchemy's take."""
    cursor = connection.execute(query).cursor
    assert cursor is not None  # a select has one
    return cast(Iterator[Any], cursor)


@contextmanager
def no_collection() -> Iterator[None]:
    """Let the garbage collector wait: a replay makes millions of small objects, and no cycles among them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
