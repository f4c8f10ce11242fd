"""A package from Anki, old or new: its notes as questions, and the history of their cards.

The new form is a zip of `meta`, `collection.anki21b` (SQLite packed with Zstandard) and a stub `collection.anki2` that
only says “please update”; the old one has `collection.anki21` or `collection.anki2`.
"""

import json
import re
import sqlite3
from collections.abc import Iterator

from decks.exchange import anki_note
from decks.exchange.anki_note import Note
from decks.exchange.archives import Archive, unzstd
from decks.exchange.bank import MOST_ITEMS, Bank, Item, Losses, NotReadable, PastReview, collected
from decks.exchange.formats.apkg.notetypes import NoteType, note_types
from decks.exchange.formats.apkg.writing import FIELD_END
from decks.values.text import clean_line

MOST_UNPACKED = 128 * 1024**2  # bytes of a collection
MOST_VALUE = 8 * 1024**2  # bytes of one value in it
MOST_CARDS = 1_000_000
MOST_REVIEWS = 5_000_000
LAST_MS = 253_402_300_799_999  # the end of the year 9999
TABLES = ("col", "notes", "cards", "revlog")
_VIRTUAL = re.compile(r"\s*create\s+virtual", re.IGNORECASE)


def unpacked(data: bytes, losses: Losses) -> Bank:
    """The questions of a package and the reviews of their cards. Raises NotReadable."""
    connection = sqlite3.connect(":memory:")
    try:
        _open(connection, _collection(Archive(data)))
        items = collected(_items(connection, note_types(connection), losses))
        return Bank("", _title(connection), items, reviews=_reviews(connection))
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
        name: (kind, sql or "") for name, kind, sql in connection.execute("SELECT name, type, sql FROM sqlite_master")
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
    most = "SELECT did FROM cards GROUP BY did ORDER BY count(*) DESC LIMIT 1"
    (deck_id,) = connection.execute(most).fetchone() or (1,)
    if connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'decks'").fetchone():
        (name,) = connection.execute("SELECT name FROM decks WHERE id = ?", (deck_id,)).fetchone() or ("",)
        return clean_line(str(name).rsplit(FIELD_END, 1)[-1])
    (text,) = connection.execute("SELECT decks FROM col").fetchone() or ("",)
    try:
        return clean_line(str(json.loads(text)[str(deck_id)]["name"]).rsplit("::", 1)[-1])
    except (ValueError, TypeError, KeyError, RecursionError):
        return ""


def _items(connection: sqlite3.Connection, types: dict[int, NoteType], losses: Losses) -> Iterator[Item]:
    if connection.execute("SELECT count(*) FROM notes").fetchone()[0] > MOST_ITEMS:
        raise NotReadable(f"it holds more than {MOST_ITEMS:,} notes; export its decks one by one")
    cards: dict[int, list[int]] = {}
    for note_id, number in connection.execute("SELECT nid, ord FROM cards ORDER BY nid, ord LIMIT ?", (MOST_CARDS,)):
        cards.setdefault(note_id, []).append(number)
    rows = connection.execute("SELECT id, guid, mid, tags, flds FROM notes ORDER BY id")
    for note_id, guid, type_id, tags, fields in rows:
        known = types.get(type_id, NoteType())
        name = clean_line(str(guid))
        if known.is_picture:
            losses.add("left out: pictures with parts covered", name)
            continue
        note = Note(name, tuple(str(fields).split(FIELD_END)), tuple(str(tags).split()))
        sides = {number: side for number, side in enumerate(known.sides) if number in cards.get(note_id, (0,))}
        yield from anki_note.items_of(note, sides, losses)


def _reviews(connection: sqlite3.Connection) -> tuple[PastReview, ...]:
    """Every answer that was rated, oldest first; what Anki logged of itself (type 4 and on) is none."""
    rows = connection.execute(
        "SELECT n.guid, c.ord, r.id, r.ease, r.ivl, r.time FROM revlog r JOIN cards c ON c.id = r.cid"
        " JOIN notes n ON n.id = c.nid WHERE r.ease BETWEEN 1 AND 4 AND r.type BETWEEN 0 AND 3"
        " AND r.id BETWEEN 0 AND ? ORDER BY r.id LIMIT ?",
        (LAST_MS, MOST_REVIEWS),
    )
    return tuple(
        PastReview(
            anki_note.card_name(clean_line(str(guid)), int(ord_)), at, ease, max(0, int(interval)), max(0, int(ms))
        )
        for guid, ord_, at, ease, interval, ms in rows
    )
