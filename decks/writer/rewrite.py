"""From one state of a deck to another by the fewest changes to its text: comments, order and layout stay."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

import yaml

from decks.diagnostics import Edit
from decks.parsing.files import Unreadable
from decks.writer import blocks, emit, layout
from decks.writer.data import Data, read_data
from decks.writer.layout import Text
from decks.writer.splice import Refused, splice


def rewritten(text: str, wanted: Mapping[str, Data]) -> str:
    """The text of a deck, changed so that it holds `wanted`; see `decks.writer.data` for making that.

    What is in both stays byte for byte. The result has been read again and holds `wanted` and nothing else; where that
    cannot be had, Refused is raised. Raises decks.parsing.files.Unreadable if the text is no deck.
    """
    old = read_data(text)
    whole = Text(text if text.endswith(("\n", "\r")) else text + Text(text).newline)
    new = splice(whole.text, _edits(layout.compose(whole.text), old, wanted, whole))
    if whole.text != text:
        new = new.removesuffix(whole.newline)
    try:
        fine = read_data(new) == _as_read(wanted)
    except Unreadable as unreadable:
        raise Refused(f"the change cannot be written: {unreadable.finding.message}") from None
    if not fine:
        raise Refused("the change cannot be made without touching other parts of the file; make it by hand")
    return new


def _edits(root: yaml.Node, old: Data, new: Data, whole: Text) -> Iterable[Edit]:
    if _stays(root, old, new):
        return _inside(root, old, new, whole)
    if layout.is_flow(root):  # JSON
        return [Edit(layout.start(root), layout.end(root, whole), emit.flow(new))]
    raise Refused("nothing of what the file says would be left; write it anew")


def _as_read(data: Data) -> Data:
    """Plain data as reading gives it: its lists as `list`, its mappings as `dict`."""
    if isinstance(data, str):
        return data
    if isinstance(data, Mapping):
        return {key: _as_read(value) for key, value in data.items()}
    return [_as_read(value) for value in data]


def _inside(node: yaml.Node, old: Data, new: Data, whole: Text) -> Iterator[Edit]:
    """The edits inside a collection that remains one of its kind, and keeps something of what it held."""
    if isinstance(node, yaml.MappingNode) and isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _mapping(node, old, new, whole)
    elif isinstance(node, yaml.SequenceNode) and not isinstance(old, (str, Mapping)):
        assert not isinstance(new, (str, Mapping))  # `_stays` has seen to it
        yield from _listing(node, old, new, whole)


def _stays(node: yaml.Node, old: Data, new: Data) -> bool:
    """Whether a collection can be changed in part. In brackets only one by one: what comes or goes moves commas."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return list(old) == list(new) if layout.is_flow(node) else not old.keys().isdisjoint(new)
    if isinstance(old, (str, Mapping)) or isinstance(new, (str, Mapping)):
        return False
    return len(old) == len(new) if layout.is_flow(node) else bool(old and new)


def _mapping(node: yaml.MappingNode, old: Mapping[str, Data], new: Mapping[str, Data], whole: Text) -> Iterator[Edit]:
    keys = [key.value for key, _ in node.value]
    for place, (key_node, child) in enumerate(node.value):
        key = key_node.value
        if key not in new:
            yield blocks.key_removed(node, place, leading=new.keys().isdisjoint(keys[:place]), whole=whole)
        elif old[key] != new[key]:
            if _stays(child, old[key], new[key]):
                yield from _inside(child, old[key], new[key], whole)
            else:
                hook = whole.text.index(":", int(key_node.end_mark.index)) + 1
                fresh = emit.after_key(new[key], layout.column(key_node))
                yield blocks.replaced(child, hook, new[key], fresh, in_flow=layout.is_flow(node), whole=whole)
    first = next(place for place, key in enumerate(keys) if key in new)
    after = None
    for key, value in new.items():
        if key in old:
            after = keys.index(key)
        else:
            lines = emit.pair(key, value, layout.column(node.value[0][0]))
            yield blocks.inserted_key(node, first if after is None else after, lines, before=after is None, whole=whole)


def _listing(node: yaml.SequenceNode, old: Sequence[Data], new: Sequence[Data], whole: Text) -> Iterator[Edit]:
    if layout.is_flow(node):
        for child, was, wanted in zip(node.value, old, new, strict=True):
            yield from _entry(child, layout.start(child), was, wanted, node, whole)
        return
    dashes = layout.dashes(node, whole)
    matcher = SequenceMatcher(
        None, [_identity(entry) for entry in old], [_identity(entry) for entry in new], autojunk=False
    )
    for tag, first, last, start, stop in matcher.get_opcodes():
        paired = min(last - first, stop - start) if tag in ("equal", "replace") else 0
        for step in range(paired):
            place, entry = first + step, new[start + step]
            if _is_another(old[place], entry):
                yield blocks.entry_removed(node, place, dashes, whole)
                yield blocks.inserted_entry(node, place, emit.item(entry, layout.column(node)), dashes, whole)
            else:
                yield from _entry(node.value[place], dashes[place] + 1, old[place], entry, node, whole)
        for place in range(first + paired, last):
            yield blocks.entry_removed(node, place, dashes, whole)
        for entry in new[start + paired : stop]:
            lines = emit.item(entry, layout.column(node))
            yield blocks.inserted_entry(node, first + paired - 1, lines, dashes, whole)


def _entry(child: yaml.Node, hook: int, old: Data, new: Data, parent: yaml.SequenceNode, whole: Text) -> Iterator[Edit]:
    if old == new:
        return
    if _stays(child, old, new):
        yield from _inside(child, old, new, whole)
    else:
        fresh = emit.after_dash(new, layout.column(parent))
        yield blocks.replaced(child, hook, new, fresh, in_flow=layout.is_flow(parent), whole=whole)


def _identity(entry: Data) -> str:
    """What makes an entry of a list the same as before: its id, else all that it says."""
    return f"id {entry['id']}" if isinstance(entry, Mapping) and "id" in entry else repr(_as_read(entry))


def _is_another(old: Data, new: Data) -> bool:
    """Whether an entry has nothing to do with the one that it stands for: the comments of that one are not its own."""
    if not isinstance(old, Mapping) or not isinstance(new, Mapping) or _identity(old) == _identity(new):
        return False
    return 2 * sum(old[key] == new.get(key) for key in old) < len(old) - 1
