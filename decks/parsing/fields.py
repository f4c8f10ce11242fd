"""What a key of the deck file may hold: from a node to a typed value, or a finding at its place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from decks.diagnostics import Edit, Finding, Place
from decks.ids import as_id, is_id
from decks.languages import Language
from decks.model import Thing
from decks.parsing.tree import Listing, Node, Scalar
from decks.parsing.tree import Mapping as MappingNode
from decks.values import date as dates
from decks.values import quantity as quantities
from decks.values.text import clean_line


@dataclass(slots=True)
class Reading:
    """One reading of one deck: where findings go, and the names that references mean. `text` is the file's."""

    language: Language
    text: str = ""
    article: str | None = None  # the source's text, where it is not to be read from the deck's folder
    findings: list[Finding] = field(default_factory=list)
    names: dict[str, Thing] = field(default_factory=dict)
    aliases: dict[str, Thing] = field(default_factory=dict)

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.severity == "error"]

    def error(self, place: Place, code: str, message: str, help_: str = "", fix: tuple[Edit, ...] = ()) -> None:
        self.findings.append(Finding(place, code, message, help_, fix=fix))

    def warn(self, place: Place, code: str, message: str, help_: str = "") -> None:
        self.findings.append(Finding(place, code, message, help_, severity="warning"))

    def replaced(self, place: Place, old: str, new: str) -> tuple[Edit, ...]:
        """The edit that writes one word for another at a place; none if the file has it otherwise, in quotes or so."""
        if not new or place.offset < 0 or not self.text.startswith(old, place.offset):
            return ()
        return (Edit(place.offset, place.offset + len(old), new),)


Reader = Callable[[Node, Reading], Any]
SURE = 0.75  # of difflib's likeness: anwser for answer, but not who for why
LONGEST_WORD = 64  # of a misspelt word, this much is compared with what is known


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A key that a mapping may hold. `name` is the attribute it fills; a trailing _ keeps it off Python's words."""

    name: str
    read: Reader
    doc: str
    required: bool = False

    @property
    def key(self) -> str:
        return self.name.rstrip("_")


@lru_cache(maxsize=64)  # more than there are kinds of mappings
def _by_key(fields: tuple[Field, ...]) -> Mapping[str, Field]:
    return {field.key: field for field in fields}


def read_fields(node: MappingNode, fields: tuple[Field, ...], reading: Reading, what: str) -> dict[str, Any] | None:
    """The values of a mapping's known keys; None if a required one is missing. Every problem becomes a finding."""
    known = _by_key(fields)
    values: dict[str, Any] = {}
    meant = set()
    for key, value in node.entries.items():
        if key.startswith("x-"):
            continue
        if key not in known:
            near = only_near(key, known.keys() - node.entries.keys())  # a key that is there already cannot be meant
            meant.add(near)
            fix = reading.replaced(node.keys[key], key, near)
            reading.error(node.keys[key], "FD103", f"{what} has no key “{key[:40]}”", did_you_mean(key, known), fix)
            continue
        result = known[key].read(value, reading)
        if result is not None:
            values[known[key].name] = result
    missing = [f.key for f in known.values() if f.required and f.key not in node.entries and f.key not in meant]
    for key in missing:
        reading.error(node.place, "FD104", f"{what} lacks “{key}”", f"Add {key}: {known[key].doc}.")
    unread = [f.key for f in known.values() if f.required and f.name not in values]
    return None if unread else values


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """“Did you mean …?” for the nearest known word, else the list of them."""
    words = sorted(known)
    near = _near(word, words)
    return f"Did you mean “{near[0]}”?" if near else f"Known here: {', '.join(words)}."


def only_near(word: str, known: Iterable[str]) -> str:
    """The known word that is surely meant: very near, and the only one; else empty."""
    near = _near(word, sorted(known), SURE)
    return near[0] if len(near) == 1 else ""


def _near(word: str, known: list[str], likeness: float = 0.6) -> list[str]:
    import difflib

    return difflib.get_close_matches(word[:LONGEST_WORD], known, cutoff=likeness)


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
        once = reading.text.count(text) == 1  # else something may refer to it
        fix = reading.replaced(node.place, text, as_id(text)) if once else ()
        reading.error(node.place, "FD121", f"“{text[:40]}” is no id", help_, fix)
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


@dataclass(frozen=True, slots=True)
class OneOf:
    """A reader for one word out of a few."""

    words: tuple[str, ...]

    def __call__(self, node: Node, reading: Reading) -> str | None:
        text = scalar(node, reading, "one of " + ", ".join(self.words))
        if text is not None and text not in self.words:
            fix = reading.replaced(node.place, text, only_near(text, self.words))
            reading.error(node.place, "FD106", f"“{text[:40]}” is not known here", did_you_mean(text, self.words), fix)
            return None
        return text


@dataclass(frozen=True, slots=True)
class SomeOf:
    """A reader for a list of words out of a few."""

    words: tuple[str, ...]

    def __call__(self, node: Node, reading: Reading) -> tuple[str, ...] | None:
        return _many(node, reading, OneOf(self.words))


def choice_of(*words: str) -> OneOf:
    return OneOf(words)


def words_of(*words: str) -> SomeOf:
    return SomeOf(words)


def lines(node: Node, reading: Reading) -> tuple[str, ...] | None:
    """A list of texts; a single text counts as a list of one."""
    return _many(node, reading, line)


def identifiers(node: Node, reading: Reading) -> tuple[str, ...] | None:
    return _many(node, reading, identifier)


def things(node: Node, reading: Reading) -> tuple[Thing, ...] | None:
    return _many(node, reading, thing)


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
