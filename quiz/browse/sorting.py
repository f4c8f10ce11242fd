"""The orders in which cards can be listed."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.browse.rows import Row


class Order(StrEnum):
    """An order, by the name that the command line takes."""

    DUE = "due"
    DECK = "deck"
    STABILITY = "stability"
    LAPSES = "lapses"

    @property
    def next(self) -> "Order":
        """The order after this one, round and round."""
        every = list(Order)
        return every[(every.index(self) + 1) % len(every)]


LABELS = {
    Order.DUE: "due first",
    Order.DECK: "as in the deck",
    Order.STABILITY: "least stable first",
    Order.LAPSES: "most forgotten first",
}
_LAST = float("inf")
_KEYS: dict[Order, Callable[["Row"], float]] = {
    Order.DUE: lambda row: _LAST if row.due_in is None else row.due_in,
    Order.DECK: lambda row: row.order,
    Order.STABILITY: lambda row: row.stability or _LAST,
    Order.LAPSES: lambda row: -row.lapses,
}


def in_order(rows: Iterable["Row"], order: Order) -> list["Row"]:
    """Rows in an order; equals stay as they are. Cards without the figure that counts come last."""
    return sorted(rows, key=_KEYS[order])
