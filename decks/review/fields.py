"""The keys of a fact as texts to edit, and back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from decks.facts import TYPES
from decks.loader.fact import ABOUT_DRAFT, COMMON
from decks.parsing.fields import thing, things
from decks.parsing.files import Unreadable
from decks.review.script import Entry
from decks.writer import Data, Refused, read_data
from decks.writer.emit import pair

# How what is nested begins under a key: “He said: no” is a quote, and “text: no” one with its number.
_NESTED = {
    "roles": re.compile(r"- "),
    "quote": re.compile(r"- |(text|nth):"),
    "disputed": re.compile(r"(by|quote):"),
    "withdrawn": re.compile(r"(by|when|quote):"),
    "ask": re.compile(r"[a-z][a-z0-9-]*:(\s|$)"),
}
_HIDDEN = frozenset({"id", "type", *ABOUT_DRAFT})
_KEY = "value"


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A key that a fact may hold. A list has a line for each of its texts; what is nested is written as YAML.

    `named` says that it takes names of the deck.
    """

    key: str
    value: str
    doc: str
    required: bool = False
    named: bool = False


def rows(entry: Entry) -> tuple[FieldRow, ...]:
    """All keys that an entry of its type takes, its own first, with what they hold."""
    own = TYPES[str(entry["type"])].FIELDS
    names = {field.key for field in own}
    shared = [field for field in COMMON if field.key not in names | _HIDDEN]
    return tuple(
        FieldRow(field.key, as_text(entry.get(field.key)), field.doc, field.required, field.read in (thing, things))
        for field in (*own, *shared)
    )


def as_text(value: "Data | None") -> str:
    """A value as a text to edit; empty for none."""
    if value is None or isinstance(value, str):
        return " ".join((value or "").split())
    if not isinstance(value, Mapping) and all(isinstance(part, str) for part in value):
        return "\n".join(" ".join(str(part).split()) for part in value)
    lines = pair(_KEY, value, 0)[1:]
    margin = min((len(line) - len(line.lstrip()) for line in lines), default=0)
    return "\n".join(line[margin:] for line in lines)


def from_text(key: str, text: str) -> "Data | None":
    """What a text to edit means for a key; None takes the key away. Raises Refused for YAML that is none."""
    text = text.strip("\n")
    if not text.strip():
        return None
    if key in _NESTED and _NESTED[key].match(text.lstrip()) and (nested := _nested(text)) is not None:
        return nested
    parts = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    return parts[0] if len(parts) == 1 else parts


def _nested(text: str) -> "Data | None":
    body = "\n".join(f"  {line}" for line in text.split("\n"))
    try:
        value = read_data(f"{_KEY}:\n{body}\n")[_KEY]
    except Unreadable as unreadable:
        finding = unreadable.finding
        raise Refused(f"{finding.message} (line {finding.place.line - 1}). {finding.help}".strip()) from None
    return None if isinstance(value, str) else value


def known_keys() -> frozenset[str]:
    """Every key that some type of fact takes, but for those that only decisions change."""
    own = {field.key for module in TYPES.values() for field in module.FIELDS}
    return frozenset(own | {field.key for field in COMMON} - _HIDDEN)
