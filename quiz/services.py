"""The one place where decks, record and clock are put together for a session."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from decks.diagnostics import Finding
from decks.loader import Loaded, load
from decks.model import Card, Deck
from decks.paths import DeckFile, deck_files, find_deck
from decks.values.text import sentence_at
from progress.clock import clock_from
from progress.confusions import confusions
from progress.days import study_day
from progress.events import Mode
from progress.memory import NEW, History, State, introduced
from progress.paths import store_location
from progress.ports import Clock, Record
from progress.queue import Candidate, build_queue
from quiz.session import Session

NEW_A_DAY = 10


@dataclass(frozen=True, slots=True)
class Wish:
    """What the student asked for on the command line."""

    decks: tuple[str, ...] = ()
    learner: str | None = None
    new: int = NEW_A_DAY
    limit: int | None = None
    cram: bool = False
    seed: int | None = None
    store: str | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The decks as read: those to study, and what is wrong with the others."""

    decks: Mapping[str, Deck] = field(default_factory=dict)
    broken: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Count:
    """One deck's cards by state, for a list of decks."""

    due: int = 0
    new: int = 0
    learned: int = 0


class DeckProblem(Exception):
    """A deck that was asked for by name cannot be studied; carries its errors."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(str(findings[0]))
        self.findings = tuple(findings)


def read_shelf(names: Sequence[str] = ()) -> Shelf:
    """The decks of these names or paths, or all that are known.

    Raises LookupError for an unknown name and DeckProblem for a named deck with errors; with no names, broken decks are
    set aside and the others still serve.
    """
    files = [find_deck(name) for name in names] or deck_files()
    loaded = [(file, load(file.path)) for file in files]
    broken = [(file, result) for file, result in loaded if result.errors or result.deck is None]
    if names and broken:
        raise DeckProblem([finding for _, result in broken for finding in result.errors])
    return _shelved(loaded)


def _shelved(loaded: Sequence[tuple[DeckFile, Loaded]]) -> Shelf:
    decks: dict[str, Deck] = {}
    broken: dict[str, tuple[Finding, ...]] = {}
    for file, result in loaded:
        if result.deck and not result.errors:
            decks.setdefault(result.deck.id, result.deck)
        else:
            broken[file.id] = result.errors
    return Shelf(decks, broken)


class Study:
    """An open record and the decks to study with it. Close it when done."""

    def __init__(self, wish: Wish, environ: Mapping[str, str] | None = None) -> None:
        """Open the record that wish and environment name. Raises RecordError; ValueError for a bad `QUIZ_NOW`."""
        from progress.store import open_record

        environ = os.environ if environ is None else environ
        self.wish = wish
        self.clock: Clock = clock_from(environ)
        location = store_location(wish.store, environ)
        self.record: Record = open_record(location, learner=wish.learner, clock=self.clock)
        self.history = History(self.record.events())

    def today(self) -> int:
        return study_day(self.clock.now())

    def count(self, cards: Iterable[Card]) -> Count:
        """How many of some cards are due, new and learned today."""
        day = self.today()
        states = [self.history.states.get(card.id, NEW) for card in cards]
        return Count(
            due=sum(state.due(day) for state in states),
            new=sum(state.memory is None and not state.suspended for state in states),
            learned=sum(state.memory is not None for state in states),
        )

    def session(self, decks: Mapping[str, Deck]) -> Session:
        """A session over decks: today's queue, or with cram all their cards. Claims the record for writing."""
        self.record.claim()
        queue = self._cram(decks) if self.wish.cram else self._queue(decks)
        return Session(
            decks,
            queue,
            self.history,
            self.record,
            self.today,
            mode=Mode.CRAM if self.wish.cram else Mode.STUDY,
            seed="" if self.wish.seed is None else str(self.wish.seed),
            confused=confusions(self.record.events(), self.today()),
        )

    def _queue(self, decks: Mapping[str, Deck]) -> list[str]:
        day = self.today()
        cards = [card for deck in decks.values() for card in deck.cards]
        unfinished = [card for card in cards if self._failed(card, day)]
        states = {card.id: state for card in cards if (state := self.history.states.get(card.id))}
        queue = build_queue(
            candidates(decks),
            states,
            day,
            new_limit=self.wish.new,
            limit=self.wish.limit,
            introduced_today=introduced(states, day),
            seed=self.wish.seed or 0,
        )
        return [card.id for card in unfinished] + queue

    def _failed(self, card: Card, day: int) -> bool:
        """Whether a card was answered today and not yet right: an interrupted session goes on with it."""
        state = self.history.states.get(card.id, NEW)
        return state.attempts_on(day) > 0 and not state.suspended and state.failed_on == day

    def _cram(self, decks: Mapping[str, Deck]) -> list[str]:
        """All cards that are not suspended, the least stable first, new ones at the end."""
        cards = [card.id for deck in decks.values() for card in deck.cards]
        states = {card: self.history.states.get(card, NEW) for card in cards}
        return sorted((card for card in cards if not states[card].suspended), key=lambda card: _stability(states[card]))

    def close(self) -> None:
        self.record.close()


def _stability(state: State) -> float:
    return state.memory.stability if state.memory else float("inf")


def candidates(decks: Mapping[str, Deck]) -> list[Candidate]:
    """The cards of decks as the queue sees them: siblings share a fact or a sentence of the source."""
    found = []
    for deck in decks.values():
        for order, card in enumerate(deck.cards):
            fact = f"{deck.id}/{card.fact.id}"
            found.append(Candidate(card.id, fact, _sentences(card, deck), card.fact.topic, order))
    return found


def _sentences(card: Card, deck: Deck) -> frozenset[str]:
    spans = (sentence_at(deck.source.text, q.start, q.end) for q in card.fact.quotes if q.found)
    return frozenset(f"{deck.id}@{start}" for start, _ in spans)
