"""A package in Anki's old form: a zip of `collection.anki2` (SQLite, schema 11) and of the media, here none.

The deck's id is a hash and never changes; a note is known by its GUID, the card's id, so that a second import
updates it.
"""

import hashlib
import json
import re
import sqlite3
from importlib.resources import files

from decks.exchange import anki_note
from decks.exchange.anki_note import Note
from decks.exchange.archives import packed
from decks.exchange.bank import Bank
from decks.exchange.formats.anki_text import deck_name
from decks.exchange.formats.apkg import collection
from decks.ranking import rank

SCHEMA = 11
FIRST_ID, DECKS, SPAN = 1_300_000_000_000, 1_000_000, 100_000  # Anki's ids are times in ms: ours are in 2011–2014
FIELD_END = "\x1f"
_TAG = re.compile(r"<[^>]*>")


def package(bank: Bank) -> bytes:
    """The package of a bank. `bank.at` is when its notes were changed last: Anki takes the later ones."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(files(__package__).joinpath("schema.sql").read_text(encoding="utf-8"))
        _fill(connection, bank)
        data = connection.serialize()
    finally:
        connection.close()
    return packed({"collection.anki2": data, "media": b"{}"})


def _fill(connection: sqlite3.Connection, bank: Bank) -> None:
    deck_id = FIRST_ID + rank("deck", bank.deck) % DECKS * SPAN
    head = (1, 0, bank.at * 1000, 0, SCHEMA, 0, 0, 0, json.dumps(collection.CONF), collection.note_types())
    tail = (collection.decks(deck_name(bank), deck_id, bank.at), json.dumps(collection.DECK_OPTIONS), "{}")
    connection.execute(f"INSERT INTO col VALUES ({_marks(13)})", (*head, *tail))
    notes, cards = [], []
    for place, item in enumerate(bank.items, 1):
        note_id = deck_id + place
        notes.append(_note(anki_note.as_note(item), note_id, bank.at))
        cards.append((note_id, note_id, deck_id, 0, bank.at, -1, 0, 0, place, 0, 0, 0, 0, 0, 0, 0, 0, ""))
    connection.executemany(f"INSERT INTO notes VALUES ({_marks(11)})", notes)
    connection.executemany(f"INSERT INTO cards VALUES ({_marks(18)})", cards)
    connection.commit()


def _note(note: Note, note_id: int, at: int) -> tuple[int | str, ...]:
    sort_field = _TAG.sub("", note.fields[0])
    digest = int(hashlib.sha1(sort_field.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    tags = f" {anki_note.tag_text(note.tags)} " if note.tags else ""
    fields = FIELD_END.join(note.fields)
    return (note_id, note.guid, collection.NOTE_TYPE_ID, at, -1, tags, fields, sort_field, digest, 0, "")


def _marks(count: int) -> str:
    return ",".join("?" * count)
