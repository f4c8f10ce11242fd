"""A deck file -> a deck, with every problem as a finding at its place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from decks.diagnostics import Finding
from decks.languages import load as load_language
from decks.loader.deck import read_deck
from decks.model import Deck
from decks.parsing.data import tree_of
from decks.parsing.fields import Reading
from decks.parsing.files import Unreadable, read_text
from decks.parsing.tree import read_tree
from decks.rules import ERRORS, run

if TYPE_CHECKING:
    from decks.writer.data import Data


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading a file gave. There is a deck as far as it could be read; study it only without errors."""

    path: Path
    deck: Deck | None
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity == "error")


def load(
    path: Path, label: str = "", *, text: str | None = None, article: str | None = None, like: Deck | None = None
) -> Loaded:
    """Read the deck at `path`; `label` names the file in findings. Never raises for anything that a file may hold.

    `text` is read in the place of the file, `article` in the place of the source that it names. `like` is the deck as
    it was before an edit, which makes reading faster and nothing else.
    """
    label = label or str(path)
    reading = Reading(load_language("en"), article=article)
    deck = None
    try:
        reading.text = read_text(path) if text is None else text
        deck = read_deck(read_tree(reading.text, label, reading.findings), path, reading, like)
    except Unreadable as unreadable:
        place = replace(unreadable.finding.place, path=label)
        reading.findings.append(replace(unreadable.finding, place=place))
    return _checked(path, deck, reading)


def load_data(data: "Mapping[str, Data]", *, article: str, like: Deck | None = None) -> Loaded:
    """The deck of plain data, with its findings; their places are only in the right order. As `load` of its YAML."""
    path = Path("deck.yaml")
    reading = Reading(load_language("en"), article=article)
    return _checked(path, read_deck(tree_of(data, str(path)), path, reading, like), reading)


def _checked(path: Path, deck: Deck | None, reading: Reading) -> Loaded:
    if deck:
        reading.findings.extend(run(deck, ERRORS))
    findings = sorted(reading.findings, key=lambda f: (f.place.line, f.place.column, f.code))
    return Loaded(path, deck, tuple(findings))
