"""LibreOffice opens our tables: every cell is text, none a formula, and what stands in it is what we wrote."""

import csv
import io
from xml.etree import ElementTree

import pytest

from decks.exchange import Bank, Losses, format_named, from_deck
from decks.exchange.bank import Item
from decks.loader import load
from decks.paths import LIBRARY

TABLE, TEXT = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}", "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
# Separator, quote, UTF-8, first line, formats, language, quoted is text, numbers and dates are found
AS_TEXT, AS_FOUND = "{},34,76,1,,0,true,false", "{},34,76,1,,0,false,true"
SEPARATORS = {"csv": 44, "tsv": 9}
HOSTILE = Bank(
    "h",
    "H",
    (
        Item("h/a/answer", "=1+1", ('=HYPERLINK("http://evil.example","x")',), why="+cmd|' /C calc'!A0"),
        Item("h/b/answer", "@SUM(A1:A9)", ("-2+3",), ("\uff1d1+1", "'=1"), why='a; b, "c"\td'),
        Item("h/c/answer", "007", ("1/2",), ("1e3", "TRUE", "2020-09-27"), why="Z\u00fcrich \u65e5\u672c \U0001f600"),
    ),
)
NAMES = sorted(path.name for path in LIBRARY.iterdir() if (path / "deck.yaml").exists())


def cells(data):
    """The cells of a flat OpenDocument sheet, row by row: type, formula, text."""
    for row in ElementTree.fromstring(data).iter(f"{TABLE}table-row"):
        found = []
        for cell in row.iter(f"{TABLE}table-cell"):
            text = "\n".join(_text(part) for part in cell.iter(f"{TEXT}p"))
            one = (cell.get(f"{OFFICE}value-type"), cell.get(f"{TABLE}formula"), text)
            found += [one] * min(int(cell.get(f"{TABLE}number-columns-repeated", "1")), 20)
        yield found


def _text(node):
    """A paragraph's text, with its runs of spaces and its tabs, which are elements."""
    parts = [node.text or ""]
    for child in node:
        inner = {f"{TEXT}s": " " * int(child.get(f"{TEXT}c", "1")), f"{TEXT}tab": "\t"}.get(child.tag)
        parts += [_text(child) if inner is None else inner, child.tail or ""]
    return "".join(parts)


def shown(spreadsheet, folder, name, bank, options):
    """What we wrote and what the spreadsheet has, cell by cell."""
    path = folder / f"{bank.deck}.{name}"
    path.write_bytes(format_named(name).write(bank, Losses()))
    separator = chr(SEPARATORS[name])
    ours = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=separator))
    theirs = [
        row for row in cells(spreadsheet(path, options.format(SEPARATORS[name]))) if any(text for *_, text in row)
    ]
    assert len(theirs) == len(ours)
    return [
        (wrote, got) for row, other in zip(ours, theirs, strict=True) for wrote, got in zip(row, other, strict=False)
    ]


def bank_of(name):
    return HOSTILE if name == "hostile" else from_deck.as_bank(load(LIBRARY / name / "deck.yaml").deck, Losses())


@pytest.mark.parametrize("deck", ["hostile", *NAMES])
def test_every_cell_is_the_text_that_we_wrote(spreadsheet, tmp_path, deck):
    for wrote, (kind, formula, text) in shown(spreadsheet, tmp_path, "csv", bank_of(deck), AS_TEXT):
        assert (kind, formula) == ("string" if wrote else None, None)
        assert text == wrote


@pytest.mark.parametrize("name", SEPARATORS)
@pytest.mark.parametrize("deck", ["hostile", "tour"])
def test_left_to_find_numbers_it_still_finds_no_formula(spreadsheet, tmp_path, deck, name):
    for wrote, (kind, formula, text) in shown(spreadsheet, tmp_path, name, bank_of(deck), AS_FOUND):
        assert formula is None
        assert kind in ("float", "date", "boolean", "percentage", "time") or text == wrote
