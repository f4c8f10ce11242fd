"""Students' flags, and what the deck's author did about them."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Protocol, TypeVar

from progress.events import Kind
from progress.undo import undone


class Noted(Protocol):
    """An event, or one as it travels: what of it matters here."""

    @property
    def id(self) -> Hashable: ...

    @property
    def learner(self) -> Hashable: ...

    @property
    def kind(self) -> str: ...

    @property
    def target(self) -> Hashable | None: ...


Of = TypeVar("Of", bound=Noted)


def open_flags(events: Iterable[Of]) -> list[Of]:
    """The flags that were neither taken back nor answered, in the order given. An answer may be anybody's.

    Only what undoes an event of the same learner undoes it.
    """
    noted = [event for event in events if event.kind in (Kind.FLAG, Kind.FLAG_ANSWER, Kind.UNDO)]
    counting = without_undone(noted)
    answered = {event.target for event in counting if event.kind == Kind.FLAG_ANSWER}
    return [event for event in counting if event.kind == Kind.FLAG and event.id not in answered]


def without_undone(events: Sequence[Of]) -> list[Of]:
    """The events that no undo of the same learner takes back."""
    owners = {event.id: event.learner for event in events}
    undos = {e.id: e.target for e in events if e.kind == Kind.UNDO and e.target and owners.get(e.target) == e.learner}
    gone = undone(undos)
    return [event for event in events if event.id not in gone]
