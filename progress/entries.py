"""Events as memory sees them: only what it needs, for a log has many."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from progress.confusions import taken_for
from progress.events import Event, Kind, Mode
from progress.rating import Outcome, rate
from progress.undo import undone

CORRECTIONS = frozenset({Kind.UNDO.value, Kind.OVERRIDE.value})


@dataclass(frozen=True, slots=True)
class What:
    """What happened, and what it counts as. There are few kinds of answers and many answers: they share these."""

    kind: str
    mode: str
    form: str
    grade: str
    hints: int
    options: int  # how many were shown
    rule: int
    study: bool  # whether it is an answer in study, which moves memory
    outcome: Outcome | None


class Entry(NamedTuple):
    """What memory needs of one event, its ids as bytes; and what only reports need. Entries sort in the log's order."""

    at_ms: int
    id: bytes
    day: int  # study day
    what: What
    target: bytes | None
    offset_min: int = 0  # from here on, for reports
    duration_ms: int = 0
    taken: str = ""  # what was taken for the answer, see progress.confusions


@lru_cache(maxsize=4096)
def what(kind: str, mode: str, form: str, grade: str, hints: int, options: int, rule: int) -> What:
    """What happened, from an event's fields; `options` is how many were shown."""
    study = kind == Kind.REVIEW and mode == Mode.STUDY
    outcome = rate(form, grade, hints=hints, options=options, rule=rule) if study else None
    return What(kind, mode, form, grade, hints, options, rule, study, outcome)


def entry_of(event: Event) -> Entry:
    """An event as memory sees it."""
    happened = what(event.kind, event.mode, event.form, event.grade, event.hints, len(event.options), event.rule)
    target = event.target.bytes if event.target else None
    taken = taken_for(event.form, event.answer, event.options) if event.grade == "wrong" else ""
    return Entry(
        event.at_ms,
        event.id.bytes,
        event.study_day,
        happened,
        target,
        offset_min=event.offset_min,
        duration_ms=event.duration_ms,
        taken=taken,
    )


def corrected(entries: Sequence[Entry]) -> list[Entry]:
    """A card's entries that count, in the order of the log, each with its grade as last overridden."""
    ordered = sorted(entries)
    corrections = [entry for entry in ordered if entry.what.kind in CORRECTIONS]
    if not corrections:
        return ordered
    gone = undone({e.id: e.target for e in corrections if e.what.kind == Kind.UNDO and e.target})
    grades = {
        e.target: e.what.grade for e in corrections if e.what.kind == Kind.OVERRIDE and e.target and e.id not in gone
    }
    return [_graded(entry, grades.get(entry.id)) for entry in ordered if entry.id not in gone]


def _graded(entry: Entry, grade: str | None) -> Entry:
    if grade is None:
        return entry
    was = entry.what
    return entry._replace(what=what(was.kind, was.mode, was.form, grade, was.hints, was.options, was.rule))
