"""Memory: what the log says of each card. A pure function of the set of events, whatever order they came in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from progress.events import Event, Kind, Mode, sort_key
from progress.rating import Guessable, Outcome, Rating, rate
from progress.scheduling import (
    DEFAULT_PARAMETERS,
    DEFAULT_RETENTION,
    Memory,
    Parameters,
    Window,
    blend,
    due_window,
    fuzz_seed,
    retrievability,
    step,
)

NEW_CARD_RECALL = 0.3  # the chance that a new card's answer was known already, for guess-correction


@dataclass(frozen=True, slots=True)
class Settings:
    """What memory depends on besides the log's answers."""

    retention: float = DEFAULT_RETENTION  # the chance of recall at which a card falls due
    parameters: Parameters = DEFAULT_PARAMETERS  # FSRS-6's 21


@dataclass(frozen=True, slots=True)
class State:
    """One card as the log has it. A card without events has none; `NEW` stands for it."""

    memory: Memory | None = None
    morning: Memory | None = None  # memory before the review of `memory.last_day`
    last_event: UUID | None = None  # the review that last moved memory
    window: Window | None = None  # when the card falls due; None for a new card
    suspended: bool = False
    first_day: int | None = None  # the study day on which the card was first answered
    attempts: Mapping[int, int] = field(default_factory=dict)  # study day -> answers given in study, undone ones apart
    failed_on: int | None = None  # the study day of the last answer, if that was wrong

    def attempts_on(self, day: int) -> int:
        """How often the card was answered on a study day."""
        return self.attempts.get(day, 0)

    def memory_before(self, day: int) -> Memory | None:
        """Memory as a study day began: what the day's questions are made from."""
        return self.morning if self.memory and self.memory.last_day == day else self.memory

    def due(self, day: int) -> bool:
        """Whether the card is to be asked again on a study day."""
        return self.window is not None and not self.suspended and self.window.day <= day


NEW = State()


class History:
    """The log in memory, by card. `states` holds what follows from it, card by card."""

    def __init__(self, events: Iterable[Event] = (), settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.states: dict[str, State] = {}
        self._events: defaultdict[str, dict[UUID, Event]] = defaultdict(dict)
        self.add(events)

    def add(self, events: Iterable[Event]) -> None:
        """Take in events, in any order and any number of times; only the cards they are about are replayed."""
        touched = set()
        for event in events:
            if event.card:
                self._events[event.card].setdefault(event.id, event)
                touched.add(event.card)
        for card in touched:
            self._replay(card)

    def state(self, card: str) -> State:
        """The state of a card, `NEW` where nothing is known of it."""
        return self.states.get(card, NEW)

    def _replay(self, card: str) -> None:
        state = replay_card(card, self._events[card].values(), self.settings)
        if state == NEW:
            self.states.pop(card, None)
        else:
            self.states[card] = state


def replay(events: Iterable[Event], settings: Settings | None = None) -> dict[str, State]:
    """The state of every card that the events are about. Order and repetition of the events mean nothing."""
    return History(events, settings).states


def introduced(states: Mapping[str, State], day: int) -> int:
    """How many cards were answered for the first time on a study day."""
    return sum(state.first_day == day for state in states.values())


def replay_card(card: str, events: Iterable[Event], settings: Settings) -> State:
    """The state of one card from all its events, each given once."""
    memory: Memory | None = None
    morning: Memory | None = None
    last_event: UUID | None = None
    first_day: int | None = None
    failed_on: int | None = None
    suspended = False
    attempts: dict[int, int] = {}
    for event, grade in _counting(events):
        day = event.study_day
        if event.kind == Kind.SUSPEND or event.kind == Kind.RESUME:
            suspended = event.kind == Kind.SUSPEND
        elif event.kind == Kind.RESET:
            memory = morning = last_event = first_day = failed_on = None
        elif event.kind == Kind.REVIEW and event.mode == Mode.STUDY:
            attempts[day] = attempts.get(day, 0) + 1
            first_day = day if first_day is None else first_day
            outcome = rate(event.form, grade, hints=event.hints, options=len(event.options), rule=event.rule)
            failed_on = day if outcome == Rating.AGAIN else None
            # A traveller's or a mended clock can bring back an earlier day: that is a repeat too.
            if outcome is not None and (memory is None or day > memory.last_day):
                memory, morning, last_event = _learn(memory, day, outcome, settings.parameters), memory, event.id
            elif memory is not None and outcome is Rating.AGAIN:
                memory, last_event = _fail_again(memory, day, settings.parameters), event.id
    window = None
    if memory is not None and last_event is not None:
        window = due_window(memory, fuzz_seed(card, last_event), settings.retention, settings.parameters)
    return State(memory, morning, last_event, window, suspended, first_day, attempts, failed_on)


def _counting(events: Iterable[Event]) -> Iterator[tuple[Event, str]]:
    """The events that count, in order, each with its grade as last overridden."""
    ordered = sorted(events, key=sort_key)
    gone = _undone({event.id: event.target for event in ordered if event.kind == Kind.UNDO and event.target})
    overridden = {
        event.target: event.grade for event in ordered if event.kind == Kind.OVERRIDE and event.id not in gone
    }
    for event in ordered:
        if event.id not in gone:
            yield event, overridden.get(event.id, event.grade)


def _undone(undos: Mapping[UUID, UUID]) -> set[UUID]:
    """The events that no longer count, from undo -> target. An undo counts unless a counting undo names it.

    Chains are settled from their free ends inwards, whatever their times say; undos in a circle settle nothing.
    """
    unsettled = Counter(target for target in undos.values() if target in undos)
    free = [undo for undo in undos if not unsettled[undo]]
    gone: set[UUID] = set()
    while free:
        undo = free.pop()
        target = undos[undo]
        if undo not in gone:
            gone.add(target)
        if target in undos:
            unsettled[target] -= 1
            if not unsettled[target]:
                free.append(target)
    return gone


def _fail_again(memory: Memory, day: int, parameters: Parameters) -> Memory:
    """Memory after a repeat on the same day that failed too: weaker, but neither a review nor a lapse more.

    A repeat that succeeds tells nothing, for the answer was just shown. On a real log (tests/data/review-log) replay
    predicts recall with a log loss of 0.444 in this way, and of 0.461 with failed repeats left out too.
    """
    weaker = step(memory, day, Rating.AGAIN, parameters)
    return replace(weaker, reviews=memory.reviews, lapses=memory.lapses)


def _learn(memory: Memory | None, day: int, outcome: Outcome, parameters: Parameters) -> Memory:
    if isinstance(outcome, Rating):
        return step(memory, day, outcome, parameters)
    recall = NEW_CARD_RECALL if memory is None else retrievability(memory, day, parameters)
    good = step(memory, day, Rating.GOOD, parameters)
    again = step(memory, day, Rating.AGAIN, parameters)
    return blend(good, again, _known(recall, outcome))


def _known(recall: float, outcome: Guessable) -> float:
    """The chance that a right choice was known and not guessed (Bayes), given the chance of recall before it."""
    return recall / (recall + (1 - recall) / outcome.options)
