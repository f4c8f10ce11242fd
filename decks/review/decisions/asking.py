"""How a fact is asked: the wording of a direction, and wrong options written by hand."""

from collections.abc import Mapping
from dataclasses import dataclass

from decks.context import GAP
from decks.model import SKIP
from decks.review.script import CARD, Entry, Script, with_keys
from decks.writer import Data, Refused


def reworded(entry: Entry, direction: str, question: str) -> Entry:
    """An entry with a question of the instructor's own for a direction; see `Reword`. Raises Refused."""
    question = " ".join(question.split())
    if entry["type"] == CARD:
        if not question or question == SKIP:
            raise Refused("a hand-written card keeps its question; drop the card instead")
        return with_keys(entry, {"ask": question})
    key, other = ("gap", "q") if GAP in question else ("q", "gap")
    if question == SKIP:
        return with_keys(entry, {"ask": _with_direction(entry, direction, SKIP)})
    kept = {name: value for name, value in _wording(entry, direction).items() if name != key}
    if not question:
        kept = {name: value for name, value in kept.items() if name not in (key, other)}
    else:
        kept = {key: question, **kept}
    return with_keys(entry, {"ask": _with_direction(entry, direction, kept)})


def with_options(entry: Entry, direction: str, wrong: tuple[str, ...]) -> Entry:
    """An entry with wrong options for a direction; none take those that it has away."""
    options = [text for option in wrong if (text := " ".join(option.split()))]
    if entry["type"] == CARD:
        return with_keys(entry, {"not": options})
    kept = {name: value for name, value in _wording(entry, direction).items() if name != "not"}
    changed: dict[str, Data] = {**kept, "not": options} if options else kept
    return with_keys(entry, {"ask": _with_direction(entry, direction, changed)})


def _wording(entry: Entry, direction: str) -> Mapping[str, Data]:
    """What is said of a direction, with its parts; one that is skipped has none."""
    asks = entry.get("ask")
    there = asks.get(direction) if isinstance(asks, Mapping) else None
    if isinstance(there, str):
        return {} if there == SKIP else {"q": there}
    return there if isinstance(there, Mapping) else {}


def _with_direction(entry: Entry, direction: str, wording: "Mapping[str, Data] | str") -> Mapping[str, Data]:
    asks = entry.get("ask")
    there: dict[str, Data] = dict(asks) if isinstance(asks, Mapping) else {}
    if isinstance(wording, Mapping) and list(wording) == ["q"]:
        wording = str(wording["q"])
    if wording:
        return {**there, direction: wording}
    return {name: value for name, value in there.items() if name != direction}


@dataclass(frozen=True, slots=True)
class Reword:
    """A question of one's own for a direction: with ____ a sentence with a gap; “skip”: none; "": the usual."""

    fact: str
    direction: str
    question: str

    @property
    def said(self) -> str:
        return f"“{self.direction}” is asked no more" if self.question == SKIP else f"“{self.direction}” reworded"

    def made(self, script: Script) -> str:
        return script.replaced(self.fact, [reworded(script.entry(self.fact), self.direction, self.question)])


@dataclass(frozen=True, slots=True)
class Options:
    """Wrong options for a direction; none take those that it has away."""

    fact: str
    direction: str
    wrong: tuple[str, ...]

    @property
    def said(self) -> str:
        return f"Wrong options for “{self.direction}”: {len(self.wrong)}"

    def made(self, script: Script) -> str:
        return script.replaced(self.fact, [with_options(script.entry(self.fact), self.direction, self.wrong)])
