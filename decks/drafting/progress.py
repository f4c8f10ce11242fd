"""How far a long draft is, for whoever shows it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Tell = Callable[[float], None]
"""Is told the share of the work that is done, from 0 to 1."""
PARSED, READ = 0.2, 0.4
"""The shares of the work that are done when all sentences are parsed, and when all are read; checking is the rest."""


def silent(share: float) -> None:
    """Tell nobody."""


def through(
    items: Iterable[Item], share: Callable[[Item], float], tell: Tell, first: float, last: float
) -> Iterator[Item]:
    """The items, telling after each how far that is between `first` and `last`, of which it is a `share`."""
    for item in items:
        yield item
        tell(first + (last - first) * share(item))
