"""What the rest of the program asks of the outside world: a clock and a record."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from progress.events import Event

if TYPE_CHECKING:
    from progress.memory import History
    from progress.rollups.tally import Tally
    from progress.stamps import Stamp


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The time now: aware, and in the learner's own zone."""
        ...


class Record(Protocol):
    """One learner's log. `progress.store.open_record` opens the one on disk.

    Every method raises `progress.errors.RecordError`, in words for the learner, when the store is not to be used.
    """

    @property
    def learner(self) -> UUID: ...

    @property
    def device(self) -> UUID: ...

    @property
    def readonly(self) -> bool:
        """Whether writing was ruled out when the record was opened."""
        ...

    def claim(self) -> None:
        """Become the one writer, now and not at the first write. Raises StoreBusy if another quiz is."""
        ...

    def stamp(self) -> "Stamp":
        """Who and when, for an event that happens now. Claims the record."""
        ...

    def append(self, events: Sequence[Event]) -> None:
        """Add events in one transaction; returns only when they are on disk. Raises NotSaved, and adds none, if not.

        Adding an event again that is there already changes nothing, so a failed call can be repeated as it was.
        """
        ...

    def events(self) -> Iterable[Event]:
        """The learner's events of all kinds, unknown ones too. Their order means nothing; `sort_key` gives it."""
        ...

    def wrong_answers(self) -> Iterable[Event]:
        """Those of the learner's events that are graded wrong."""
        ...

    def settings_events(self) -> Iterable[Event]:
        """The learner's events about settings."""
        ...

    def latest(self, count: int) -> Iterable[Event]:
        """The learner's last events that were written on this device."""
        ...

    def flags(self) -> Iterable[Event]:
        """The learner's flags, answers to flags, and every event that undoes something, for that may be one of them."""
        ...

    def events_about(self, cards: Iterable[str]) -> Iterable[Event]:
        """The learner's events about some cards, by the names under which they were written (`History.names`)."""
        ...

    def history(self, renames: Mapping[str, str] | None = None) -> "History":
        """What the learner remembers, card by card; events that are appended later are to be added to it.

        `renames` are those of `progress.renames`.
        """
        ...

    def answers(self) -> int:
        """How many answers the learner has given in study, undone ones apart."""
        ...

    def tally(self, decks: Collection[str]) -> "Tally":
        """What the learner's log adds up to in some decks, by the names under which it was written, at least."""
        ...

    def close(self) -> None:
        """Let go of the store. Closing twice is fine."""
        ...
