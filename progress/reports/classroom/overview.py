"""The class: each learner's standing under a pseudonym, and the facts that the class does not know.

On track is who, at the pace of the last two weeks, will have met every card three days before the exam, and whose mean
recall of the cards met is no more than ten points below what is aimed at. Stopped is who answered nothing for a week or
more while half of the class did. Figures of facts are over five learners at least.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from decks.model import Deck
from progress.config import Settings
from progress.entries import Entry, what
from progress.events import Kind
from progress.replay import folded
from progress.reports.numbers.drawing import WIDTH, clipped, counted, remembered, room
from progress.reports.numbers.share import Recall, recall
from progress.reports.rows import Row, plain
from progress.scheduling import Memory, model
from progress.wire import Wire

STOPPED_DAYS = 7
PACE_DAYS = 14
SLACK_DAYS = 3
LEEWAY = 0.1
FEWEST_LEARNERS = 5
MOST_FACTS = 10
KINDS = frozenset({Kind.REVIEW, Kind.UNDO, Kind.OVERRIDE, Kind.RESET, Kind.SUSPEND, Kind.RESUME})


@dataclass(frozen=True, slots=True)
class Standing:
    """One learner: answers given, days since the last one, cards met in two weeks, and recall of the cards met.

    `at_exam` is the mean recall on the day of the exam of the cards met, if none were answered until then; `on_track`
    is None without an exam.
    """

    learner: str  # a pseudonym
    answers: int
    idle_days: int
    met_lately: int
    recall: Recall
    at_exam: float | None
    on_track: bool | None
    stopped: bool


@dataclass(frozen=True, slots=True)
class Unknown:
    """A fact and the class's mean recall of its cards, over the learners who met them."""

    fact: str
    learners: int
    recall: Recall


@dataclass(frozen=True, slots=True)
class Classroom:
    """Learners who stopped first, then those behind, then by recall; and the least known facts."""

    deck: str
    day: int
    exam: int | None
    learners: tuple[Standing, ...]
    facts: tuple[Unknown, ...]


def figures(deck: Deck, events: Iterable[Wire], day: int, exam: int | None = None, aim: float = 0.9) -> Classroom:
    """Of all events about a deck, by the names of its cards now, on a study day. `aim` is the recall aimed at."""
    cards = {card.id for card in deck.cards}
    logs: defaultdict[bytes, defaultdict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for event in events:
        if event.card in cards and event.kind in KINDS:
            logs[event.learner][event.card].append(_entry(event))
    memories = {learner: _memories(of) for learner, of in logs.items()}
    lately = {learner: day - _last_day(of) for learner, of in logs.items()}
    usual = median(lately.values()) if lately else 0.0
    found = [
        _standing(learner, of, memories[learner], len(cards), day, exam, aim, lately[learner], usual)
        for learner, of in logs.items()
    ]
    found.sort(key=lambda one: (not one.stopped, one.on_track is not False, one.recall.mean or 0.0, one.learner))
    return Classroom(deck.id, day, exam, tuple(found), _unknown(deck, memories, day))


def pseudonym(learner: bytes) -> str:
    """Six letters and digits for a learner, always the same."""
    return hashlib.sha256(b"class" + learner).hexdigest()[:6]


def _standing(
    learner: bytes,
    log: Mapping[str, Sequence[Entry]],
    memories: Mapping[str, Memory],
    cards: int,
    day: int,
    exam: int | None,
    aim: float,
    idle: int,
    usual: float,
) -> Standing:
    fsrs = model(Settings().parameters)
    now = recall((fsrs.recall(memory, day) for memory in memories.values()), cards - len(memories))
    first_days = [min(entry.day for entry in entries) for entries in log.values()]
    met = sum(first > day - PACE_DAYS for first in first_days)
    then = on_track = None
    if exam is not None and memories:
        then = sum(fsrs.recall(memory, exam) for memory in memories.values()) / len(memories)
        room = max(exam - SLACK_DAYS - day, 0) * met / PACE_DAYS
        on_track = now.unseen <= room and (now.mean or 0.0) >= aim - LEEWAY
    answers = sum(entry.what.study for entries in log.values() for entry in entries)
    stopped = idle >= STOPPED_DAYS and usual < STOPPED_DAYS
    return Standing(pseudonym(learner), answers, idle, met, now, then, on_track, stopped)


def _memories(log: Mapping[str, Sequence[Entry]]) -> dict[str, Memory]:
    """Each card's memory, by FSRS's own parameters: a learner's settings are not part of a class's log."""
    parameters = Settings().parameters
    found = {card: folded(entries, parameters).memory for card, entries in log.items()}
    return {card: memory for card, memory in found.items() if memory}


def _last_day(log: Mapping[str, Sequence[Entry]]) -> int:
    return max(entry.day for entries in log.values() for entry in entries)


def _entry(event: Wire) -> Entry:
    happened = what(event.kind, event.mode, event.form, event.grade, event.hints, len(event.options), event.rule)
    return Entry(event.at_ms, event.id, event.study_day, happened, event.target)


def _unknown(deck: Deck, memories: Mapping[bytes, Mapping[str, Memory]], day: int) -> tuple[Unknown, ...]:
    fsrs = model(Settings().parameters)
    chances: defaultdict[str, list[float]] = defaultdict(list)
    met: defaultdict[str, set[bytes]] = defaultdict(set)
    facts = {card.id: f"{deck.id}/{card.fact.id}" for card in deck.cards}
    for learner, of in memories.items():
        for card, memory in of.items():
            chances[facts[card]].append(fsrs.recall(memory, day))
            met[facts[card]].add(learner)
    found = [Unknown(fact, len(met[fact]), recall(of)) for fact, of in chances.items()]
    enough = [one for one in found if one.learners >= FEWEST_LEARNERS]
    return tuple(sorted(enough, key=lambda one: (one.recall.mean or 0.0, one.fact))[:MOST_FACTS])


def lines(found: Classroom, width: int = WIDTH) -> list[str]:
    """The class for a terminal of 80 columns, or another width."""
    return [row.text for row in opening(found, width)]


def opening(found: Classroom, width: int) -> list[Row]:
    """The same as rows; a fact that the class does not know opens."""
    if not found.learners:
        return plain(["nobody has answered anything yet"])
    stopped = [one for one in found.learners if one.stopped]
    rows = [f"{found.deck}: {counted(len(found.learners), 'learner')}, {len(stopped)} stopped"]
    for one in found.learners:
        track = {None: "", True: "on track", False: "behind"}[one.on_track]
        state = f"stopped {one.idle_days} days ago" if one.stopped else track
        rows.append(
            f"  {one.learner}  {one.answers:5,} answers  {remembered(one.recall, room(width, 66, 6))}  {state}".rstrip()
        )
    rows += ["", f"What the class does not know (facts met by {FEWEST_LEARNERS} learners or more)"]
    return [
        *plain(rows),
        *([_unknown_row(fact, width) for fact in found.facts] or plain(["  none was met by so many"])),
    ]


def _unknown_row(fact: Unknown, width: int) -> Row:
    column = min(max(width - 37, 10), 40)
    recalled = remembered(fact.recall, room(width, column + 34, 8))
    return Row(f"  {clipped(fact.fact, column):{column}} {recalled}", fact.fact)
