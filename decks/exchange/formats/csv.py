"""A table with commas, for spreadsheets: see `decks.exchange.table`."""

from decks.exchange import table
from decks.exchange.bank import Bank, Format, Losses

LOOK = table.Look(",", mark=True)


def write(bank: Bank, losses: Losses) -> bytes:
    return table.written(bank, LOOK, losses)


def read(data: bytes, losses: Losses) -> Bank:
    return table.bank(data, LOOK, losses)


FORMAT = Format("csv", ".csv", "a table with commas, for spreadsheets", write, read)
