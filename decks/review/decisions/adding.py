"""A fact is put in, with the names that it needs."""

from collections.abc import Mapping
from dataclasses import dataclass

from decks.review.script import Entry, Script, free_id
from decks.writer import Data, read_data, rewritten
from decks.writer.data import called, entries


@dataclass(frozen=True, slots=True)
class Add:
    """A new fact behind another, or at the end; it gets an id that is free. Names whose words are there stay away."""

    entry: Entry
    names: tuple[Mapping[str, Data], ...] = ()
    after: str = ""

    @property
    def fact(self) -> str:
        return str(self.entry["id"])

    @property
    def said(self) -> str:
        return "Added"

    def made(self, script: Script) -> str:
        new = free_id(self.fact, script.ids)
        text = script.added({**self.entry, "id": new}, self.after)
        return _with_names(text, self.names) if self.names else text


def _with_names(text: str, names: tuple[Mapping[str, Data], ...]) -> str:
    data = read_data(text)
    old = entries(data.get("names"))
    known = {said for name in old for said in called(name)}
    new = [name for name in names if not known & called(name)]
    if not new:
        return text
    if "names" in data:
        return rewritten(text, {**data, "names": [*old, *new]})
    keys = list(data)
    at = next((n for n, key in enumerate(keys) if key in ("facts", "cards")), len(keys))
    return rewritten(text, {key: new if key == "names" else data[key] for key in [*keys[:at], "names", *keys[at:]]})
