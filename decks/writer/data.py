"""A deck as plain data (texts, lists, mappings), and changes to it by path.

A path is a tuple of steps from the top: a key of a mapping; in a list the `id` of an entry, or the text of one that is
only a text: `("facts", "war", "from")`, `("names", "aliyev", "also", "Aliyev")`. Nothing is changed in place.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from decks.parsing.tree import Listing, Node, Scalar, read_tree
from decks.writer.splice import Refused

Data: TypeAlias = "str | Sequence[Data] | Mapping[str, Data]"
KeyPath: TypeAlias = tuple[str, ...]


def read_data(text: str) -> dict[str, Data]:
    """A deck's text as plain data. Raises decks.parsing.files.Unreadable for what is no deck."""
    tree = read_tree(text, "deck.yaml", [])
    return {key: plain(node) for key, node in tree.entries.items()}


def plain(node: Node) -> Data:
    """A part of a deck, as it was read, as plain data."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.entries.items()}


def value_at(data: Data, path: KeyPath) -> Data:
    """What stands at a path. Raises Refused where nothing does."""
    for step in path:
        data = _children(data, path)[_index(data, step, path)]
    return data


def with_value(data: Mapping[str, Data], path: KeyPath, value: Data, *, before: str = "") -> dict[str, Data]:
    """The data with `value` at a path, whether or not something stood there.

    A new key comes last in its mapping, or before the key `before` where there is such a one. Raises Refused where the
    path's beginning leads nowhere.
    """
    return _top(_changed(data, path, path, value, before))


def with_entry(data: Mapping[str, Data], path: KeyPath, entry: Data) -> dict[str, Data]:
    """The data with an entry at the end of the list at a path; without the list, it is begun.

    Raises Refused where an entry of the same id is there, or no list.
    """
    parent = value_at(data, path[:-1])
    there: Data = parent.get(path[-1], []) if isinstance(parent, Mapping) else value_at(parent, path[-1:])
    if there == "":
        there = []
    if isinstance(there, (str, Mapping)):
        raise Refused(f"{told(path)} is no list")
    if isinstance(entry, Mapping) and _name(entry) in [_name(item) for item in there if isinstance(item, Mapping)]:
        raise Refused(f"{told(path)} has an entry “{_name(entry)}” already; give the new one another id")
    return with_value(data, path, [*there, entry])


def without(data: Mapping[str, Data], path: KeyPath) -> dict[str, Data]:
    """The data without the key or entry at a path. Raises Refused where there is none."""
    value_at(data, path)
    return _top(_changed(data, path, path, None, ""))


def texts(value: "Data | None") -> tuple[str, ...]:
    """A text, or those of a list."""
    if isinstance(value, str):
        return (value,)
    return tuple(part for part in value if isinstance(part, str)) if isinstance(value, Sequence) else ()


def entries(value: "Data | None") -> list[Mapping[str, Data]]:
    """The entries of a list, such as `facts` or `names`; what is no mapping is passed over."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    return [entry for entry in value if isinstance(entry, Mapping)]


def called(name: Mapping[str, Data]) -> set[str]:
    """All that an entry of `names` goes by, its id too, in small letters."""
    return {text.casefold() for key in ("id", "name", "also") for text in texts(name.get(key))}


def told(path: KeyPath) -> str:
    """A path in words: “facts → war → from”."""
    return " → ".join(path) or "the deck"


def _top(data: Data) -> dict[str, Data]:
    assert isinstance(data, Mapping)  # as it was handed in
    return dict(data)


def _changed(data: Data, steps: KeyPath, path: KeyPath, value: "Data | None", before: str) -> Data:
    """The data with the value at `steps` put in, or taken out where it is None; `path` is the whole way, for words."""
    if not steps:
        raise Refused("the whole deck cannot be replaced by a path")
    step, rest = steps[0], steps[1:]
    if not rest and value is not None and isinstance(data, Mapping) and step not in data:
        return _inserted(data, step, value, before)
    index = _index(data, step, path)
    children = _children(data, path)
    new = _changed(children[index], rest, path, value, before) if rest else value
    if isinstance(data, Mapping):
        pairs = zip(data, [*children[:index], new, *children[index + 1 :]], strict=True)
        return {key: child for key, child in pairs if child is not None}
    return [child for child in [*children[:index], new, *children[index + 1 :]] if child is not None]


def _inserted(data: Mapping[str, Data], key: str, value: Data, before: str) -> dict[str, Data]:
    keys = list(data)
    keys.insert(keys.index(before) if before in data else len(keys), key)
    return {name: value if name == key else data[name] for name in keys}


def _children(data: Data, path: KeyPath) -> list[Data]:
    if isinstance(data, str):
        raise Refused(f"{told(path)} leads into a text")
    return list(data.values()) if isinstance(data, Mapping) else list(data)


def _index(data: Data, step: str, path: KeyPath) -> int:
    found = list(data) if isinstance(data, Mapping) else [_name(item) for item in _children(data, path)]
    if step not in found:
        raise Refused(f"there is no “{step}” on the way to {told(path)}")
    return found.index(step)


def _name(entry: Data) -> str | None:
    """How a path names an entry of a list: by its id, or its text."""
    named = entry.get("id") if isinstance(entry, Mapping) else entry
    return named if isinstance(named, str) else None
