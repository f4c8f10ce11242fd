"""A table with commas, for spreadsheets: see `decks.exchange.table`."""

from decks.exchange import table
from decks.exchange.bank import Bank, Format, Losses

LOOK = table.Look(",", for_spreadsheets=True)


def write(bank: Bank, losses: Losses) -> bytes:
    return table.written(bank, LOOK, losses)


def read(data: bytes, losses: Losses) -> Bank:
    return table.bank(data, LOOK, losses)


NEXT = "Open it with all columns as text (LibreOffice: “Format quoted field as text”), so that 007 stays 007."
FORMAT = Format("csv", ".csv", "a table with commas, for spreadsheets", write, read, next=NEXT)
