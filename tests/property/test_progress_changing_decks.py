"""Decks are reworded, reordered, renamed with `was:`, cut short and mended, and moved: no card loses its history.

Each card is followed by a number of its own through all that is done to its deck; what its events say under the names
that they were written under must be what they would say if nothing had ever been renamed.
"""

from dataclasses import replace
from itertools import count
from pathlib import Path
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from progress.events import Event, Kind
from progress.memory import History, State
from progress.queue import Candidate, build_queue
from tests.support.records import opened_at

DAY, NOBODY = 739_000, UUID(int=0)
FACTS, DIRECTIONS = 3, 2


class Deck:
    """A deck that is changed, with what `was:` says in it now."""

    def __init__(self) -> None:
        self._fresh = count()
        self.deck = self._name()
        self.facts = [self._name() for _ in range(FACTS)]
        self.directions = {(fact, n): self._name() for fact in range(FACTS) for n in range(DIRECTIONS)}
        self.missing: set[int] = set()
        self._was_deck: list[str] = []
        self._was_fact: list[tuple[int, str]] = []
        self._was_direction: list[tuple[int, int, str]] = []

    def _name(self) -> str:
        return f"n{next(self._fresh)}"

    def rename(self, what: int) -> None:
        fact, direction = what % FACTS, what % DIRECTIONS
        if what % 3 == 0:
            self._was_deck.append(self.deck)
            self.deck = self._name()
        elif what % 3 == 1:
            self._was_fact.append((fact, self.facts[fact]))
            self.facts[fact] = self._name()
        else:
            self._was_direction.append((fact, direction, self.directions[fact, direction]))
            self.directions[fact, direction] = self._name()

    def renames(self) -> dict[str, str]:
        """As a deck says it: decks by name, facts within this deck, directions within their fact."""
        decks = dict.fromkeys(self._was_deck, self.deck)
        facts = {f"{self.deck}/{was}": f"{self.deck}/{self.facts[fact]}" for fact, was in self._was_fact}
        directions = {
            f"{self.deck}/{self.facts[fact]}/{was}": self.card(fact, direction)
            for fact, direction, was in self._was_direction
        }
        return decks | facts | directions

    def card(self, fact: int, direction: int) -> str:
        return f"{self.deck}/{self.facts[fact]}/{self.directions[fact, direction]}"

    def cards(self) -> dict[tuple[int, int], str]:
        return {key: self.card(*key) for key in self.directions if key[0] not in self.missing}


CHANGES = st.one_of(
    st.tuples(st.just("study"), st.integers(0, 5), st.sampled_from(["right", "wrong", "close"])),
    st.tuples(st.just("rename"), st.integers(0, 5), st.just("")),
    st.tuples(st.just("cut"), st.integers(0, FACTS - 1), st.just("")),
    st.tuples(st.just("mend"), st.integers(0, FACTS - 1), st.just("")),
    st.tuples(st.just("undo"), st.integers(0, 5), st.just("")),
)


def lived(changes: list[tuple[str, int, str]], deck: Deck) -> tuple[list[Event], list[Event]]:
    """The events as they were written, and the same with the cards' own numbers in place of their names."""
    written: list[Event] = []
    followed: list[Event] = []
    for number, (what, which, grade) in enumerate(changes, start=1):
        key = (which % FACTS, which % DIRECTIONS)
        if what == "rename":
            deck.rename(which)
        elif what in ("cut", "mend"):
            (deck.missing.add if what == "cut" else deck.missing.discard)(which)
        elif key in deck.cards():
            own = f"d/{key[0]}/{key[1]}"
            earlier = [event for event in followed if event.card == own]
            kind, target = Kind.REVIEW, None
            if what == "undo" and earlier:
                kind, target = Kind.UNDO, earlier[which % len(earlier)].id
            day = DAY + 2 * number
            stamp = (UUID(int=number), NOBODY, NOBODY, day, day * 86_400_000, 0)
            for log, card in ((written, deck.card(*key)), (followed, own)):
                log.append(Event(*stamp, kind=kind, target=target, card=card, form="typed", grade=grade))
    return written, followed


def without_windows(state: State) -> object:
    """All of a state but the day that its seed picks, which depends on the card's name."""
    return state.memory, state.morning, state.answers, state.failed_on, state.first_day, state.last_event


@given(st.lists(CHANGES, max_size=40))
def test_whatever_is_done_to_a_deck_each_card_keeps_its_history(changes: list[tuple[str, int, str]]) -> None:
    deck = Deck()
    written, followed = lived(changes, deck)
    now, always = History(written, renames=deck.renames()), History(followed)
    for key in deck.directions:
        assert without_windows(now.state(deck.card(*key))) == without_windows(always.state(f"d/{key[0]}/{key[1]}"))
    assert len(now.states) == len(always.states)
    queue = build_queue([Candidate(card) for card in deck.cards().values()], now.states, DAY + 1000, new_limit=99)
    assert set(queue) <= set(deck.cards().values())


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(CHANGES, min_size=10, max_size=40))
def test_so_does_a_store_that_is_moved(tmp_path_factory, changes: list[tuple[str, int, str]]) -> None:  # type: ignore[no-untyped-def]
    folder: Path = tmp_path_factory.mktemp("store")
    deck = Deck()
    written, _ = lived(changes, deck)
    record = opened_at(folder / "record.db")
    fresh = [Event(*record.stamp()[:3], *_rest(event)) for event in written]
    by_old = {old.id: new.id for old, new in zip(written, fresh, strict=True)}
    fresh = [_retargeted(event, by_old) for event in fresh]
    record.append(fresh)
    record.close()
    (folder / "record.db").rename(folder / "moved.db")
    found = opened_at(folder / "moved.db").history(deck.renames())
    assert found.states == History(fresh, renames=deck.renames()).states


def _rest(event: Event) -> tuple[object, ...]:
    return tuple(getattr(event, name) for name in Event.__slots__[3:])


def _retargeted(event: Event, ids: dict[UUID, UUID]) -> Event:
    return replace(event, target=ids.get(event.target) if event.target else None)
