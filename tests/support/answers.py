"""Hand-made logs: one line an event."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from progress.config import Settings
from progress.entries import Entry, entry_of
from progress.events import Event, Kind, uuid7
from progress.memory import History
from progress.reports.material import Material, material
from progress.rollups.tally import Tally, tally

LEARNER, DEVICE = UUID(int=1), UUID(int=2)
MONDAY = 738_000 // 7 * 7 + 1  # a study day
HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
EPOCH = 719_163  # the ordinal of 1970-01-01


class Log:
    """Events in the order in which they are written, a second apart on each day."""

    def __init__(self, learner: UUID = LEARNER) -> None:
        self.events: list[Event] = []
        self._learner = learner

    def add(self, card: str, day: int, grade: str = "right", *, hour: int = 18, **fields: object) -> Event:
        """An event on a study day counted from MONDAY; a review unless `kind` says otherwise."""
        at_ms = (MONDAY + day - EPOCH) * DAY_MS + hour * HOUR_MS + len(self.events) * 1000
        id_ = uuid7(at_ms, lambda count: (len(self.events) + 1).to_bytes(count, "big"))
        values = {"kind": Kind.REVIEW.value, "form": "typed", "grade": grade, "duration_ms": 4000} | fields
        event = Event(id_, self._learner, DEVICE, MONDAY + day, at_ms, 0, card=card, **values)  # type: ignore[arg-type]
        self.events.append(event)
        return event


def by_card(events: Iterable[Event]) -> dict[str, list[Entry]]:
    found = defaultdict[str, list[Entry]](list)
    for event in events:
        if event.card:
            found[event.card].append(entry_of(event))
    return found


def tallied(events: Iterable[Event]) -> Tally:
    return tally(by_card(events), Settings().parameters)


def given(decks: Sequence, events: Sequence[Event], day: int) -> Material:
    """What reports are made from, on a study day counted from MONDAY."""
    return material(decks, History(events), tallied(events), MONDAY + day)
