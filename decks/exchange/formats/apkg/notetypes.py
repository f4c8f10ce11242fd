"""Note types: which fields a card of a note asks with and answers with, as its template says.

In the old form they are JSON in the table `col`; in the new one tables of their own, with settings as Protocol Buffers
(https://protobuf.dev/programming-guides/encoding/), of which two texts are read.
"""

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from decks.exchange.anki_note import Side

MOST_TYPES, MOST_PARTS = 1000, 20_000  # parts are the fields of all types, and their templates
MOST_TEMPLATES, MOST_SHOWN, LONGEST = 500, 100, 100_000  # of a type, fields of a template, its characters
_FIELD = re.compile(r"\{\{(?![#^/!])(?:[^{}]*:)?([^{}:]+)\}\}")


@dataclass(frozen=True, slots=True)
class NoteType:
    """What the cards of a note ask; of a type that is not known, the first field for the second."""

    sides: tuple[Side, ...] = (Side(),)
    is_picture: bool = False


def note_types(connection: sqlite3.Connection) -> dict[int, NoteType]:
    """The note types of a collection, old or new."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if {"notetypes", "fields", "templates"} <= tables:
        return dict(_from_tables(connection))
    (text,) = connection.execute("SELECT models FROM col").fetchone() or ("",)
    try:
        return dict(_from_json(json.loads(text)))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}  # then the first field is the question, as in most


def _from_tables(connection: sqlite3.Connection) -> Iterator[tuple[int, NoteType]]:
    fields = _by_type(connection, "SELECT ntid, ord, name FROM fields LIMIT ?")
    templates = _by_type(connection, "SELECT ntid, ord, config FROM templates LIMIT ?")
    for type_id, name in connection.execute("SELECT id, name FROM notetypes LIMIT ?", (MOST_TYPES,)).fetchall():
        settings = [_texts(config) if isinstance(config, bytes) else {} for config in templates.get(type_id, ())]
        sides = [(texts.get(1, ""), texts.get(2, "")) for texts in settings]
        yield type_id, _note_type(str(name), list(map(str, fields.get(type_id, ()))), sides)


def _by_type(connection: sqlite3.Connection, query: str) -> dict[int, list[Any]]:
    """What belongs to each note type, in its order."""
    found: dict[int, list[Any]] = {}
    for type_id, _, value in sorted(connection.execute(query, (MOST_PARTS,)), key=lambda row: (row[0], row[1])):
        found.setdefault(type_id, []).append(value)
    return found


def _from_json(models: Any) -> Iterator[tuple[int, NoteType]]:
    for type_id, model in models.items():
        fields = [str(field["name"]) for field in model["flds"]]
        templates = [(str(template["qfmt"]), str(template["afmt"])) for template in model["tmpls"]]
        yield int(type_id), _note_type(str(model["name"]), fields, templates)


def _note_type(name: str, fields: Sequence[str], templates: Sequence[tuple[str, str]]) -> NoteType:
    sides = []
    by_name = {field: place for place, field in reversed(list(enumerate(fields)))}
    for front, back in templates[:MOST_TEMPLATES]:
        question = _places(front, by_name)
        answer = tuple(place for place in _places(back, by_name) if place not in question)
        if question and answer:
            sides.append(Side(question, answer))
        else:
            sides.append(Side())
    return NoteType(tuple(sides) or (Side(),), name.startswith("Image Occlusion") or "Occlusion" in by_name)


def _places(template: str, fields: Mapping[str, int]) -> tuple[int, ...]:
    """The fields that a template shows, by their number."""
    before, *others = template[:LONGEST].split("<!--")  # comments show nothing
    shown = before + "".join(part.partition("-->")[2] for part in others)
    names = (found[1].strip() for found in _FIELD.finditer(shown))
    return tuple(dict.fromkeys(fields[name] for name in names if name in fields))[:MOST_SHOWN]


def _texts(message: bytes) -> dict[int, str]:
    """The texts of a message by their field's number; what is no message gives what could be read of it."""
    found: dict[int, str] = {}
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        kind = key & 7
        if kind == 0:
            _, at = _varint(message, at)
        elif kind == 2:
            size, at = _varint(message, at)
            found[key >> 3] = message[at : at + size].decode("utf-8", "replace")
            at += size
        elif kind in (1, 5):
            at += 8 if kind == 1 else 4
        else:
            break
    return found


def _varint(message: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(message) and shift < 70:
        byte = message[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            break
    return value, at
