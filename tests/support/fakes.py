"""A record and a clock in memory, for tests of what uses them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID

from decks.model import Deck
from progress.entries import Entry, entry_of
from progress.errors import NotSaved
from progress.events import Event, Kind
from progress.memory import History
from progress.rollups.tally import Tally, tally
from progress.stamps import Stamp, Stamper
from quiz.session import Session

LEARNER, DEVICE = UUID(int=1), UUID(int=2)


class StillClock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time

    def today(self) -> int:
        return self.time.date().toordinal()


class MemoryRecord:
    """A record that keeps its events in a list; `full` makes every write fail."""

    learner, device, readonly = LEARNER, DEVICE, False

    def __init__(self, clock: StillClock) -> None:
        self.log: list[Event] = []
        self.full = False
        self._stamper = Stamper(clock, LEARNER, DEVICE, random=lambda count: len(self.log).to_bytes(count, "big"))

    def claim(self) -> None:
        pass

    def stamp(self) -> Stamp:
        return self._stamper.stamp()

    def append(self, events: Sequence[Event]) -> None:
        if self.full:
            raise NotSaved("The disk is full.", "Make room and answer again.")
        self.log.extend(events)

    def events(self) -> Iterable[Event]:
        return list(self.log)

    def wrong_answers(self) -> Iterable[Event]:
        return [event for event in self.log if event.grade == "wrong"]

    def settings_events(self) -> Iterable[Event]:
        return [event for event in self.log if event.kind == Kind.SETTING]

    def latest(self, count: int) -> Iterable[Event]:
        return self.log[-count:]

    def flags(self) -> Iterable[Event]:
        return [event for event in self.log if event.kind in ("flag", "flag-answer", "undo")]

    def events_about(self, cards: Iterable[str]) -> Iterable[Event]:
        return [event for event in self.log if event.card in set(cards)]

    def history(self, renames: Mapping[str, str] | None = None) -> History:
        return History(self.log, renames=renames)

    def answers(self) -> int:
        return sum(state.answers for state in self.history().states.values())

    def tally(self, decks: Collection[str]) -> Tally:
        of_card = defaultdict[str, list[Entry]](list)
        for event in self.log:
            if event.card.partition("/")[0] in decks:
                of_card[event.card].append(entry_of(event))
        return tally(of_card, self.history().settings.parameters)

    def close(self) -> None:
        pass


def start(deck: Deck, *, cards: Sequence[str] = (), record: MemoryRecord | None = None, **options: object) -> Session:
    """A session over a deck's cards, all of them by default, with a record in memory."""
    clock = StillClock()
    record = record or MemoryRecord(clock)
    queue = [f"{deck.id}/{card}" for card in cards] or [card.id for card in deck.cards]
    return Session({deck.id: deck}, queue, History(record.events()), record, clock.today, **options)  # type: ignore[arg-type]


def right_answer(session: Session) -> str:
    """What answers the question that stands."""
    question = session.question
    assert question is not None
    if question.options:
        return str(1 + next(n for n, option in enumerate(question.options) if option.right))
    return "good" if question.form == "flip" else ", ".join(answer.text for answer in question.key)
