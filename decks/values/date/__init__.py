"""Dates of any precision, from a day to a decade: read, written, ordered and compared."""

from decks.values.date.comparing import compare_date
from decks.values.date.reading import candidates, parse, parse_range
from decks.values.date.value import PartialDate, Precision, overlaps
from decks.values.date.writing import format  # noqa: A004 -- read as `date.format`

__all__ = ["PartialDate", "Precision", "candidates", "compare_date", "format", "overlaps", "parse", "parse_range"]
