"""Plain data as YAML in the house style: block style, lists at the column of their key."""

from collections.abc import Mapping
from functools import lru_cache

from decks.writer.data import Data
from decks.writer.scalars import INDENT, block, inline


@lru_cache(maxsize=256)  # a deck has few keys, many times each
def _key(key: str) -> str:
    return inline(key)


def pair(key: str, value: Data, column: int) -> list[str]:
    """The lines of a key and its value; the key stands at `column`."""
    head, body = after_key(value, column)
    return [f"{' ' * column}{_key(key)}:{' ' + head if head else ''}", *body]


def item(value: Data, column: int) -> list[str]:
    """The lines of an entry of a list; its dash stands at `column`."""
    head, body = after_dash(value, column)
    return [f"{' ' * column}- {head}", *body]


def after_key(value: Data, column: int) -> tuple[str, list[str]]:
    """What stands after a key at `column` on its line, and the lines below."""
    if isinstance(value, str):
        return block(value, column)
    if not value:
        return flow(value), []
    if isinstance(value, Mapping):
        return "", [line for key, child in value.items() for line in pair(key, child, column + INDENT)]
    return "", [line for child in value for line in item(child, column)]


def after_dash(value: Data, column: int) -> tuple[str, list[str]]:
    """What stands after a dash at `column` on its line, and the lines below."""
    if isinstance(value, str) or not value:
        return after_key(value, column)
    inner = column + INDENT
    if isinstance(value, Mapping):
        lines = [line for key, child in value.items() for line in pair(key, child, inner)]
    else:
        lines = [line for child in value for line in item(child, inner)]
    return lines[0].lstrip(), lines[1:]


def flow(value: Data) -> str:
    """A value on one line, inside brackets or braces."""
    if isinstance(value, str):
        return inline(value, flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{inline(key, flow=True)}: {flow(child)}" for key, child in value.items()) + "}"
    return "[" + ", ".join(flow(child) for child in value) + "]"
