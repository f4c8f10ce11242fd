"""An instructor's own gradebook, as Canvas or Moodle exports it, with one column filled from the class.

Canvas: "Student", "ID", "SIS User ID", "SIS Login ID", "Section", then assignments; below the header come rows that are
no students ("Manual Posting", "Points Possible"), and "Student, Test" is nobody. Moodle: names, "ID number", "Email
address", then grades. Other headers are read if the column that tells students apart is named.

Rows and their order stay as they are, as do the encoding, its mark, the separator and the line ends.
"""

import codecs
import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from unicodedata import normalize

from decks.exchange.table import harmless

CANVAS = ("SIS Login ID", "SIS User ID", "ID", "Student")  # what students go by, the surest first
MOODLE = ("Email address", "ID number", "Username")
POINTS = "points possible"
NOBODY = ("manual posting", POINTS, "student, test")
SEPARATORS = ",;\t"
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
HUNDRED = 100.0
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


@dataclass(frozen=True, slots=True)
class Filled:
    """The gradebook with its column, how many rows were filled, rows of nobody that is known, and learners without one.

    `doubtful` are learners who match several rows, and so none.
    """

    book: Gradebook
    count: int
    rows_left: tuple[str, ...]
    learners_left: tuple[str, ...]
    doubtful: tuple[str, ...]


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
        rows = [tuple(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator)]
        header = rows[0] if rows else ()
        keys, canvas = _keys(header, key)
        if keys:
            return Gradebook(header, tuple(rows[1:]), keys, canvas, encoding, mark, separator, end)
    if key:
        raise NoGradebook(f"The gradebook has no column “{key}”.")
    raise NoGradebook("This is neither Canvas's nor Moodle's gradebook; name the students' column with --key.")


def _keys(header: Sequence[str], key: str) -> tuple[tuple[str, ...], bool]:
    if key:
        return ((key,) if key in header else ()), "Student" in header
    if "Student" in header and "ID" in header:
        return tuple(name for name in CANVAS if name in header), True
    return tuple(name for name in MOODLE if name in header), False


def fill(
    book: Gradebook, column: str, scores: Mapping[str, float], given: Mapping[str, str], points: float | None = None
) -> Filled:
    """Write each learner's score (a part of 1, by name) as points into a column, a new one where there is none.

    `given` has the text by which a learner is found in the gradebook; who is not in it is looked for by name. Without
    `points`, the most are those of the column in Canvas, or 100. Raises NoGradebook.
    """
    book, place = _with_column(book, column)
    most = points or next((_points(row[place]) for row in book.rows if _head(row) == POINTS), None) or HUNDRED
    found, doubtful = _matches(book, {name: given.get(name, name) for name in scores})
    rows = [list(row) for row in book.rows]
    for number, name in found.items():
        rows[number][place] = _number(scores[name] * most)
    for row in rows:
        if _head(row) == POINTS and not row[place].strip():
            row[place] = _number(most)
    left = [
        _told(row, number) for number, row in enumerate(book.rows) if number not in found and not _nobody(book, row)
    ]
    absent = tuple(name for name in scores if name not in found.values() and name not in doubtful)
    return Filled(replace(book, rows=tuple(map(tuple, rows))), len(found), tuple(left), absent, doubtful)


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


def _with_column(book: Gradebook, column: str) -> tuple[Gradebook, int]:
    """The place of a column by its name, with Canvas's number or without; a new one stands before what is read only."""
    named = [n for n, title in enumerate(book.header) if column in (title, re.sub(r" \(\d+\)$", "", title))]
    if len(named) > 1:
        raise NoGradebook(f"The gradebook has {len(named)} columns “{column}”; give the one that is meant its number.")
    width = len(book.header)
    rows = [(*row, *[""] * (width - len(row))) for row in book.rows]
    if named:
        if column in book.keys:
            raise NoGradebook(f"“{column}” is what students go by; choose another column.")
        return replace(book, rows=tuple(rows)), named[0]
    locked = (n for row in rows if _head(row) == POINTS for n, cell in enumerate(row) if "(read only)" in cell)
    place = next(locked, width)
    header = (*book.header[:place], column, *book.header[place:])
    return replace(book, header=header, rows=tuple((*row[:place], "", *row[place:]) for row in rows)), place


def _matches(book: Gradebook, wanted: Mapping[str, str]) -> tuple[dict[int, str], tuple[str, ...]]:
    """Learners by the number of their row, and those who match several rows or share one."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(book.rows):
        if not _nobody(book, row):
            for text in _texts(book, row):
                places[_folded(text)].add(number)
    one_row = {name: next(iter(at)) for name, key in wanted.items() if len(at := places.get(_folded(key), set())) == 1}
    several = {name for name, key in wanted.items() if len(places.get(_folded(key), ())) > 1}
    shared = {name for name, at in one_row.items() if list(one_row.values()).count(at) > 1}
    found = {at: name for name, at in one_row.items() if name not in shared}
    return found, tuple(sorted(several | shared))


def _texts(book: Gradebook, row: Sequence[str]) -> Iterator[str]:
    """What a student is found by: the key columns, and the name as “First Last” and “Last, First”."""
    cells = dict(zip(book.header, row, strict=False))
    yield from (cells[key] for key in book.keys if cells[key].strip())
    first, last = cells.get("First name", ""), cells.get("Last name") or cells.get("Surname", "")
    if first and last:
        yield from (f"{first} {last}", f"{last}, {first}")
    if book.canvas and "," in cells.get("Student", ""):
        last, _, first = cells["Student"].partition(",")
        yield f"{first.strip()} {last.strip()}"


def _nobody(book: Gradebook, row: Sequence[str]) -> bool:
    return not any(cell.strip() for cell in row) or (book.canvas and (_head(row) in NOBODY or not _head(row)))


def _head(row: Sequence[str]) -> str:
    return row[0].strip().casefold() if row else ""


def _told(row: Sequence[str], number: int) -> str:
    return f"row {number + 2}, {' '.join(cell for cell in row[:2] if cell.strip())}"


def _folded(text: str) -> str:
    return " ".join(normalize("NFC", text).casefold().split())


def _points(cell: str) -> float | None:
    return float(cell) if re.fullmatch(r"\s*\d+(\.\d+)?\s*", cell) else None


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
