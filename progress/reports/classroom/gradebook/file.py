"""An instructor's own gradebook as a file, as Canvas or Moodle exports it.

Canvas: "Student", "ID", "SIS User ID", "SIS Login ID", "Section", then assignments; below the header come rows that are
no students ("Manual Posting", "Points Possible"), and "Student, Test" is nobody. Moodle: names, "ID number", "Email
address", then grades. Other headers are read if the column that tells students apart is named.

Rows and their order stay as they are, as do the encoding, its mark, the separator and the line ends.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from decks.exchange.table import harmless

CANVAS = ("SIS Login ID", "SIS User ID", "ID", "Student")  # what students go by, the surest first
MOODLE = ("Email address", "ID number", "Username")
SEPARATORS = ",;\t"
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
LONGEST = 1_000_000  # characters of a cell
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?|-")  # or Moodle's dash for “no grade”


class NoGradebook(Exception):
    """The file cannot be used; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Gradebook:
    """A file's header and rows, the columns that students go by, and how it was written."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...]
    canvas: bool
    encoding: str
    mark: bytes
    separator: str
    line_end: str


def read(data: bytes, key: str = "") -> Gradebook:
    """A gradebook of a file's bytes; `key` is the column that students go by, where it is no other.

    Raises NoGradebook.
    """
    mark, encoding = next(((m, name) for m, name in MARKS if data.startswith(m)), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        encoding, text = "cp1252", data.decode("cp1252", errors="replace")
        if "\ufffd" in text:
            raise NoGradebook("The file is no text; export the gradebook again as CSV.") from None
    end = "\r\n" if "\r\n" in text else "\n"
    for separator in SEPARATORS:
        rows = _rows(text, separator)
        try:
            header = next(rows, ())
        except NoGradebook:  # another separator may be meant
            continue
        keys, canvas = _keys(header, key)
        if keys:
            return Gradebook(header, tuple(rows), keys, canvas, encoding, mark, separator, end)
    if key:
        raise NoGradebook(f"The gradebook has no column “{key}”.")
    raise NoGradebook("This is neither Canvas's nor Moodle's gradebook; name the students' column with --key.")


def _rows(text: str, separator: str) -> Iterator[tuple[str, ...]]:
    """A quote that is never closed would swallow what is below it: no row is lost, so that is told."""
    csv.field_size_limit(LONGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        yield from map(tuple, reader)
    except csv.Error as error:
        raise NoGradebook(f"Line {reader.line_num} cannot be read: {error}. Export the gradebook again.") from None


def _keys(header: Sequence[str], key: str) -> tuple[tuple[str, ...], bool]:
    if key:
        return ((key,) if key in header else ()), "Student" in header
    if "Student" in header and "ID" in header:
        return tuple(name for name in CANVAS if name in header), True
    return tuple(name for name in MOODLE if name in header), False


def write(book: Gradebook) -> bytes:
    """The file, in which a spreadsheet takes no cell for a formula: such a text has an apostrophe before it.

    Raises NoGradebook where its encoding cannot hold the column's name.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=book.separator, lineterminator=book.line_end)
    for row in (book.header, *book.rows):
        writer.writerow([safe(cell) for cell in row])
    try:
        return book.mark + out.getvalue().encode(book.encoding)
    except UnicodeEncodeError as error:
        sign = out.getvalue()[error.start]
        raise NoGradebook(f"The gradebook's encoding has no “{sign}”; give the column another name.") from None


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; numbers stay."""
    return cell if _NUMBER.fullmatch(cell.strip()) else harmless(cell)
