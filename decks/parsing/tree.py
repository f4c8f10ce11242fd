"""YAML text -> a tree of nodes that know where they stand.

Decks are read from YAML's event stream instead of its loaders: every scalar stays text (no Norway problem), places are
kept, and what makes the loaders crash or guess is refused: deep nesting, aliases, merge keys, tags, equal keys.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from decks.diagnostics import Finding, Place
from decks.parsing.files import Unreadable

MAX_DEPTH = 12
MAX_VALUES = 400_000
MAX_ITEMS = 25_000
MAX_TEXT = 65_536

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # as YAML 1.1 counts lines
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


@dataclass(slots=True)
class Scalar:
    """A text, with the place of its first character and the offset behind its last.

    `style` is the mark that it begins with: a quotation mark, | or >, or none. A text in quotes ends behind them.
    """

    text: str
    place: Place
    style: str = ""
    end: int = -1


@dataclass(slots=True)
class Listing:
    items: "list[Node]"
    place: Place


@dataclass(slots=True)
class Mapping:
    """Keys in the order of the file; `keys` holds the place of each key itself."""

    entries: "dict[str, Node]"
    keys: dict[str, Place]
    place: Place


Node = Scalar | Listing | Mapping


def read_tree(text: str, path: str, notes: list[Finding]) -> Mapping:
    """The one mapping that a YAML text holds. `notes` takes the findings that do not stop the reading.

    Raises Unreadable for anything that is no deck at all.
    """
    return _Builder(path, text, notes).build()


class _Builder:
    """One pass over the events; a stack of open nodes instead of recursion."""

    def __init__(self, path: str, text: str, notes: list[Finding]) -> None:
        self.path = path
        self.text = text
        self.lines = _LINE_BREAK.split(text)
        self.notes = notes
        self.stack: list[Mapping | Listing] = []
        self.pending: list[Scalar | None] = []
        self.root: Node | None = None
        self.values = 0

    def build(self) -> Mapping:
        self._refuse_controls()
        try:
            for event in _events(self.text):
                self._take(event)
        except yaml.YAMLError as error:
            raise Unreadable(self._explain(error)) from None
        if self.root is None:
            raise self._stop(Place(self.path, 1, 1), "the file is empty", code="FD101")
        if not isinstance(self.root, Mapping):
            raise self._stop(self.root.place, "the top of a deck must be a mapping of keys", code="FD105")
        return self.root

    def _refuse_controls(self) -> None:
        found = _CONTROL.search(self.text)
        if found:
            before = self.text[: found.start()]
            place = Place(self.path, before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1)
            name = f"control character U+{ord(found[0]):04X} is not allowed"
            raise self._stop(place, name, "Delete it.", code="FD109")

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_decorations(event)
            self._add(self._scalar(event))
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._refuse_decorations(event)
            place = self._place(event)
            node = Mapping({}, {}, place) if isinstance(event, yaml.MappingStartEvent) else Listing([], place)
            self._add(node)
            self.stack.append(node)
            self.pending.append(None)
            if len(self.stack) > MAX_DEPTH:
                raise self._stop(place, f"nested more than {MAX_DEPTH} levels", code="FD108")
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.stack.pop()
            self.pending.pop()
        elif isinstance(event, yaml.AliasEvent):
            raise self._stop(self._place(event), "anchors and aliases (& and *) are not allowed", _QUOTE_HINT)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise self._stop(self._place(event), "only one document per file", "Delete the --- line.")

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        place = self._place(event)
        if len(event.value) > MAX_TEXT:
            raise self._stop(place, f"a text is longer than {MAX_TEXT:,} characters", code="FD108")
        control = _CONTROL.search(event.value)
        if control:
            message = f"control character U+{ord(control[0]):04X} is not allowed"
            raise self._stop(place, message, "Write the text without the escape.", code="FD109")
        if not event.style:
            self._note_silent_cuts(event)
        assert event.end_mark is not None
        return Scalar(event.value, place, event.style or "", event.end_mark.index)

    def _note_silent_cuts(self, event: yaml.ScalarEvent) -> None:
        """Text that YAML cuts at ` #` or splits at a comma looks whole to its author and is not."""
        line, column = _at(event.end_mark)
        if line < len(self.lines) and self.lines[line].startswith(" #", column):
            cut = self.lines[line][column + 1 : column + 31]
            self._note(line, column, f"the text ends here: “{cut}” is read as a comment", _COMMENT_HINT)
        line, column = _at(event.start_mark)
        text = self.lines[line] if line < len(self.lines) else ""  # an unclosed bracket goes on behind the end
        after_comma = column > 1 and text[column - 1 : column] == ","
        if after_comma and text[column - 2].isdigit() and text[column : column + 1].isdigit():
            self._note(line, column, "a list in brackets is split at every comma", _COMMA_HINT)

    def _note(self, line: int, column: int, message: str, help_: str) -> None:
        place = Place(self.path, line + 1, column + 1)
        self.notes.append(Finding(place, "FD110", message, help_, severity="warning"))

    def _add(self, node: Node) -> None:
        self.values += 1
        if self.values > MAX_VALUES:
            raise self._stop(node.place, f"more than {MAX_VALUES:,} values", _SPLIT, code="FD108")
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, Listing):
            parent.items.append(node)
            if len(parent.items) > MAX_ITEMS:
                raise self._stop(node.place, f"a list has more than {MAX_ITEMS:,} entries", _SPLIT, code="FD108")
            return
        key = self.pending[-1]
        if key is None:
            self.pending[-1] = self._key(node, parent)
        else:
            parent.entries[key.text] = node
            parent.keys[key.text] = key.place
            self.pending[-1] = None

    def _key(self, node: Node, parent: Mapping) -> Scalar:
        if not isinstance(node, Scalar):
            raise self._stop(node.place, "a key must be text", _QUOTE_HINT)
        if node.text == "<<":
            raise self._stop(node.place, "merge keys (<<) are not allowed", "Write the keys out.")
        if node.text in parent.keys:
            first = parent.keys[node.text]
            message = f"the key “{node.text[:40]}” stands twice; the first is on line {first.line}"
            raise self._stop(node.place, message, "Keep one of them.", code="FD102")
        return node

    def _refuse_decorations(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            raise self._stop(self._place(event), "anchors and aliases (& and *) are not allowed", _QUOTE_HINT)
        if event.tag is not None:
            message = f"the tag {event.tag[:40]} is not allowed"
            raise self._stop(self._place(event), message, "Put a text that begins with ! in quotes.")

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        assert mark is not None  # events made by a parser have their marks
        return Place(self.path, mark.line + 1, mark.column + 1, mark.index)

    def _stop(self, place: Place, message: str, help_: str = "", code: str = "FD107") -> Unreadable:
        return Unreadable(Finding(place, code, message, help_))

    def _explain(self, error: yaml.YAMLError) -> Finding:
        mark = getattr(error, "problem_mark", None)
        problem = str(getattr(error, "problem", None) or error).split("\n")[0]
        if "end of stream" in problem or "expected ','" in problem:
            mark = getattr(error, "context_mark", None) or mark  # where what never ends begins
        place = Place(self.path, mark.line + 1, mark.column + 1) if mark else Place(self.path, 1, 1)
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        if "\t" in line[: place.column] and "start any token" in problem:
            problem = "tab character"
        plain, help_ = next((row[1:] for row in _PROBLEMS if row[0] in problem), (problem, _LOOK))
        return Finding(place, "FD101", f"this is not YAML: {plain}", _needs_quotes(line) or help_)


def _at(mark: "yaml.error.Mark | yaml._yaml.Mark | None") -> tuple[int, int]:
    assert mark is not None  # events made by a parser have their marks
    return mark.line, mark.column


_SPLIT = "Split the deck in two."
_COMMENT_HINT = "Put the text in quotes; if it is a comment, put two spaces before the #."
_COMMA_HINT = "Put a number with a comma in quotes."
_QUOTE_HINT = "Put the text in quotes if it is meant as text."
_LOOK = "Look at this line and the one before it."
# What YAML's parser says, what that means, and what to do.
_PROBLEMS = (
    ("mapping values", "a colon with a space after it stands inside a text", "Put the whole text in quotes."),
    ("end of stream", "what is opened here is never closed", "Close the quotation mark or bracket."),
    ("tab character", "the line is indented with a tab", "Indent with spaces; YAML does not take tabs."),
    ("expected key", "the line does not fit those before it", f"Look at the indentation, and at quotes. {_LOOK}"),
    ("expected '-'", "the line does not fit the list before it", "Begin it with “- ”, or indent it as the others."),
    ("expected ','", "a comma or a closing bracket is missing", "Close the bracket, or put the text in quotes."),
    ("expected <document start>", "something stands behind the end of the deck", _LOOK),
    (
        "cannot start any token",
        "a text cannot begin so",
        "Put a text that begins with @, ` or % in quotes, and indent with spaces.",
    ),
    ("alphabetic or numeric", "a text begins with * or &", "Put the whole text in quotes."),
    ("escape", "a backslash in double quotes means something else", "Put the text in 'single quotes'."),
    ("could not find expected ':'", "a colon is missing behind a key", f"Write key: text. {_LOOK}"),
)


def _needs_quotes(line: str) -> str:
    """A hint for a value that begins with one of YAML's own marks."""
    value = line.strip().partition(": ")[2].lstrip()
    return "Put the whole text in quotes." if value[:1] and value[:1] in "%@`*&" else ""


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(io.StringIO(text) if _LOADER is yaml.SafeLoader else text, Loader=_LOADER)
