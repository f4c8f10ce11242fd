"""What a key of the deck file may hold: from a node to a typed value, or a finding at its place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from decks.diagnostics import Finding, Place
from decks.ids import is_id
from decks.languages import Language
from decks.model import Thing
from decks.parsing.tree import Listing, Node, Scalar
from decks.parsing.tree import Mapping as MappingNode
from decks.values import date as dates
from decks.values import quantity as quantities
from decks.values.text import clean_line


@dataclass(slots=True)
class Reading:
    """One reading of one deck: where findings go, and the names that references mean."""

    language: Language
    findings: list[Finding] = field(default_factory=list)
    names: dict[str, Thing] = field(default_factory=dict)
    aliases: dict[str, Thing] = field(default_factory=dict)

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.severity == "error"]

    def error(self, place: Place, code: str, message: str, help_: str = "") -> None:
        self.findings.append(Finding(place, code, message, help_))

    def warn(self, place: Place, code: str, message: str, help_: str = "") -> None:
        self.findings.append(Finding(place, code, message, help_, severity="warning"))


Reader = Callable[[Node, Reading], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A key that a mapping may hold. `name` is the attribute it fills; a trailing _ keeps it off Python's words."""

    name: str
    read: Reader
    doc: str
    required: bool = False

    @property
    def key(self) -> str:
        return self.name.rstrip("_")


def read_fields(node: MappingNode, fields: Iterable[Field], reading: Reading, what: str) -> dict[str, Any] | None:
    """The values of a mapping's known keys; None if a required one is missing. Every problem becomes a finding."""
    known = {field.key: field for field in fields}
    values: dict[str, Any] = {}
    for key, value in node.entries.items():
        if key.startswith("x-"):
            continue
        if key not in known:
            reading.error(node.keys[key], "FD103", f"{what} has no key “{key[:40]}”", did_you_mean(key, known))
            continue
        result = known[key].read(value, reading)
        if result is not None:
            values[known[key].name] = result
    missing = [f.key for f in known.values() if f.required and f.key not in node.entries]
    for key in missing:
        reading.error(node.place, "FD104", f"{what} lacks “{key}”", f"Add {key}: {known[key].doc}.")
    unread = [f.key for f in known.values() if f.required and f.name not in values]
    return None if unread else values


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """“Did you mean …?” for the nearest known word, else the list of them."""
    import difflib

    words = sorted(known)
    near = difflib.get_close_matches(word, words, n=1)
    return f"Did you mean “{near[0]}”?" if near else f"Known here: {', '.join(words)}."


def scalar(node: Node, reading: Reading, wanted: str = "a text") -> str | None:
    """The text of a scalar as written, cleaned of what could harm a terminal."""
    if isinstance(node, Scalar):
        text = clean_line(node.text).strip()
        if text:
            return text
        reading.error(node.place, "FD105", f"{wanted} is expected here, and nothing stands here")
        return None
    kind = "a list" if isinstance(node, Listing) else "a mapping"
    reading.error(node.place, "FD105", f"{wanted} is expected here, not {kind}", _SHAPE_HELP)
    return None


_SHAPE_HELP = "Put a text that holds brackets, braces or “: ” in quotes."


def line(node: Node, reading: Reading) -> str | None:
    return scalar(node, reading)


def identifier(node: Node, reading: Reading) -> str | None:
    text = scalar(node, reading, "an id")
    if text is None:
        return None
    if not is_id(text):
        help_ = "Use lower-case letters, digits and hyphens, beginning with a letter or digit."
        reading.error(node.place, "FD121", f"“{text[:40]}” is no id", help_)
        return None
    return text


def flag(node: Node, reading: Reading) -> bool | None:
    text = scalar(node, reading, "yes or no")
    if text in ("yes", "true"):
        return True
    if text in ("no", "false"):
        return False
    if text is not None:
        reading.error(node.place, "FD106", f"“{text[:40]}” is neither yes nor no")
    return None


def choice_of(*words: str) -> Reader:
    """A reader for one word out of a few."""

    def read(node: Node, reading: Reading) -> str | None:
        text = scalar(node, reading, "one of " + ", ".join(words))
        if text is not None and text not in words:
            reading.error(node.place, "FD106", f"“{text[:40]}” is not known here", did_you_mean(text, words))
            return None
        return text

    return read


def lines(node: Node, reading: Reading) -> tuple[str, ...] | None:
    """A list of texts; a single text counts as a list of one."""
    return _many(node, reading, line)


def identifiers(node: Node, reading: Reading) -> tuple[str, ...] | None:
    return _many(node, reading, identifier)


def things(node: Node, reading: Reading) -> tuple[Thing, ...] | None:
    return _many(node, reading, thing)


def words_of(*words: str) -> Reader:
    """A reader for a list of words out of a few."""
    read_one = choice_of(*words)

    def read(node: Node, reading: Reading) -> tuple[str, ...] | None:
        return _many(node, reading, read_one)

    return read


def _many(node: Node, reading: Reading, read: Reader) -> tuple[Any, ...] | None:
    items = node.items if isinstance(node, Listing) else [node]
    values = tuple(value for item in items if (value := read(item, reading)) is not None)
    if not items:
        reading.error(node.place, "FD105", "the list is empty", "Add an entry or delete the key.")
    return values or None


def thing(node: Node, reading: Reading) -> Thing | None:
    """An id or a name of `names`, or plain text for what is named once only."""
    text = scalar(node, reading, "a name or an id of `names`")
    if text is None:
        return None
    known = reading.names.get(text) or reading.aliases.get(text.casefold())
    if known is None and is_id(text) and "-" in text:
        reading.warn(node.place, "FD122", f"`names` has no id “{text}”", did_you_mean(text, reading.names))
    return known or Thing(text)


def partial_date(node: Node, reading: Reading) -> dates.PartialDate | None:
    """A date of any precision: 2020-09-27, mid-July 2020, early 1990s."""
    text = scalar(node, reading, "a date")
    if text is None:
        return None
    try:
        value = dates.parse(text, reading.language)
    except ValueError as error:
        reading.error(node.place, "FD106", str(error), "Write 2020-09-27, 2020-09 or 2020.")
        return None
    if value.year is None:
        message = f"“{text}” lacks its year"
        reading.error(node.place, "FD106", message, "Add the year, and inferred: year if the article leaves it out.")
        return None
    return value


def measured(node: Node, reading: Reading) -> quantities.Quantity | None:
    """A number with its unit: 500 km, ten percent, under 3 months, 3–5 days."""
    text = scalar(node, reading, "a quantity")
    if text is None:
        return None
    try:
        return quantities.parse(text, reading.language)
    except ValueError as error:
        reading.error(node.place, "FD106", str(error))
        return None
