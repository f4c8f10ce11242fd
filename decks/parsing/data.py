"""Plain data -> the tree that its YAML would be read as, without the detour over text."""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING

from decks.diagnostics import Place
from decks.parsing.tree import Listing, Node, Scalar
from decks.parsing.tree import Mapping as Tree

if TYPE_CHECKING:
    from decks.writer.data import Data


def tree_of(data: "Data", path: str) -> Tree:
    """The tree of a deck's data. Places are in the order of the text that it would be, a line for each key and text."""
    node = _node(data, path, count(1))
    assert isinstance(node, Tree)
    return node


def _node(data: "Data", path: str, lines: Iterator[int]) -> Node:
    if isinstance(data, str):
        return Scalar(data, Place(path, next(lines), 1))
    if not isinstance(data, Mapping):
        place = Place(path, next(lines), 1)
        return Listing([_node(item, path, lines) for item in data], place)
    entries: dict[str, Node] = {}
    keys: dict[str, Place] = {}
    for key, value in data.items():
        keys[key] = Place(path, next(lines), 1)
        entries[key] = _node(value, path, lines)
    return Tree(entries, keys, next(iter(keys.values())) if keys else Place(path, next(lines), 1))
