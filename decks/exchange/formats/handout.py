"""A quiz to print and hand out: without its key."""

from decks.exchange.bank import Bank, Format, Losses
from decks.exchange.formats import printed


def write(bank: Bank, losses: Losses) -> bytes:
    return printed.document(bank, losses, key=False)


FORMAT = Format(
    "handout", ".handout.html", "a quiz to print, without its key", write, next="Open it in a browser and print it."
)
