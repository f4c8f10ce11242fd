"""One fact becomes two or more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from decks.review.script import Entry, Script, free_id, with_keys
from decks.writer import Data

_LISTS = ("roles", "who", "where", "answer", "quote")
_BRACED = ("did", "says")
_BRACES = re.compile(r"\{([^{}]*)\}")


def parts(entry: Entry) -> list[Entry]:
    """An entry in parts, the first with its id: by roles, by a list, by {braces}; else it twice, to be edited."""
    for key in _LISTS:
        value = entry.get(key)
        if isinstance(value, Sequence) and not isinstance(value, str) and len(value) > 1:
            return [with_keys(entry, _one(key, value[at])) for at in range(len(value))]
    for key in _BRACED:
        text = str(entry.get(key, ""))
        count = len(_BRACES.findall(text))
        if count > 1:
            return [with_keys(entry, {key: _with_brace(text, at), "ask": None}) for at in range(count)]
    return [entry, entry]


def _one(key: str, value: Data) -> "dict[str, Data | None]":
    """One role or one member of a list in the place of all."""
    if key == "roles" and not isinstance(value, (str, Sequence)):
        return {"roles": None, **{name: part for name, part in value.items() if name != "id"}, "ask": None}
    return {key: value, "ask": None}


def _with_brace(text: str, kept: int) -> str:
    """A text in which only one of the braces is left."""
    count = iter(range(len(text)))
    return _BRACES.sub(lambda found: found[0] if next(count) == kept else found[1], text)


@dataclass(frozen=True, slots=True)
class Split:
    """A fact in parts, each to be looked at; the first keeps the id, and with it the history."""

    fact: str

    @property
    def said(self) -> str:
        return "Split"

    def made(self, script: Script) -> str:
        first, *others = parts(script.entry(self.fact))
        taken = list(script.ids)
        found = [first]
        for part in others:
            new = free_id(f"{self.fact}-2", taken)
            taken.append(new)
            tier = str(part.get("draft") or "core")
            found.append(with_keys({**part, "id": new}, {"draft": tier, "was": None}))
        return script.replaced(self.fact, found)
