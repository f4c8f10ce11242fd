"""One column of a gradebook, filled from the class; no row is lost, moved or changed elsewhere."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from unicodedata import normalize

from progress.reports.classroom.gradebook.file import Gradebook, NoGradebook

POINTS = "points possible"
NOBODY = ("manual posting", POINTS, "student, test")
HUNDRED = 100.0
MOST_POINTS = 1_000_000


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


def fill(
    book: Gradebook, column: str, scores: Mapping[str, float], given: Mapping[str, str], points: float | None = None
) -> Filled:
    """Write each learner's score (a part of 1, by name) as points into a column, a new one where there is none.

    `given` has the text by which a learner is found in the gradebook; who is not in it is looked for by name. Without
    `points`, the most are those of the column in Canvas, or 100. Raises NoGradebook.
    """
    if points is not None and not 0 < points <= MOST_POINTS:
        raise NoGradebook(f"The points must be more than 0, and {MOST_POINTS:,} at most.")
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
    placed = {*found.values(), *doubtful}
    absent = tuple(name for name in scores if name not in placed)
    return Filled(replace(book, rows=tuple(map(tuple, rows))), len(found), tuple(left), absent, doubtful)


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
    takers = Counter(one_row.values())
    shared = {name for name, at in one_row.items() if takers[at] > 1}
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
    return float(cell) if re.fullmatch(r"\s*[0-9]{1,6}(\.[0-9]+)?\s*", cell) else None


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
