"""A review as a table: a row a fact, to be filled in by whoever works in a spreadsheet or by script, and read back.

Columns up to `version` tell of a fact and take its `decision`; the others are its fields. A cell that was changed is an
edit. `version` is the fact's hash: a table that is older than the fact is told, not followed.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from decks.exchange.bank import NotReadable
from decks.exchange.table import LONGEST, harmless, meant
from decks.exchange.text import decoded
from decks.preview import question_lines
from decks.review.bench import Bench
from decks.review.fields import as_text
from decks.review.script import Script
from decks.review.view import FactView, view
from decks.values.text import clean

COLUMNS = (
    *("id", "tier", "doubt", "type", "stance", "by", "statement", "questions", "quote", "findings"),
    *("decision", "version"),
)
TOLD = frozenset({"id", "tier", "doubt", "statement", "questions", "findings", "decision", "version"})
"""Columns that tell of a fact and are not read as fields."""
_ALWAYS = ("topic", "why")
_HIDDEN = frozenset({"draft", "ignore", "was"})
DECISIONS = ("accept", "drop", "optional", "must-know")


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was filled in, by column; `line` is where it begins, counting from 1."""

    line: int
    cells: Mapping[str, str]


def columns(bench: Bench) -> tuple[str, ...]:
    """The columns of a deck's table: a field is among them where some fact has it."""
    script = script_of(bench)
    used = dict.fromkeys(key for row in bench.rows for key in script.entry(row.id))
    fields = [key for key in used if key not in {*COLUMNS, *_HIDDEN, *_ALWAYS} and not key.startswith("x-")]
    return (*COLUMNS, *fields, *_ALWAYS)


def rows(bench: Bench) -> Iterator[dict[str, str]]:
    """The rows of a deck's table, in the order of the article; `decision` is empty."""
    names = columns(bench)
    for row in bench.rows:
        shown = view(bench, row.id)
        yield {name: cell(shown, name, bench) for name in names}


def cell(shown: FactView, column: str, bench: Bench) -> str:
    """What a column says of a fact."""
    match column:
        case "tier":
            return shown.tier
        case "stance":
            return str(shown.stance)
        case "statement":
            return shown.statement
        case "doubt":
            return shown.doubt
        case "questions":
            return "\n".join(_questions(shown))
        case "findings":
            return "\n".join(f"{finding.code} {clean(finding.message)}" for finding in shown.findings)
        case "version":
            return bench.facts[shown.id].hash
        case "decision":
            return ""
    return as_text(shown.entry.get(column))


def _questions(shown: FactView) -> Iterator[str]:
    """Each question once, with its answer; true or false asks the same in other words."""
    for card in shown.cards:
        asked = [question for question in card.questions if question.form != "true-false"]
        stems = dict.fromkeys(next(question_lines(question)) for question in asked)
        yield from (f"{stem} = {card.answer}" for stem in stems)


def script_of(bench: Bench) -> Script:
    assert bench.deck.tree is not None  # it was read from a text
    return Script(bench.text, bench.deck.tree)


def as_csv(bench: Bench) -> str:
    """The table as comma-separated values with a byte-order mark, by which Excel knows UTF-8; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns(bench))
    writer.writerows([harmless(text) for text in row.values()] for row in rows(bench))
    return "\ufeff" + out.getvalue()


def as_json(bench: Bench) -> str:
    """The table as a JSON list of objects."""
    return json.dumps(list(rows(bench)), ensure_ascii=False, indent=1) + "\n"


def read(data: bytes, *, is_json: bool) -> list[Row]:
    """The rows of a table that was filled in. Raises NotReadable."""
    text = decoded(data)
    found = _from_json(text) if is_json else _from_csv(text)
    if not found:
        raise NotReadable("the table has no rows")
    if any("id" not in row.cells for row in found[:1]):
        raise NotReadable("the table has no column “id”; write one with --export, and fill that in")
    return found


def _from_json(text: str) -> list[Row]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotReadable(f"this is no JSON: {error}") from None
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        raise NotReadable("the table must be a list of objects, as --export writes it")
    return [Row(n, {key: _told(value) for key, value in row.items()}) for n, row in enumerate(data, 1)]


def _told(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "\n".join(str(part) for part in value)
    return "" if value is None else str(value)


def _from_csv(text: str) -> list[Row]:
    csv.field_size_limit(LONGEST)
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    found: list[Row] = []
    names: list[str] = []
    begins = 1
    try:
        for cells in reader:
            if not names:
                names = [name.strip() for name in cells]
            elif any(text.strip() for text in cells):
                found.append(Row(begins, dict(zip(names, map(meant, cells), strict=False))))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise NotReadable(f"line {reader.line_num} cannot be read: {error}") from None
    return found
