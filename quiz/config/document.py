"""The file itself: read whole, with the line of each key, for tomllib does not tell lines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

MOST_BYTES = 1_000_000
_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_NAME = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"^\s*\[\s*({_NAME})\s*\]")
_ENTRY = re.compile(rf"^\s*({_NAME})\s*=")
_AT = re.compile(r" \(at line (\d+), column (\d+)\)$")


class BadFile(Exception):
    """The file cannot be read at all: `line` (0 where there is none to name) and what is wrong."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text, what it says, and the line of each key by its path (a tuple of names)."""

    text: str = ""
    data: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[tuple[str, ...], int] = field(default_factory=dict)

    def line(self, path: tuple[str, ...]) -> int:
        """Where a key is set, or else the nearest table around it; counted from 1, 0 if nowhere."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)


def read_document(path: Path) -> Document | None:
    """The file, or None where there is none. Raises BadFile, in words for people."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BadFile(f"cannot be read: {error.strerror or error}") from None
    if len(data) > MOST_BYTES:
        raise BadFile("is far too long for a config file")
    try:
        return parsed(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadFile("is not UTF-8 text; save it as UTF-8", data[: error.start].count(b"\n") + 1) from None


def parsed(text: str) -> Document:
    """A document from its text. Raises BadFile."""
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        line = int(at[1]) if at else text.count("\n") + 1
        raise BadFile(f"this is not TOML: {_AT.sub('', str(error))}", line) from None
    except RecursionError:
        raise BadFile("is nested too deep") from None
    return Document(text, data, _lines(text))


def _lines(text: str) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _parts(header[1])
            found.setdefault(table, number)
        elif entry := _ENTRY.match(line):
            found.setdefault(table + _parts(entry[1]), number)
    return found


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, name))
