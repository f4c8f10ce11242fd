"""Quantities with units, bounds and ranges: read, written, ordered and compared."""

from decks.values.quantity.comparing import compare_quantity
from decks.values.quantity.reading import parse
from decks.values.quantity.value import Quantity, dimension, same_kind
from decks.values.quantity.writing import format  # noqa: A004 -- read as `quantity.format`

__all__ = ["Quantity", "compare_quantity", "dimension", "format", "parse", "same_kind"]
