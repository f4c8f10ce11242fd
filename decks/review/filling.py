"""A table of decisions applied to a deck: all of it, or none of it and what does not fit."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from decks.diagnostics import Finding
from decks.languages import load as load_language
from decks.parsing.files import Unreadable
from decks.parsing.tree import Listing
from decks.parsing.tree import Mapping as Tree
from decks.review.bench import Bench
from decks.review.decisions.editing import edited, restanced
from decks.review.decisions.kinds import retyped
from decks.review.decisions.looking import accepted, weighed
from decks.review.fields import known_keys
from decks.review.script import CARD, SECTIONS, Entry, Script
from decks.review.table import DECISIONS, TOLD, Row, cell, columns, script_of
from decks.review.view import view
from decks.values import date as dates
from decks.values.text import clean
from decks.writer import Data, Refused, rewritten
from decks.writer.data import plain, texts

_DATES = frozenset({"when", "from", "to"})
_ASKED = ("edit", "keep", "")  # words that decide nothing


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that does not fit, and why."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What a table makes of a deck: its text, how many facts were decided on and how, or what does not fit."""

    text: str
    done: Mapping[str, int]
    problems: tuple[Problem, ...] = ()

    @property
    def fact(self) -> str:
        return ""

    @property
    def said(self) -> str:
        return "Table applied"

    def made(self, script: Script) -> str:
        """As a decision: the whole table is one step."""
        return self.text


def filled(bench: Bench, rows: Sequence[Row]) -> Filled:
    """A deck after the decisions of a table."""
    script, known = script_of(bench), columns(bench)
    changed: dict[str, Entry | None] = {}
    lines: dict[str, int] = {}
    done: Counter[str] = Counter()
    problems: list[Problem] = []
    for row in rows:
        fact = row.cells.get("id", "").strip()
        try:
            if fact in lines:
                raise Refused(f"“{fact}” stands in line {lines[fact]} already")
            lines[fact] = row.line
            if wanted := _decided(bench, script, row, fact, known):
                changed[fact] = wanted[0]
                done.update(wanted[1])
        except Refused as refused:
            problems.append(Problem(row.line, clean(str(refused))))
    if problems:
        return Filled(bench.text, {}, tuple(problems))
    try:
        text = _written(script, changed)
        after = bench.with_text(text)
    except (Refused, Unreadable) as error:
        return Filled(bench.text, {}, (Problem(1, clean(str(error))),))
    broken = [_problem(finding, text, lines) for finding in after.new_errors(bench)]
    return Filled(bench.text, {}, tuple(broken)) if broken else Filled(text, done)


def _decided(
    bench: Bench, script: Script, row: Row, fact: str, known: Sequence[str]
) -> "tuple[Entry | None, tuple[str, ...]] | None":
    """The entry that a row asks for (None drops it) with what is done, or None where it asks for nothing.

    Raises Refused for a row that does not fit.
    """
    words = _words(row.cells.get("decision", ""))
    if fact not in bench.facts:
        if "drop" in words:
            return None  # as it was asked for
        raise Refused(f"there is no fact “{fact}” in the deck" if fact else "the row has no id")
    edits = _edits(bench, row, fact, known)
    entry = script.entry(fact)
    if "drop" in words:
        if len(words) > 1 or edits:
            raise Refused("a fact that is dropped takes no other decision and no edits")
        _same_version(bench, row, fact)
        return None, ("drop",)
    changed = _edited(entry, edits)
    if "must-know" in words or "optional" in words:
        changed = weighed(changed, must="must-know" in words)
    if words:
        changed = accepted(changed)
    if changed == entry:
        return None
    _same_version(bench, row, fact)
    return changed, (*words, *(("edit",) if edits else ()))


def _words(text: str) -> tuple[str, ...]:
    words = tuple(word for word in text.replace(",", " ").replace(";", " ").casefold().split() if word not in _ASKED)
    unknown = [word for word in words if word not in DECISIONS]
    if unknown:
        raise Refused(f"“{unknown[0]}” is no decision; write {', '.join(DECISIONS)}, or nothing")
    if {"must-know", "optional"} <= set(words):
        raise Refused("a fact is either must-know or optional")
    return words


def _same_version(bench: Bench, row: Row, fact: str) -> None:
    version = row.cells.get("version", "").strip()
    if version and version != bench.facts[fact].hash:
        raise Refused(f"“{fact}” has been changed since the table was written; export it again")


def _edits(bench: Bench, row: Row, fact: str, known: Sequence[str]) -> dict[str, str]:
    """The cells of a row that say something else than the deck."""
    shown = view(bench, fact)
    found = {}
    for name, text in row.cells.items():
        if name in TOLD or not name:
            continue
        now = cell(shown, name, bench)
        text = "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n"))
        if text != now and not (name in _DATES and _is_same_date(text, now)):
            if name not in known and name not in known_keys() and text:
                raise Refused(f"the column “{name}” is none of this deck's")
            found[name] = text
    return found


def _is_same_date(one: str, other: str) -> bool:
    """Spreadsheets write dates in their own way."""
    english = load_language("en")
    try:
        return dates.parse(one, english) == dates.parse(other, english)
    except ValueError:
        return False


def _edited(entry: Entry, edits: Mapping[str, str]) -> Entry:
    rest = dict(edits)
    if type_ := rest.pop("type", ""):
        own = {key: value for key, value in rest.items() if key not in ("stance", "by")}
        entry = retyped(entry, type_.strip(), own)
        rest = {key: value for key, value in rest.items() if key not in own or entry.get(key) is None}
    if "stance" in rest:
        by = rest.pop("by", None)
        speakers = texts(entry.get("by")) if by is None else tuple(line for line in by.split("\n") if line)
        entry = restanced(entry, rest.pop("stance").strip(), speakers)
    for key, value in rest.items():
        entry = edited(entry, key, value)
    return entry


def _written(script: Script, changed: "Mapping[str, Entry | None]") -> str:
    """The deck's text with some entries changed or dropped, in one go."""
    data = {key: plain(node) for key, node in script.tree.entries.items()}
    found: dict[str, list[Data]] = {section: [] for section in SECTIONS}
    for id_ in script.ids:
        entry = changed.get(id_, script.entry(id_))
        if entry is None:
            continue
        section = "cards" if entry["type"] == CARD else "facts"
        found[section].append({k: v for k, v in entry.items() if k != "type"} if section == "cards" else entry)
    if not any(found.values()):
        raise Refused("no fact would be left")
    for section, entries in found.items():
        if section in data or entries:
            data[section] = entries
    if not data.get("cards", True):
        del data["cards"]
    return rewritten(script.text, data)


def _problem(finding: Finding, text: str, lines: Mapping[str, int]) -> Problem:
    """A finding in the deck that would be, as one of the row that leads to it."""
    starts = sorted(((node.place.line, node) for node in _nodes(text)), key=itemgetter(0))
    at = bisect_right([line for line, _ in starts], finding.place.line) - 1
    written = starts[at][1].entries.get("id") if at >= 0 else None
    fact = getattr(written, "text", "")
    return Problem(lines.get(fact, 1), clean(f"{finding.message}. {finding.help}".strip()))


def _nodes(text: str) -> list[Tree]:
    tree = Script.of(text).tree
    lists = [node for section in SECTIONS if isinstance(node := tree.entries.get(section), Listing)]
    return [item for node in lists for item in node.items if isinstance(item, Tree)]
