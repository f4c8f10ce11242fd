"""What the cache keeps of a card, and what it rests on; without any database, for both ways of reading it."""

import hashlib
from collections.abc import Sequence
from typing import Any

from progress.rating import RULE
from progress.replay import Fold
from progress.scheduling import Memory, Parameters

VERSION = 2  # to be raised when a change to progress.replay, scheduling or rollups changes what a log means
WHOLE = "whole"  # the measure of the row that says that a learner's roll-ups are all there
MEMORY = Memory._fields
NO_MEMORY = (None,) * len(MEMORY)
PLAIN = (
    *("last_event", "suspended", "first_day", "failed_on"),
    *("answers", "answered_on", "attempts", "newest_ms", "newest_id"),
)
NAMES = (*MEMORY, *(f"morning_{name}" for name in MEMORY), *PLAIN)  # of the columns


def rules(parameters: Parameters) -> str:
    """The rules that memory follows from, as one text."""
    digest = hashlib.sha256(" ".join(map(repr, parameters)).encode()).hexdigest()[:16]
    return f"{VERSION}.{RULE}.{digest}"


def to_row(fold: Fold) -> dict[str, object]:
    """A fold by columns."""
    memory = dict(zip(MEMORY, fold.memory or NO_MEMORY, strict=True))
    morning = {f"morning_{name}": value for name, value in zip(MEMORY, fold.morning or NO_MEMORY, strict=True)}
    return memory | morning | {name: getattr(fold, name) for name in PLAIN}


def from_row(row: Sequence[Any]) -> Fold:
    """The fold of a row of `NAMES`."""
    fold = Fold()
    if row[0] is not None:
        fold.memory = Memory(*row[0:5])
    if row[5] is not None:
        fold.morning = Memory(*row[5:10])
    (fold.last_event, suspended, fold.first_day, fold.failed_on, fold.answers) = row[10:15]
    (fold.answered_on, fold.attempts, fold.newest_ms, fold.newest_id) = row[15:19]
    fold.suspended = bool(suspended)
    return fold
