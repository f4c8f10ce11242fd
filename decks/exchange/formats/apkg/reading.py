"""A package from Anki, old or new: its notes as questions, and the history of their cards.

The new form is a zip of `meta`, `collection.anki21b` (SQLite packed with Zstandard) and a stub `collection.anki2` that
only says “please update”; the old one has `collection.anki21` or `collection.anki2`.

A database from anybody can have more rows than bytes, for its pages may point at each other: no query goes over more
rows of a table than it says.
"""

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from decks.exchange import anki_note
from decks.exchange.anki_note import Note
from decks.exchange.archives import Archive, unzstd
from decks.exchange.bank import MOST_ITEMS, Bank, Item, Losses, NotReadable, collected
from decks.exchange.formats.apkg import history
from decks.exchange.formats.apkg.notetypes import NoteType, note_types
from decks.exchange.formats.apkg.writing import FIELD_END
from decks.values.text import clean_line

MOST_UNPACKED = 128 * 1024**2  # bytes of a collection
MOST_VALUE = 8 * 1024**2  # bytes of one value in it
MOST_CARDS = 250_000
MOST_DECKS = 10_000
TABLES = ("col", "notes", "cards", "revlog")
Row = tuple[Any, ...]  # of a note: id, GUID, note type, tags, fields; each may be anything
_VIRTUAL = re.compile(r"\s*create\s+virtual", re.IGNORECASE)


def unpacked(data: bytes, losses: Losses) -> Bank:
    """The questions of a package and the reviews of their cards. Raises NotReadable."""
    connection = sqlite3.connect(":memory:")
    try:
        _open(connection, _collection(Archive(data)))
        cards = _cards(connection)
        notes = _notes(connection)
        guids = {note_id: clean_line(str(guid)) for note_id, guid, *_ in notes}
        names = {card: anki_note.card_name(guids[note], place) for card, note, place in cards if note in guids}
        items = collected(_items(notes, cards, note_types(connection), losses))
        return Bank("", _title(connection), items, reviews=history.reviews(connection, names))
    except (sqlite3.Error, ValueError, TypeError, OverflowError) as error:  # a column may hold anything
        raise NotReadable(f"its collection is damaged: {error}") from None
    finally:
        connection.close()


def _collection(archive: Archive) -> bytes:
    if "collection.anki21b" in archive.names:
        return unzstd(archive.read("collection.anki21b", MOST_UNPACKED), MOST_UNPACKED)
    for name in ("collection.anki21", "collection.anki2"):
        if name in archive.names:
            return archive.read(name, MOST_UNPACKED)
    raise NotReadable("there is no collection in it: it is no package from Anki")


def _open(connection: sqlite3.Connection, data: bytes) -> None:
    """Take a database from anybody: nothing in it may run, and no value may be huge."""
    if not data.startswith(b"SQLite format 3\0") or len(data) < 512:
        raise NotReadable("its collection is no database")
    connection.deserialize(data[:18] + b"\x01\x01" + data[20:])  # not as a write-ahead log, which memory has none of
    connection.create_collation("unicase", _unicase)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE)
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    for pragma in ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {pragma}")
    kinds = {
        name: (kind, sql or "")
        for name, kind, sql in connection.execute("SELECT name, type, sql FROM sqlite_master LIMIT 1000")
    }
    for table in TABLES:
        kind, sql = kinds.get(table, ("", ""))
        if kind != "table" or _VIRTUAL.match(sql):
            raise NotReadable(f"its collection has no table “{table}”")


def _unicase(one: str, other: str) -> int:
    first, second = one.casefold(), other.casefold()
    return (first > second) - (first < second)


def _title(connection: sqlite3.Connection) -> str:
    """The name of the deck that most cards are in, without those that it is inside of."""
    most = "SELECT did FROM (SELECT did FROM cards LIMIT ?) GROUP BY did ORDER BY count(*) DESC LIMIT 1"
    (deck_id,) = connection.execute(most, (MOST_CARDS,)).fetchone() or (1,)
    if connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'decks'").fetchone():
        named = "SELECT name FROM (SELECT * FROM decks LIMIT ?) WHERE id = ?"
        (name,) = connection.execute(named, (MOST_DECKS, deck_id)).fetchone() or ("",)
        return clean_line(str(name).rsplit(FIELD_END, 1)[-1])
    (text,) = connection.execute("SELECT decks FROM col").fetchone() or ("",)
    try:
        return clean_line(str(json.loads(text)[str(deck_id)]["name"]).rsplit("::", 1)[-1])
    except (ValueError, TypeError, KeyError, RecursionError):
        return ""


def _cards(connection: sqlite3.Connection) -> list[tuple[int, int, int]]:
    """The cards: number, note, and which of the note's templates they are of."""
    rows = connection.execute("SELECT id, nid, ord FROM cards LIMIT ?", (MOST_CARDS + 1,)).fetchall()
    if len(rows) > MOST_CARDS:
        raise NotReadable(f"it holds more than {MOST_CARDS:,} cards; export its decks one by one")
    return [(card, note, int(place)) for card, note, place in rows]


def _notes(connection: sqlite3.Connection) -> list[Row]:
    query = "SELECT id, guid, mid, tags, flds FROM notes LIMIT ?"
    found = []
    for row in connection.execute(query, (MOST_ITEMS + 1,)):
        found.append(row)
        if len(found) > MOST_ITEMS:
            raise NotReadable(f"it holds more than {MOST_ITEMS:,} notes; export its decks one by one")
    return sorted(found, key=itemgetter(0))


def _items(
    notes: Sequence[Row], cards: Sequence[tuple[int, int, int]], types: dict[int, NoteType], losses: Losses
) -> Iterator[Item]:
    places: dict[int, set[int]] = {}
    for _, note_id, place in cards:
        places.setdefault(note_id, set()).add(place)
    for note_id, guid, type_id, tags, fields in notes:
        known = types.get(type_id, NoteType())
        name = clean_line(str(guid))
        if known.is_picture:
            losses.add("left out: pictures with parts covered", name)
            continue
        note = Note(name, tuple(str(fields).split(FIELD_END)), tuple(str(tags).split()))
        sides = {number: side for number, side in enumerate(known.sides) if number in places.get(note_id, (0,))}
        yield from anki_note.items_of(note, sides, losses)
