"""The bundle: a log as one file to be carried from store to store. docs/record.md describes the format.

Gzip over lines of JSON: first a header, an object; then one array an event, its values in the order that the header's
`columns` give. The same events make the same file, byte for byte.
"""

import gzip
import json
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from progress.errors import RecordError
from progress.wire import IDS, Wire

FORMAT = 1
GZIP_MAGIC = b"\x1f\x8b"
MOST_EVENTS = 5_000_000
LONGEST_LINE = 1024**2  # bytes
MOST_UNPACKED = 2 * 1024**3  # bytes
COLUMNS = list(Wire._fields)
ID_AT = [COLUMNS.index(name) for name in IDS]
OPTIONS_AT = COLUMNS.index("options")
KEY_START, KEY_END = 2, 34  # where an event's id stands in its line: ["<32 hex digits>",…

LEFT = "Nothing was taken in."


@dataclass(frozen=True, slots=True)
class Bad:
    """A line that is no event, and why."""

    reason: str


def write(target: IO[bytes], events: Iterable[Wire], learners: Mapping[bytes, Sequence[bytes]], count: int) -> None:
    """Write a bundle of `count` events, in the order of their ids; `learners` are ids, each with its other ids."""
    header = {"factdeck": "record", "format": FORMAT, "columns": COLUMNS, "events": count}
    header["learners"] = [
        {"id": learner.hex(), "also": sorted(other.hex() for other in also)}
        for learner, also in sorted(learners.items())
    ]
    with gzip.GzipFile(fileobj=target, mode="wb", filename="", mtime=0, compresslevel=6) as file:
        file.write(_json(header))
        for event in events:
            values: list[Any] = list(event)
            for at in ID_AT:
                values[at] = values[at].hex() if values[at] else None
            file.write(_json(values))


def is_bundle(path: Path) -> bool:
    """Whether a file starts as a bundle does."""
    with path.open("rb") as file:
        return file.read(2) == GZIP_MAGIC


def learners(path: Path) -> dict[bytes, list[bytes]]:
    """The learners whose events a bundle says it holds, each with other ids of theirs. Raises RecordError as `read`."""
    with _opened(path) as file:
        found = _header(path, next(_lines(path, file), b"")).get("learners")
    try:
        return {bytes.fromhex(who["id"]): [bytes.fromhex(other) for other in who["also"]] for who in found or ()}
    except (TypeError, ValueError, KeyError) as error:
        raise RecordError(f"{path} does not say whose events it holds.", LEFT) from error


def read(path: Path, known: Collection[bytes]) -> Iterator[Wire | Bad | None]:
    """The events of a bundle; None for those whose ids are `known`, which are not looked into. Checks of what an event
    says are `progress.wire`'s.

    Raises RecordError for a file that is no bundle, of a newer format, cut short, damaged, or beyond all measure.
    """
    with _opened(path) as file:
        lines = _lines(path, file)
        places = _places(path, _header(path, next(lines, b"")))
        for line in lines:
            key = _key(line) if places[0] == 0 else None
            yield None if key is not None and key in known else _event(line, places)


@contextmanager
def _opened(path: Path) -> Iterator[gzip.GzipFile]:
    try:
        with gzip.open(path, "rb") as file:
            yield file
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise RecordError(f"{path} is cut short or damaged.", f"{LEFT} Make the bundle again.") from error
    except OSError as error:
        raise RecordError(f"{path} cannot be read: {error.strerror}.", LEFT) from error


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _lines(path: Path, file: gzip.GzipFile) -> Iterator[bytes]:
    size = count = 0
    while line := file.readline(LONGEST_LINE + 1):
        size, count = size + len(line), count + 1
        if len(line) > LONGEST_LINE or size > MOST_UNPACKED or count > MOST_EVENTS + 1:
            raise RecordError(f"{path} holds more than any record does.", f"{LEFT} It cannot have been made by quiz.")
        yield line


def _header(path: Path, line: bytes) -> dict[str, Any]:
    header = _parsed(line)
    if not isinstance(header, dict) or header.get("factdeck") != "record":
        raise RecordError(f"{path} is no bundle of a record.", LEFT)
    if header.get("format") != FORMAT:
        raise RecordError(f"{path} was made by a newer version of quiz.", f"{LEFT} Update quiz to use it.")
    return header


def _places(path: Path, header: Mapping[str, Any]) -> list[int]:
    """Where each of our columns stands in the bundle's lines."""
    columns = header.get("columns")
    if not isinstance(columns, list) or any(name not in columns for name in COLUMNS):
        raise RecordError(f"{path} does not say what its events hold.", LEFT)
    return [columns.index(name) for name in COLUMNS]


def _key(line: bytes) -> bytes | None:
    try:
        return bytes.fromhex(line[KEY_START:KEY_END].decode("ascii"))
    except ValueError:
        return None


def _event(line: bytes, places: Sequence[int]) -> Wire | Bad:
    values = _parsed(line)
    if not isinstance(values, list) or len(values) <= max(places):
        return Bad("it is not a list of an event's values")
    found = [values[place] for place in places]
    for at in ID_AT:
        try:
            found[at] = bytes.fromhex(found[at]) if found[at] is not None else None
        except (TypeError, ValueError):
            return Bad(f"its {COLUMNS[at]} is no id")
    if isinstance(found[OPTIONS_AT], list):
        found[OPTIONS_AT] = tuple(found[OPTIONS_AT])
    return Wire._make(found)


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
