"""All that reports on one learner are made from, read at once."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from progress.memory import History
from progress.ports import Clock
from progress.renames import renamed
from progress.rollups.tally import Tally
from progress.store import quick


@dataclass(frozen=True, slots=True)
class Standing:
    """A learner's name, history and tally in some decks, and how many answers they have given in all.

    The history is for reading: no events are to be added to it.
    """

    name: str
    history: History
    tally: Tally
    answers: int


def read_standing(
    location: Path, *, learner: str | None, clock: Clock, decks: Collection[str], renames: Mapping[str, str]
) -> Standing:
    """The standing of a learner, the default one without a name, in decks by all names that the log may have for them.

    Raises RecordError as `open_record` does.
    """
    kept = quick.read(location, learner, decks)
    if kept and len({renamed(card, renames) for card in kept.folds}) == len(kept.folds):
        history = History(kept.settings, folds=kept.folds, renames=renames)
        return Standing(kept.name, history, kept.tally, kept.answers)
    from progress.store.repository import SqlRecord

    record = SqlRecord(location, learner=learner, clock=clock, readonly=True)
    history = record.history(renames, decks)
    return Standing(record.learner_name, history, record.tally(decks), record.answers())
