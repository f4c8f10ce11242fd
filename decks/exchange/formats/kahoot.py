"""Kahoot's spreadsheet: choices of two to four short options. https://support.kahoot.com/hc/en-us/articles/115002812547

The workbook is written here by hand: its cells are inline texts, which no program takes for formulas.
"""

from collections.abc import Mapping
from typing import TypeAlias
from xml.etree.ElementTree import Element

from decks.exchange import shapes, xml
from decks.exchange.archives import packed
from decks.exchange.bank import Bank, Format, Item, Losses
from decks.exchange.shapes import Shape, shape_of
from decks.exchange.xml import add

LONGEST_QUESTION, LONGEST_ANSWER, MOST_OPTIONS = 120, 75, 4  # characters, characters, options
SECONDS = 30
FIRST_ROW = 8
HEAD = ("", "Question - max 120 characters", *(f"Answer {n} - max 75 characters" for n in range(1, 5)))
TITLES = (
    *HEAD,
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"


Cells: TypeAlias = tuple[str | int, ...]


def write(bank: Bank, losses: Losses) -> bytes:
    rows: dict[int, Cells] = {FIRST_ROW: TITLES}
    for item in bank.items:
        if problem := _problem(item):
            losses.add(problem, item.id)
            continue
        if len(item.options) > MOST_OPTIONS:
            losses.add(f"options beyond {MOST_OPTIONS} are left out", item.id)
        shapes.tell_accepted(item, Shape.CHOICE, losses)
        shapes.tell_left_out(item, losses)
        rows[FIRST_ROW + len(rows)] = _cells(item, len(rows))
    return _workbook({2: ("", bank.title[:95]), **rows})


def _problem(item: Item) -> str:
    if shape_of(item) is not Shape.CHOICE:
        return "left out: no choice of one right option"
    if len(item.ask) > LONGEST_QUESTION:
        return f"left out: a question of more than {LONGEST_QUESTION} characters"
    if any(len(option) > LONGEST_ANSWER for option in item.options):
        return f"left out: an option of more than {LONGEST_ANSWER} characters"
    return ""


def _cells(item: Item, number: int) -> Cells:
    """A row: number, question, four options (the key and the first wrong ones), seconds, the key's number."""
    wrong = item.wrong[: MOST_OPTIONS - 1]
    options = [option for option in item.options if option in wrong or option in item.answers]
    shown = [*options, *[""] * (MOST_OPTIONS - len(options))]
    return (number, item.ask, *shown, SECONDS, options.index(item.answers[0]) + 1)


def _workbook(rows: Mapping[int, Cells]) -> bytes:
    """The smallest workbook that a spreadsheet program takes: ECMA-376, part 1, section 12."""
    sheet = Element("worksheet", xmlns=MAIN)
    data = add(sheet, "sheetData")
    for number, cells in rows.items():
        row = add(data, "row", r=str(number))
        for column, text in zip("ABCDEFGH", cells, strict=False):
            if isinstance(text, int):
                add(add(row, "c", r=f"{column}{number}"), "v", str(text))
            elif text:
                add(add(add(row, "c", r=f"{column}{number}", t="inlineStr"), "is"), "t", text)
    book = Element("workbook", {"xmlns": MAIN, "xmlns:r": OFFICE})
    add(add(book, "sheets"), "sheet", **{"name": "Sheet1", "sheetId": "1", "r:id": "rId1"})
    types = Element("Types", xmlns=f"{PACKAGE}/content-types")
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    add(types, "Default", Extension="rels", ContentType=relations)
    add(types, "Override", PartName="/xl/workbook.xml", ContentType=f"{SHEET}.sheet.main+xml")
    add(types, "Override", PartName="/xl/worksheets/sheet1.xml", ContentType=f"{SHEET}.worksheet+xml")
    return packed(
        {
            "[Content_Types].xml": xml.written(types),
            "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml": xml.written(book),
            "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml": xml.written(sheet),
        }
    )


def _relation(kind: str, target: str) -> bytes:
    root = Element("Relationships", xmlns=f"{PACKAGE}/relationships")
    add(root, "Relationship", Id="rId1", Type=f"{OFFICE}/{kind}", Target=target)
    return xml.written(root)


FORMAT = Format("kahoot", ".xlsx", "Kahoot's spreadsheet", write, next="In Kahoot: Create, Import, Import spreadsheet.")
