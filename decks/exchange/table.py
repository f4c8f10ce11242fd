"""Questions as rows of a table, for spreadsheets and for programs that take two columns, such as Quizlet.

A cell that holds several texts (wrong options, other answers) has a line for each. No cell is ever a formula: one that
would be begins with an apostrophe, which is taken away again when it is read.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from decks.exchange.anki_note import tags_of
from decks.exchange.bank import Bank, Item, Losses, NotReadable, collected
from decks.exchange.text import decoded
from decks.ids import as_id
from decks.values.text import clean_line

COLUMNS = ("id", "question", "answer", "accept", "wrong", "why", "quote", "speaker", "topic", "tags")
# What other people call them; a number behind a name (“wrong 2”) is let go.
ALIASES = {
    "question": ("ask", "term", "front", "prompt", "stem", "question text", "q"),
    "answer": ("correct", "correct answer", "right", "right answer", "definition", "back", "key", "a", "answers"),
    "accept": ("also", "also accepted", "alternative", "alternatives", "synonyms"),
    "wrong": ("incorrect", "distractor", "distractors", "wrong answer", "wrong answers", "incorrect answer", "not"),
    "why": ("explanation", "feedback", "comment", "rationale", "note", "notes"),
    "quote": ("source", "citation", "evidence"),
    "topic": ("category", "chapter", "unit"),
    "tags": ("tag", "labels", "keywords"),
    "id": ("guid", "key id", "number"),
}
LONGEST = 1_000_000  # characters of a cell
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_QUOTED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
_NUMBERED = re.compile(r"[ _-]*\d+$")


@dataclass(frozen=True, slots=True)
class Look:
    """How a table is laid out as text."""

    separator: str
    for_spreadsheets: bool = False  # with a mark by which Excel knows UTF-8, and quotes by which text can stay text


def written(bank: Bank, look: Look, losses: Losses, mapping: Mapping[str, str] | None = None) -> bytes:
    """The table of a bank, with a row of names first.

    `mapping` names the columns that are wanted, by what they hold and in their order; where all names are empty, the
    table begins with its first question.
    """
    names = dict(mapping) if mapping else {column: column for column in COLUMNS}
    out = io.StringIO()
    rows = csv.writer(
        out,
        delimiter=look.separator,
        lineterminator="\r\n",
        quoting=csv.QUOTE_ALL if look.for_spreadsheets else csv.QUOTE_MINIMAL,
    )
    if any(names.values()):
        rows.writerow([harmless(name) for name in names.values()])
    for item in bank.items:
        cells = _cells(item)
        rows.writerow([harmless("\n".join(cells[column])) for column in names])
        for column in COLUMNS:
            if cells[column] != ("",) and cells[column] and column not in names:
                losses.add(f"no column for what stands in “{column}”", item.id)
    return out.getvalue().encode("utf-8-sig" if look.for_spreadsheets else "utf-8")


def _cells(item: Item) -> dict[str, tuple[str, ...]]:
    """What stands in each column, a line each."""
    return {
        "id": (item.id,),
        "question": (item.ask,),
        "answer": item.answers,
        "accept": item.accept,
        "wrong": item.wrong,
        "why": (item.why,),
        "quote": item.quotes,
        "speaker": (item.speaker,),
        "topic": (item.topic,),
        "tags": item.tags,
    }


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula.

    https://owasp.org/www-community/attacks/CSV_Injection
    """
    return f"'{text}" if _FORMULA.match(text) else text


def meant(cell: str) -> str:
    """What a cell that `harmless` wrote held before."""
    return cell[1:] if _QUOTED.match(cell) else cell


def bank(data: bytes, look: Look, losses: Losses, mapping: Mapping[str, str] | None = None) -> Bank:
    """The questions of a table; without a row of names, the first column asks for the second.

    `mapping` says what columns of other names hold, by their names. Raises NotReadable.
    """
    text = decoded(data)
    csv.field_size_limit(LONGEST)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text, look))
    try:
        items = collected(_items(rows, mapping or {}, losses))
    except csv.Error as error:
        raise NotReadable(f"line {rows.line_num} cannot be read: {error}") from None
    return Bank("", "", items)


def _separator(text: str, look: Look) -> str:
    """Commas, unless the first line has more semicolons: spreadsheets write those where a comma is in numbers."""
    first = text.partition("\n")[0]
    return ";" if look.separator == "," and first.count(";") > first.count(",") else look.separator


def _items(rows: Iterator[list[str]], mapping: Mapping[str, str], losses: Losses) -> Iterator[Item]:
    first = next((row for row in rows if any(cell.strip() for cell in row)), [])
    columns = [_column(name, mapping) for name in first]
    if {"question", "answer"} <= set(columns):
        for name, column in zip(first, columns, strict=True):
            if not column and name.strip():
                losses.add(f"the column “{clean_line(name)[:40]}” is not known, and is left out")
    elif mapping:
        raise NotReadable(
            "the columns that you name are not both in its first row: a question and an answer are needed"
        )
    else:
        columns = ["question", "answer", *[""] * max(0, len(first) - 2)]
        yield from _item(first, columns, losses)
    for row in rows:
        if any(cell.strip() for cell in row):
            yield from _item(row, columns, losses)


def _column(name: str, mapping: Mapping[str, str]) -> str:
    """What a column of this name holds; empty if that is not known."""
    plain = clean_line(name)
    if plain in mapping:
        return mapping[plain]
    plain = _NUMBERED.sub("", plain.lower().replace("_", " "))
    return next((column for column in COLUMNS if plain == column or plain in ALIASES.get(column, ())), "")


def _item(row: Sequence[str], columns: Sequence[str], losses: Losses) -> Iterator[Item]:
    held: dict[str, list[str]] = {column: [] for column in COLUMNS}
    for column, cell in zip(columns, row, strict=False):
        if column:
            held[column] += filter(None, map(clean_line, re.split(r"\r?\n|\r", meant(cell))))
    id_, ask = " ".join(held["id"]), " ".join(held["question"])
    if not ask or not held["answer"]:
        losses.add("left out: a row without a question or an answer", id_ or ask[:40])
        return
    topic = as_id(" ".join(held["topic"]))
    if held["topic"] and not topic:
        losses.add("the topic cannot be one here", id_ or ask[:40])
    _, tags = tags_of([tag for text in held["tags"] for tag in re.split(r"[,;]", text)], losses, id_ or ask[:40])
    yield Item(
        id=id_,
        ask=ask,
        answers=tuple(held["answer"]),
        accept=tuple(held["accept"]) if len(held["answer"]) == 1 else (),
        options=(*held["answer"], *held["wrong"]) if held["wrong"] else (),
        quotes=tuple(held["quote"]),
        speaker=" ".join(held["speaker"]),
        why=" ".join(held["why"]),
        topic=topic,
        tags=tags,
    )
