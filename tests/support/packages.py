"""Packages as Anki makes them, and as nobody should: made by hand, each hostile in its own way."""

import sqlite3
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

from decks.exchange.archives import packed

SCHEMA = """
CREATE TABLE col (models, decks);
CREATE TABLE notes (id, guid, mid, tags, flds);
CREATE TABLE cards (id, nid, did, ord);
CREATE TABLE revlog (id, cid, ease, ivl, time, type, factor DEFAULT 2500);
INSERT INTO col VALUES ('{}', '{}');
"""
ONE = "INSERT INTO notes VALUES (1, 'g', 1, '', 'q' || char(31) || 'a'); INSERT INTO cards VALUES (7, 1, 1, 0);"
COUNT = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) "
BIG = "INSERT INTO notes VALUES (1, 'g', 1, '', zeroblob(20000000))"
ODD = (
    "INSERT INTO notes VALUES (1, 'g', 1, '', 'q'); INSERT INTO cards VALUES (7, 1, 1, 0);"
    "INSERT INTO revlog (id, cid, ease, ivl, time, type) VALUES (1, 7, 3, 4, {}, 0);"
)
MANY = COUNT.format(25001) + "INSERT INTO notes SELECT i, i, 1, '', 'q' FROM n;"
LOG = COUNT.format(1_000_001) + "INSERT INTO revlog SELECT i, 7, 3, 1, 1, 1, 2500 FROM n;"


def database(script: str) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.executescript(script)
    data = connection.serialize()
    connection.close()
    return data


def package(script: str, name: str = "collection.anki2") -> bytes:
    return packed({name: database(script)})


def endless(table: str) -> bytes:
    """A package whose table has some 10^12 rows in a few pages: its inner pages all point to one and the same."""
    data = bytearray(
        database(SCHEMA + ONE + COUNT.format(3000) + f"INSERT INTO {table} SELECT i, i, 1, 0 {FILL[table]} FROM n;")
    )
    size = struct.unpack(">H", data[16:18])[0]
    connection = sqlite3.connect(":memory:")
    connection.deserialize(bytes(data))
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    connection.close()
    start = (root - 1) * size
    child = struct.unpack(">I", data[start + 8 : start + 12])[0]  # the last leaf
    for _ in range(4):
        data += _inner(size, child)
        child = len(data) // size
    data[start : start + size] = _inner(size, child)
    data[28:32] = struct.pack(">I", len(data) // size)
    return packed({"collection.anki2": bytes(data)})


FILL = {"notes": ", 'q'", "cards": "", "revlog": ", 1, 1, 2500"}


def _inner(size: int, child: int) -> bytes:
    """An inner page of a table, all of whose cells point to one child."""
    count = (size - 12) // 7 - 1
    first = size - 5 * count
    head = struct.pack(">BHHHBI", 5, 0, count, first, 0, child)
    pointers = b"".join(struct.pack(">H", first + 5 * place) for place in range(count))
    cells = struct.pack(">IB", child, 1) * count
    return (head + pointers).ljust(first, b"\0") + cells


def many_files() -> bytes:
    """A zip that says that it holds 200,000 files."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("collection.anki2", b"x")
    data = out.getvalue()
    start, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    entries = data[start:end] * 200_000
    tail = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(entries), start, 0)
    return data[:start] + entries + tail


def templates() -> str:
    """Note types with as many fields and templates as fit, full of comments that never end."""
    return (
        "CREATE TABLE notetypes (id, name); CREATE TABLE fields (ntid, ord, name); CREATE TABLE templates (ntid, ord, config);"
        + COUNT.format(20_000)
        + "INSERT INTO notetypes SELECT i, i FROM n;"
        + COUNT.format(30_000)
        + "INSERT INTO fields SELECT 1, i, i FROM n;"
        + COUNT.format(500)
        + "INSERT INTO templates SELECT 1, i, x'0a90bf05' || CAST(replace(hex(zeroblob(22500)), '00', '<!--') AS BLOB) FROM n;"
    )


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "cut": (lambda: b"PK\x03\x04 and no more", "damaged"),
    "empty": (lambda: packed({"readme.txt": b"hello"}), "no collection"),
    "path": (lambda: packed({"../../collection.anki2": b"hello"}), "no collection"),
    "text": (lambda: packed({"collection.anki2": b"hello" * 200}), "no database"),
    "header": (lambda: packed({"collection.anki2": b"SQLite format 3\0" + b"\0" * 2000}), "damaged"),
    "bomb": (lambda: packed({"collection.anki2": b"\0" * 200_000_000}), "unpacks to more than"),
    "files": (many_files, "more than 50,000 files"),
    "table": (lambda: package(SCHEMA.replace("CREATE TABLE notes", "CREATE TABLE other")), "no table “notes”"),
    "view": (
        lambda: package(SCHEMA + "DROP TABLE notes; CREATE VIEW notes AS SELECT * FROM cards"),
        "no table “notes”",
    ),
    "value": (lambda: package(SCHEMA + BIG), "damaged"),
    "notes": (lambda: package(SCHEMA + MANY), "more than 25,000 notes"),
    "answers": (lambda: package(SCHEMA + ONE + LOG), "more than 1,000,000 answers"),
    "endless notes": (lambda: endless("notes"), "more than 25,000 notes"),
    "endless cards": (lambda: endless("cards"), "more than 250,000 cards"),
    "endless answers": (lambda: endless("revlog"), "more than 1,000,000 answers"),
    "word": (lambda: package(SCHEMA + ODD.format("'x'")), "damaged"),
    "null": (lambda: package(SCHEMA + ODD.format("NULL")), "damaged"),
    "no number": (lambda: package(SCHEMA + ODD.format("9e999")), "damaged"),
}
BURDENS = {"templates": lambda: package(SCHEMA + ONE + templates())}
