"""A table with tabs: Quizlet, and what is copied from a spreadsheet: see `decks.exchange.table`."""

from decks.exchange import table
from decks.exchange.bank import Bank, Format, Losses

LOOK = table.Look("\t")


def write(bank: Bank, losses: Losses) -> bytes:
    return table.written(bank, LOOK, losses)


def read(data: bytes, losses: Losses) -> Bank:
    return table.bank(data, LOOK, losses)


FORMAT = Format("tsv", ".tsv", "a table with tabs: Quizlet, and what is copied from a spreadsheet", write, read)
