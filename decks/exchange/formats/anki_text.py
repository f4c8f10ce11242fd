"""Anki's notes as text: a line a note, its fields parted by tabs, headers first.

https://docs.ankiweb.net/importing/text-files.html, from Anki 2.1.54 on. Ours have the card's id as GUID, so that Anki
updates a note that it knows; a field in HTML is escaped, so that nothing in it is markup.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence

from decks.exchange import anki_note
from decks.exchange.anki_note import Note, Side
from decks.exchange.bank import Bank, Format, Item, Losses, NotReadable, collected
from decks.exchange.text import decoded
from decks.values.text import clean_line

SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}
SPECIAL = ("guid", "notetype", "deck", "tags")
LONGEST = 1_000_000  # characters of a field
_COLUMN = re.compile("[1-9][0-9]{0,2}")


def write(bank: Bank, losses: Losses) -> bytes:
    """Notes of the type Basic, which every Anki has, in a deck of the bank's title."""
    head = ("separator:tab", "html:true", f"deck:{deck_name(bank)}", "notetype:Basic", "guid column:1", "tags column:4")
    out = io.StringIO()
    out.writelines(f"#{line}\n" for line in head)
    rows = csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_ALL)  # a bare # begins a comment
    for item in bank.items:
        note = anki_note.as_note(item)
        rows.writerow([note.guid, *note.fields, anki_note.tag_text(note.tags)])
    return out.getvalue().encode()


def deck_name(bank: Bank) -> str:
    """The title as one deck: Anki takes :: for a deck inside another."""
    return clean_line(bank.title).replace("::", ":") or bank.deck


def read(data: bytes, losses: Losses) -> Bank:
    """The notes of a file. Cards of Basic and Cloze notes become questions; of any other type, the first two fields."""
    text = decoded(data)
    head, body = _headers(text)
    columns = {name: _COLUMN.fullmatch(head.get(f"{name} column", "")) for name in SPECIAL}
    special = {int(found[0]) - 1: name for name, found in columns.items() if found}
    csv.field_size_limit(LONGEST)
    rows = _rows(body, _separator(head, body))
    try:
        items = collected(_items(rows, head, special, losses))
    except csv.Error as error:
        raise NotReadable(f"a line cannot be read: {error}") from None
    return Bank("", head.get("deck", ""), items)


def _headers(text: str) -> tuple[dict[str, str], str]:
    """The headers by name, and what follows them."""
    found: dict[str, str] = {}
    while text.startswith("#"):
        line, _, text = text.partition("\n")
        name, colon, value = line[1:].partition(":")
        if colon:
            found[name.strip().lower()] = value.rstrip("\r") if name == "separator" else value.strip()
    return found, text


def _separator(head: Mapping[str, str], body: str) -> str:
    named = head.get("separator", "")
    if named:
        return SEPARATORS.get(named.lower(), named[:1])
    first = body.partition("\n")[0]
    return next((sign for sign in "\t;,|" if sign in first), "\t")


def _rows(body: str, separator: str) -> Iterator[list[str]]:
    """The rows, without comments: lines between rows that begin with a bare #."""
    between = True

    def lines() -> Iterator[str]:
        nonlocal between
        for line in io.StringIO(body, newline=""):
            if not (between and line.startswith("#")):
                between = False
                yield line

    for row in csv.reader(lines(), delimiter=separator):
        between = True
        yield row


def _items(
    rows: Iterator[list[str]], head: Mapping[str, str], special: Mapping[int, str], losses: Losses
) -> Iterator[Item]:
    is_html = head.get("html", "false").lower() == "true"
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        named = {name: row[place] for place, name in special.items() if place < len(row)}
        cells = [cell if is_html else _as_html(cell) for place, cell in enumerate(row) if place not in special]
        kind = named.get("notetype", head.get("notetype", ""))
        tags = f"{named.get('tags', '')} {head.get('tags', '')}".split()
        note = Note(clean_line(named.get("guid", "")), tuple(cells) or ("",), tuple(tags))
        sides, cells = _sides(kind, cells)
        yield from anki_note.items_of(Note(note.guid, tuple(cells) or ("",), note.tags), dict(enumerate(sides)), losses)


def _as_html(cell: str) -> str:
    from html import escape

    return escape(cell, quote=False).replace("\n", "<br>")


def _sides(kind: str, cells: Sequence[str]) -> tuple[tuple[Side, ...], list[str]]:
    """What the cards of a note of this type ask, and the fields that hold something to ask."""
    there = Side((0,), tuple(range(1, max(2, len(cells)))))
    kind = kind.lower()
    if "reversed" not in kind:
        return (there,), list(cells)
    if "optional" in kind and not "".join(cells[2:3]).strip():
        return (there,), list(cells)
    cells = [cell for place, cell in enumerate(cells) if not ("optional" in kind and place == 2)]
    return (Side((0,), tuple(range(1, len(cells)))), Side((1,), (0, *range(2, len(cells))))), cells


def recognizes(data: bytes) -> bool:
    start = data[:2000].removeprefix(b"\xef\xbb\xbf").lower()
    return start.startswith((b"#separator:", b"#html:", b"#notetype", b"#deck", b"#guid", b"#tags", b"#columns:"))


FORMAT = Format(
    "anki-text",
    ".txt",
    "Anki's notes as text",
    write,
    read,
    recognizes,
    "In Anki: File, Import, and the file; a second import updates the notes.",
)
