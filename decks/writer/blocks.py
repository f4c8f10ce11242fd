"""Single changes to the lines of a deck: a value replaced, a key or an entry put in or taken out."""

import re
from collections.abc import Sequence

import yaml

from decks.diagnostics import Edit
from decks.writer import emit, layout
from decks.writer.data import Data
from decks.writer.layout import Text

_BLANK_LINE = re.compile(r"(\r\n|\r(?!\n)|\n) *[\r\n]")
_VISIBLE = re.compile(r"\S")


def replaced(
    node: yaml.Node, hook: int, value: Data, fresh: tuple[str, list[str]], *, in_flow: bool, whole: Text
) -> Edit:
    """A value in the place of another. `hook` is the offset behind its colon or dash.

    `fresh` is the new value as `emit.after_key` or `after_dash` give it. A comment on the value's line stays.
    """
    start, end = layout.start(node), layout.end(node, whole)
    if in_flow:
        return Edit(start, end, _spaced(start, emit.flow(value), whole))
    head, body = fresh
    line_end = whole.line_end(end)
    below = start > whole.line_end(hook)
    comment = whole.text[hook : whole.line_end(hook)].rstrip() if below else ""
    if not layout.is_block(node):
        comment += _header_comment(node, whole) + _apart(whole.text[end:line_end])
    if body or not head or layout.is_block(node):
        start = hook
    elif below:
        comment = _apart(whole.text[end:line_end])  # the other stays where it is
    return Edit(start, line_end, whole.newline.join([_spaced(start, head, whole) + comment, *body]))


def _spaced(start: int, text: str, whole: Text) -> str:
    """A text with a space before it where it would touch a colon or dash."""
    return " " + text if text and start and whole.text[start - 1] in ":-" else text


def _apart(comment: str) -> str:
    """What follows a value on its line: a comment keeps two spaces from it."""
    return " " + comment if comment.startswith(" #") else comment.rstrip()


def _header_comment(node: yaml.Node, whole: Text) -> str:
    """The comment behind the `|` or `>` of a block of text."""
    if not isinstance(node, yaml.ScalarNode) or node.style not in ("|", ">"):
        return ""
    start = layout.start(node)
    found = re.search(r"\s+#.*", whole.text[start : whole.line_end(start)])
    return found[0] if found else ""


def key_removed(node: yaml.MappingNode, place: int, *, leading: bool, whole: Text) -> Edit:
    """A key and its value taken out. `leading` says that all keys before it go as well."""
    key, value = node.value[place]
    if leading and not whole.is_first(layout.start(node.value[0][0])):
        following = _VISIBLE.search(whole.text, whole.next_line(layout.end(value, whole)))
        assert following  # a key that stays
        return Edit(layout.start(key), following.start(), "")
    return _lines_removed(layout.start(key), layout.end(value, whole), whole)


def entry_removed(node: yaml.SequenceNode, place: int, dashes: Sequence[int], whole: Text) -> Edit:
    """An entry of a list taken out."""
    end = layout.end(node.value[place], whole)
    if not whole.is_first(dashes[place]):  # a list in a list: the first dash stands behind another
        return Edit(dashes[place], dashes[place + 1] if place + 1 < len(dashes) else end, "")
    return _lines_removed(dashes[place], end, whole)


def _lines_removed(start: int, end: int, whole: Text) -> Edit:
    return Edit(whole.line_start(start), whole.next_line(end), "")


def inserted_key(node: yaml.MappingNode, place: int, lines: Sequence[str], *, before: bool, whole: Text) -> Edit:
    """A key put in behind the one at `place`, or before it."""
    key, value = node.value[place]
    return _inserted(layout.start(key) if before else layout.end(value, whole), lines, before=before, whole=whole)


def inserted_entry(
    node: yaml.SequenceNode, place: int, lines: Sequence[str], dashes: Sequence[int], whole: Text
) -> Edit:
    """An entry put into a list behind the one at `place`, -1 for the front; apart by a blank line where others are."""
    apart = len(dashes) > 1 and _BLANK_LINE.search(whole.text, layout.end(node.value[-2], whole), dashes[-1])
    if place < 0:
        return _inserted(dashes[0], [*lines, ""] if apart else lines, before=True, whole=whole)
    return _inserted(layout.end(node.value[place], whole), ["", *lines] if apart else lines, before=False, whole=whole)


def _inserted(at: int, lines: Sequence[str], *, before: bool, whole: Text) -> Edit:
    """Lines put in before what stands at an offset, or behind the line that it is in."""
    if before:
        margin = " " * (at - whole.line_start(at))
        return Edit(at, at, whole.newline.join([*lines, margin]).removeprefix(margin))
    at = whole.next_line(at)
    return Edit(at, at, whole.newline.join([*lines, ""]))
