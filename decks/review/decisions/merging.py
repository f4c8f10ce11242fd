"""Two facts become one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from decks.review.script import Entry, Script, with_keys
from decks.writer import Data, Refused

_JOINED = ("quote", "accept", "not", "tags", "was")
_KEPT = frozenset({"id", "type", "draft", "doubt", "ignore"})


def joined(entry: Entry, other: Entry) -> Entry:
    """An entry with what another has besides: its quotes and lists, and the keys that it lacks.

    The other's id goes under `was` if it has been looked at, so that what students learned of it is kept; of a type
    that differs, only quotes and what all types share are taken. Raises Refused.
    """
    if entry["id"] == other["id"]:
        raise Refused("a fact cannot be merged with itself")
    changes: dict[str, Data | None] = {key: _both(entry.get(key), other.get(key)) for key in _JOINED}
    if entry["type"] == other["type"]:
        changes |= {key: value for key, value in other.items() if key not in {*_KEPT, *_JOINED, *entry}}
        asks = (entry.get("ask"), other.get("ask"))
        if all(isinstance(ask, Mapping) for ask in asks):
            changes["ask"] = {**asks[1], **asks[0]}  # type: ignore[dict-item]  # both are mappings
    elif "why" not in entry and "why" in other:
        changes["why"] = other["why"]
    if "draft" not in other:
        changes["was"] = _both(_both(entry.get("was"), str(other["id"])), other.get("was"))
    return with_keys(entry, {key: value for key, value in changes.items() if value != entry.get(key)})


def _both(one: "Data | None", other: "Data | None") -> "Data | None":
    """What two values hold, each once."""
    found: list[Data] = []
    for value in (one, other):
        for part in _parts(value):
            if part not in found:
                found.append(part)
    return None if not found else found[0] if len(found) == 1 else found


def _parts(value: "Data | None") -> Sequence[Data]:
    if value is None:
        return ()
    return (value,) if isinstance(value, (str, Mapping)) else value


@dataclass(frozen=True, slots=True)
class Merge:
    """A fact takes another in, and the other goes."""

    fact: str
    other: str

    @property
    def said(self) -> str:
        return f"“{self.other}” is merged in"

    def made(self, script: Script) -> str:
        entry = joined(script.entry(self.fact), script.entry(self.other))
        return Script.of(script.replaced(self.other, [])).replaced(self.fact, [entry])
