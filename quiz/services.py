"""The one place where decks, record and clock are put together for a session."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from decks.model import Card, Deck
from decks.shelf import renames
from progress import seen
from progress.agenda import Limits, failed_today, todays_queue
from progress.candidates import candidates
from progress.clock import clock_from
from progress.confusions import confusions
from progress.days import study_day
from progress.events import Event, Kind, Mode
from progress.exam.terms import terms_of
from progress.exam.today import exam_day
from progress.forecast import SECONDS_A_CARD, due_by_day, seconds_a_card
from progress.memory import NEW, State
from progress.paths import store_location
from progress.planning import planned
from progress.ports import Clock, Record
from progress.reports.items.reading import together
from progress.reports.material import Material
from progress.rollups.names import names_of, renamed_tally
from progress.wire import Wire
from quiz.practice import Practice, Standing, practices
from quiz.session import Session

WEEK = 7
PACE_FROM = 200  # answers
FEWEST_TIMED = 20  # answers, to go by their pace


@dataclass(frozen=True, slots=True)
class Wish:
    """What the student asked for on the command line; None is for what is set, or goes without saying."""

    decks: tuple[str, ...] = ()
    learner: str | None = None
    new: int | None = None
    limit: int | None = None
    cram: bool = False
    seed: int | None = None
    store: str | None = None
    forms: tuple[str, ...] = ()
    practice: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """Some cards by state, for a list of decks."""

    due: int = 0
    new: int = 0
    learned: int = 0


@dataclass(frozen=True, slots=True)
class Today:
    """A day's work: cards to go and the seconds that they will take, cards answered, and what falls due in a week.

    `week` begins with `day`. `begun` is whether anything was ever answered. `waiting` are cards that are due and that
    the plan for an exam leaves for later.
    """

    day: int
    left: int = 0
    seconds: float = 0.0
    answered: int = 0
    week: tuple[int, ...] = ()
    begun: bool = False
    waiting: int = 0


class Study:
    """An open record and the decks to study with it. Close it when done."""

    def __init__(self, wish: Wish, decks: Mapping[str, Deck], environ: Mapping[str, str] | None = None) -> None:
        """Open the record that wish and environment name. Raises RecordError; ValueError for a bad `QUIZ_NOW`."""
        from progress.store import open_record, open_store

        environ = os.environ if environ is None else environ
        self.wish = wish
        self.decks = decks
        self.clock: Clock = clock_from(environ)
        self._location = location = store_location(wish.store, environ)
        seen.watch(location, environ, self.clock.now())
        self.record: Record = open_record(location, learner=wish.learner, clock=self.clock)
        self._store = open_store(location, self.clock)
        self._claimed = False
        self._confusions: dict[int, Mapping[str, tuple[str, ...]]] = {}  # by study day: one at most
        self._look_at_decks()
        self._read()

    def today(self) -> int:
        return study_day(self.clock.now(), self.history.settings.rollover_hour)

    def set_forms(self, forms: tuple[str, ...]) -> None:
        """Pin the learner's forms (none: any), and read again what is set in the record."""
        self.wish = replace(self.wish, forms=forms)
        self._read()

    def read_settings(self) -> None:
        """Go on with what was set in the record meanwhile."""
        self._read()

    def replace_deck(self, deck: Deck) -> None:
        """Go on with a deck that was edited."""
        self.decks = {**self.decks, deck.id: deck}
        self._look_at_decks()
        self.plan()

    def _look_at_decks(self) -> None:
        self._renames = renames(self.decks.values())
        self._candidates = {card.card: card for card in candidates(self.decks.values())}

    def plan(self) -> None:
        """Choose the day for each card that has a choice; to be called again when answers were given."""
        self._day = self.today()
        every = list(self._candidates.values())
        self._states = planned(every, self.history.states, self._day, self.history.settings.days_off)
        self._exam = exam_day(terms_of(every, self._states, self._day, self.history.settings, self.pace))

    @property
    def states(self) -> Mapping[str, State]:
        """The states of all cards of the decks, by the plan."""
        return self._states

    def days_to_exam(self, deck: str) -> int | None:
        """The days until the exam that is set for a deck, or for all decks; None if there is none to come."""
        day = self.history.settings.exam_of(deck, self._day)
        return None if day is None else day - self._day

    def planned_for_exam(self, deck: str) -> int | None:
        """How many cards of a deck the plan for its exam still has today; None if no exam is to come after today."""
        if not self.days_to_exam(deck):
            return None
        return sum(card.startswith(f"{deck}/") for card in self._exam.today)

    def follows_plan(self, decks: Iterable[str]) -> bool:
        """Whether any of some decks is studied by the plan for an exam today."""
        return any(self.planned_for_exam(deck) is not None for deck in decks)

    def count(self, cards: Iterable[Card]) -> Count:
        """How many of some cards are due, new and learned, by the plan. Learned are those last answered right."""
        states = [self._states.get(card.id, NEW) for card in cards]
        return Count(
            due=sum(state.due(self._day) or self._failed(state) for state in states),
            new=sum(state.memory is None and not state.suspended for state in states),
            learned=sum(state.memory is not None and state.failed_on is None for state in states),
        )

    def today_in(self, decks: Mapping[str, Deck]) -> Today:
        """The day's work in some decks, by the plan."""
        cards = [card.id for deck in decks.values() for card in deck.cards]
        states = [self._states[card] for card in cards]
        left = len(self._queue(cards))
        return Today(
            day=self._day,
            left=left,
            seconds=left * self.pace,
            answered=sum(state.answered_on == self._day for state in states),
            week=tuple(due_by_day(states, self._day, WEEK)),
            begun=any(state.answers for state in self.history.states.values()),
            waiting=sum(card in self._exam.waiting and not self._failed(self._states[card]) for card in cards),
        )

    def material(self, decks: Mapping[str, Deck], days: int | None = None) -> Material:
        """What reports on some decks are made from, by the plan; of counts by day with `days` only these last ones.

        It is read from the store, and may take a while; not through the record, which may be written to meanwhile.
        """
        from progress.store import open_record, quick

        location, learner, names = self._location, self.wish.learner, names_of(decks, self._renames)
        since = 0 if days is None else self._day - days + 1
        tally = quick.read_tally(location, learner, names, since)
        if tally is None:
            tally = open_record(location, learner=learner, clock=self.clock, readonly=True).tally(names, since)
            tally = renamed_tally(tally, decks, self._renames)  # it may have other decks too
        elif self._renames:
            tally = renamed_tally(tally, decks, self._renames)
        session = tuple(self._queue([card.id for deck in decks.values() for card in deck.cards]))
        return Material(self._day, decks, self._states, tally, self.history.settings, session, self.pace)

    def learners(self) -> int:
        """How many learn on the store."""
        return self._store.count_learners() if self._location.exists() else 0

    def log_of(self, deck: Deck) -> list[Wire]:
        """The answers of all who learn on the store to a deck, by the names of its cards now."""
        old = renames([deck])
        return list(together([self._store.wires(names_of([deck.id], old))], {}, old))

    def practices(self, decks: Mapping[str, Deck]) -> list[Practice]:
        """What can be done in some decks besides what is due."""
        return practices(decks.values(), Standing(self._day, self._states, self.history.settings, self._confused()))

    def session(self, decks: Mapping[str, Deck], practice: Practice | None = None) -> Session:
        """A session over some decks: a practice, or else today's queue. Claims the record."""
        self._claim()
        self.plan()
        cards = [card.id for deck in decks.values() for card in deck.cards]
        if practice is None:
            practice = self._wished(cards)
        return Session(
            decks,
            practice.cards,
            self.history,
            self.record,
            self.today,
            mode=practice.mode,
            seed="" if self.wish.seed is None else str(self.wish.seed),
            forms=practice.forms or self.wish.forms,
            confused=self._confused(),
        )

    def named_practice(self, decks: Mapping[str, Deck]) -> Practice | None:
        """The practice that the command line named, if any. Raises LookupError, in words, if there is none such."""
        if not self.wish.practice:
            return None
        offered = self.practices(decks)
        wanted = self.wish.practice.casefold()
        found = [practice for practice in offered if practice.title.casefold().startswith(wanted)]
        if not found:
            titles = ", ".join(f"“{practice.title}”" for practice in offered)
            raise LookupError(f"there is no practice “{self.wish.practice}” now; there is {titles or 'none'}")
        return found[0]

    def _wished(self, cards: list[str]) -> Practice:
        """What the command line asked for: today's queue, or with cram all cards."""
        if self.wish.cram:
            return Practice("Cram", "", tuple(self._cram(cards)))
        return Practice("Today", "", tuple(self._queue(cards)), Mode.STUDY)

    def _confused(self) -> Mapping[str, tuple[str, ...]]:
        """What was taken for what before today: read once a day, for the answers of today do not count."""
        if self._day not in self._confusions:
            self._confusions = {self._day: confusions(self.record.wrong_answers(), self._day)}
        return self._confusions[self._day]

    def _claim(self) -> None:
        """Become the writer. What another wrote until then is read; from then on, nobody else writes."""
        if not self._claimed:
            self.record.claim()
            self._claimed = True
            self._read()

    def _read(self) -> None:
        self.history = self.record.history(self._renames)
        self._confusions.clear()
        timed = [event.duration_ms for event in self.record.latest(PACE_FROM) if event.kind == Kind.REVIEW]
        self.pace = seconds_a_card(timed) if len(timed) >= FEWEST_TIMED else SECONDS_A_CARD
        self.plan()

    def _queue(self, cards: Iterable[str]) -> list[str]:
        candidates = [self._candidates[card] for card in cards]
        limits = Limits(self.wish.new, self.wish.limit, self.wish.seed)
        return todays_queue(candidates, self._states, self._day, self.history.settings, self._exam, limits)

    def _failed(self, state: State) -> bool:
        return failed_today(state, self._day)

    def _cram(self, cards: list[str]) -> list[str]:
        """All cards that are not suspended, the least stable first, new ones at the end."""
        states = self._states
        return sorted((card for card in cards if not states[card].suspended), key=lambda card: _stability(states[card]))

    def close(self) -> None:
        self.record.close()


def note(make: Callable[[Record], Event], store: str | None, environ: Mapping[str, str] | None = None) -> None:
    """Write one event, as the store's default learner. Raises RecordError."""
    from progress.store import open_record

    environ = os.environ if environ is None else environ
    record = open_record(store_location(store, environ), clock=clock_from(environ))
    try:
        record.append([make(record)])
    finally:
        record.close()


def _stability(state: State) -> float:
    return state.memory.stability if state.memory else float("inf")
