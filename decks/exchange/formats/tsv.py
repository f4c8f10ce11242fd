"""A table with tabs: Quizlet, and what is copied from a spreadsheet: see `decks.exchange.table`."""

from decks.exchange import table
from decks.exchange.bank import Bank, Format, Losses

LOOK = table.Look("\t")


def write(bank: Bank, losses: Losses) -> bytes:
    return table.written(bank, LOOK, losses)


def read(data: bytes, losses: Losses) -> Bank:
    return table.bank(data, LOOK, losses)


ABOUT = "a table with tabs: Quizlet, and what is copied from a spreadsheet"
NEXT = "For Quizlet, make one of two columns without names: --column question= --column answer="
FORMAT = Format("tsv", ".tsv", ABOUT, write, read, next=NEXT)
