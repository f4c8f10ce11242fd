"""Where the parts of a deck's text stand: YAML's nodes with offsets that leave out the blank space behind them.

The text has been read by `decks.parsing` before, which refuses what would make YAML's composer crash or guess.
"""

import re
from dataclasses import dataclass
from functools import cached_property

import yaml

from decks.writer.splice import Refused

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Text:
    """A deck's text, with the line break that it uses."""

    text: str

    @cached_property
    def newline(self) -> str:
        found = _BREAK.search(self.text)
        return found[0] if found else "\n"

    def line_start(self, at: int) -> int:
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def line_end(self, at: int) -> int:
        """The offset of the line break, or of the end of the text."""
        found = _BREAK.search(self.text, at)
        return found.start() if found else len(self.text)

    def next_line(self, at: int) -> int:
        found = _BREAK.search(self.text, at)
        return found.end() if found else len(self.text)

    def is_first(self, at: int) -> bool:
        """Whether only blanks stand before an offset on its line."""
        return not self.text[self.line_start(at) : at].strip()


def compose(text: str) -> yaml.Node:
    node = yaml.compose(text, Loader=_LOADER)
    assert node is not None  # an empty text has been refused before
    return node


def is_flow(node: yaml.Node) -> bool:
    """Whether a node is a collection in brackets or braces."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def is_block(node: yaml.Node) -> bool:
    """Whether a node is a collection with its entries on lines of their own."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def start(node: yaml.Node) -> int:
    return int(node.start_mark.index)


def column(node: yaml.Node) -> int:
    return int(node.start_mark.column)


def end(node: yaml.Node, whole: Text) -> int:
    """Where a node's own text ends: YAML counts blank lines and comments behind a block as part of it.

    Of a text under `|+` the blank lines are its own.
    """
    if is_block(node):
        last = node.value[-1]
        return end(last[1] if isinstance(node, yaml.MappingNode) else last, whole)
    stop = int(node.end_mark.index)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        own = whole.text[start(node) : stop]
        keeps = "+" in own[: whole.line_end(start(node)) - start(node)].partition("#")[0]
        return start(node) + len(own.removesuffix("\n").removesuffix("\r") if keeps else own.rstrip())
    return stop


def dashes(node: yaml.SequenceNode, whole: Text) -> list[int]:
    """The offset of each entry's dash in a list in block style. Raises Refused where they are not found."""
    found = [start(node)]
    margin = re.compile(rf"(?<=[\n\r]) {{{column(node)}}}-(?=\s)")
    for before, child in zip(node.value, node.value[1:], strict=False):
        last = [match.end() - 1 for match in margin.finditer(whole.text, end(before, whole), start(child) + 1)]
        if not last:
            raise Refused("a list is laid out in a way that cannot be edited by a program; edit it by hand")
        found.append(last[-1])
    return found
