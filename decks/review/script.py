"""A deck's text as decisions change it: one entry at a time, all other lines byte for byte.

An entry is a fact or card as plain data. Its `type` is always there; that of hand-written cards is `card`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from decks.facts import TYPES
from decks.parsing.tree import Listing, Node, Scalar, read_tree
from decks.parsing.tree import Mapping as Tree
from decks.writer import Data, Refused, rewritten
from decks.writer.data import plain
from decks.writer.layout import Text

Entry: TypeAlias = Mapping[str, Data]
SECTIONS = ("facts", "cards")
CARD = "card"
# Where a new key goes: before the first of those behind it that is there. A type's own fields come after the stance.
_HEAD = ("id", "type", "by", "stance")
_TAIL = ("ask", "disputed", "withdrawn", "derived", "topic", "tags", "why", "forms", "strict", "optional", "was")
_LAST = ("ignore", "draft", "doubt", "quote")
_DASH = re.compile(r" *-[ ]+")


@dataclass(frozen=True)
class Script:
    """A deck's text with the tree that it reads as."""

    text: str
    tree: Tree

    @classmethod
    def of(cls, text: str) -> "Script":
        """Raises decks.parsing.files.Unreadable for what is no deck."""
        return cls(text, read_tree(text, "deck.yaml", []))

    @cached_property
    def _places(self) -> Mapping[str, tuple[str, int]]:
        """The section and number of each entry, by its id."""
        found: dict[str, tuple[str, int]] = {}
        for section in SECTIONS:
            for at, node in enumerate(self._nodes(section)):
                written = node.entries.get("id") if isinstance(node, Tree) else None
                if isinstance(written, Scalar):
                    found.setdefault(written.text.strip(), (section, at))
        return found

    @property
    def ids(self) -> Sequence[str]:
        """The ids of all facts and cards."""
        return tuple(self._places)

    def entry(self, fact: str) -> Entry:
        """A fact or card as data. Raises Refused where there is none."""
        section, at = self._place(fact)
        data = plain(self._nodes(section)[at])
        assert isinstance(data, Mapping)  # it has an id
        return {"id": data["id"], "type": CARD, **data} if section == "cards" else data

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list at the deck's top."""
        node = self.tree.entries.get(key)
        return tuple(item.text for item in node.items if isinstance(item, Scalar)) if isinstance(node, Listing) else ()

    def replaced(self, fact: str, entries: Sequence[Entry]) -> str:
        """The text with other entries in the place of one; none drops it. Raises Refused."""
        section, at = self._place(fact)
        stay = [_written(entry) for entry in entries if section_of(entry) == section]
        text = self._spliced(section, at, 1, stay)
        for entry in entries:
            if section_of(entry) != section:
                text = Script.of(text).added(entry)
        return text

    def added(self, entry: Entry, after: str = "") -> str:
        """The text with one more entry, behind another or at the end of its section. Raises Refused."""
        section = section_of(entry)
        if str(entry["id"]) in self._places:
            raise Refused(f"there is a fact “{entry['id']}” already; give the new one another id")
        beside, at = self._places.get(after, ("", -1))
        place = at + 1 if beside == section else len(self._nodes(section))
        return self._spliced(section, place, 0, [_written(entry)])

    def _place(self, fact: str) -> tuple[str, int]:
        if fact not in self._places:
            raise Refused(f"there is no fact “{fact}” in this deck")
        return self._places[fact]

    def _nodes(self, section: str) -> Sequence[Node]:
        node = self.tree.entries.get(section)
        return node.items if isinstance(node, Listing) else ()

    def _spliced(self, section: str, at: int, count: int, entries: Sequence[Data]) -> str:
        """The text with `count` entries of a section replaced by others.

        Where the list is in block style, only the entry and its neighbours are read and written again: a big deck
        would take too long for every key press.
        """
        nodes = self._nodes(section)
        first, last = max(at - 1, 0), min(at + count + 1, len(nodes))
        starts = [self._line(node) for node in nodes[first:last]]
        left = last - first - count + len(entries)
        if not starts or not left or None in starts:
            return self._whole(section, at, count, entries)
        start, end = starts[0], self._end(section, last)
        assert start is not None
        head = f"{section}:{Text(self.text).newline}"
        old: list[Data] = [plain(node) for node in nodes[first:last]]
        new = [*old[: at - first], *entries, *old[at - first + count :]]
        part = rewritten(head + self.text[start:end], {section: new})
        return self.text[:start] + part.removeprefix(head) + self.text[end:]

    def _whole(self, section: str, at: int, count: int, entries: Sequence[Data]) -> str:
        data = {key: plain(node) for key, node in self.tree.entries.items()}
        there = data.get(section, [])
        old = list(there) if not isinstance(there, (str, Mapping)) else []
        new = [*old[:at], *entries, *old[at + count :]]
        if new:
            data = _with_section(data, section, new)
        elif section == "cards":
            data.pop(section, None)
        else:
            data[section] = []
        return rewritten(self.text, data)

    def _line(self, node: Node) -> int | None:
        """Where the line of an entry begins; None where more than its dash stands before it."""
        offset = node.place.offset if isinstance(node, Tree) else -1
        start = Text(self.text).line_start(offset) if offset >= 0 else 0
        return start if offset >= 0 and _DASH.fullmatch(self.text, start, offset) else None

    def _end(self, section: str, last: int) -> int:
        """Where the entry of a number begins, or what follows the section."""
        nodes = self._nodes(section)
        line = self._line(nodes[last]) if last < len(nodes) else None
        if line is not None:
            return line
        begin = self.tree.entries[section].place.offset
        tops = [place.offset for place in self.tree.keys.values() if place.offset > begin]
        return min(tops, default=len(self.text))


def section_of(entry: Entry) -> str:
    return "cards" if entry["type"] == CARD else "facts"


def with_keys(entry: Entry, changes: Mapping[str, "Data | None"]) -> Entry:
    """An entry with some keys changed, put in where they belong, or taken out where the value is None or empty."""
    order = _order(str(entry["type"]))
    changed = {key: value for key, value in entry.items() if key not in changes or changes[key]}
    for key, value in changes.items():
        if value and key in changed:
            changed[key] = value
        elif value:
            behind = set(order[order.index(key) + 1 :]) if key in order else {"quote"}
            keys = list(changed)
            at = next((n for n, name in enumerate(keys) if name in behind), len(keys))
            changed = {name: value if name == key else changed[name] for name in [*keys[:at], key, *keys[at:]]}
    return changed


def _order(type_: str) -> list[str]:
    own = [field.key for field in TYPES[type_].FIELDS] if type_ in TYPES else []
    return [*_HEAD, *(key for key in own if key not in _HEAD), *(key for key in _TAIL if key not in own), *_LAST]


def free_id(base: str, taken: Sequence[str]) -> str:
    """An id that nobody has: `base`, or with a number behind it."""
    count, found = 2, base
    while found in taken:
        found, count = f"{base}-{count}", count + 1
    return found


def _written(entry: Entry) -> Data:
    """An entry as it stands in its section."""
    return {key: value for key, value in entry.items() if key != "type"} if entry["type"] == CARD else entry


def _with_section(data: Mapping[str, Data], section: str, entries: Sequence[Data]) -> dict[str, Data]:
    """The data with a section's entries; a new section stands behind the facts, or before keys of the author's own."""
    if section in data:
        return {**data, section: entries}
    keys = list(data)
    at = keys.index("facts") + 1 if "facts" in keys else len([key for key in keys if not key.startswith("x-")])
    return {key: entries if key == section else data[key] for key in [*keys[:at], section, *keys[at:]]}
