"""What can be mended without asking: after facts were dropped and edited, names and exceptions are left over."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from decks.diagnostics import Finding
from decks.mending import mend
from decks.parsing.tree import Listing, Mapping, Scalar
from decks.review.script import Script
from decks.writer import read_data, rewritten, without

_UNUSED_NAME = "FD131"


@dataclass(frozen=True, slots=True)
class Tidy:
    """Safe fixes are made, and names that no fact uses go. `path` and `article` are the deck's, to check it."""

    path: Path
    article: str

    @property
    def fact(self) -> str:
        return ""

    @property
    def said(self) -> str:
        return "Tidied"

    def made(self, script: Script) -> str:
        check = cache(self._check)  # a whole check takes long, and most texts come twice
        text = mend(_without_names(script.text, check(script.text)), check).text
        return mend(_without_names(text, check(text)), check).text

    def _check(self, text: str) -> list[Finding]:
        from decks.loader import load
        from decks.rules import check

        return check(load(self.path, text=text, article=self.article))


def _without_names(text: str, found: list[Finding]) -> str:
    """The text without the names that are found unused."""
    lines = {finding.place.line for finding in found if finding.code == _UNUSED_NAME}
    names = Script.of(text).tree.entries.get("names")
    if not lines or not isinstance(names, Listing):
        return text
    nodes = [item.entries["id"] for item in names.items if isinstance(item, Mapping) and "id" in item.entries]
    data = read_data(text)
    for node in nodes:
        if isinstance(node, Scalar) and node.place.line in lines:
            data = without(data, ("names", node.text))
    return rewritten(text, data if data["names"] else without(data, ("names",)))
