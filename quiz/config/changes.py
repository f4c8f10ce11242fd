"""Changes made on the settings screen: what belongs to the learner goes to the record, the rest to the file."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from progress.config import SETTINGS
from progress.events import Event, Kind
from progress.ports import Record
from quiz.config.tables import KEYS
from quiz.config.writing import set_value


@dataclass(frozen=True, slots=True)
class Change:
    """A setting of the record (`retention`, of all decks or of one) or a key of the file (`quiz.theme`), and its value.

    The value is as people write it. Empty, it takes a setting of the record back.
    """

    name: str
    deck: str
    value: str


def apply_changes(changes: Iterable[Change], record: Record, path: Path) -> None:
    """Save changes. Raises RecordError, NotWritten, or ValueError for a value or name that is none."""
    changes = list(changes)
    settings = [change for change in changes if change.name in SETTINGS]
    if settings:
        record.append(
            [
                Event(*record.stamp(), kind=Kind.SETTING, card=change.deck, form=change.name, answer=change.value)
                for change in settings
            ]
        )
    for change in changes:
        if change not in settings:
            key = KEYS[change.name]
            set_value(path, key, key.kind.read_text(change.value))


def check_setting(name: str, value: str) -> None:
    """Raises ValueError, in words, if a setting of the record cannot have that value; an empty one takes it back."""
    known = SETTINGS[name]
    try:
        known.read(value or known.example)
    except ValueError as error:
        raise ValueError(f"{error}; write it like {known.example[:40]}") from None
