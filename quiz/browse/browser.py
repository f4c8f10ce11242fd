"""The cards of the decks studied, to look through and to act on: the one place where browsing meets the record."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from decks.model import Deck
from decks.shelf import renames
from decks.values.text import clean_line
from progress.events import Event, Kind
from progress.flags import open_flags
from progress.leeches import leeches
from progress.memory import History
from progress.ports import Record
from progress.renames import renamed
from progress.state import State
from quiz import reviews, words
from quiz.browse.filters import matching
from quiz.browse.page import CardPage, card_page
from quiz.browse.rows import Known, Row, make_rows
from quiz.browse.sorting import Order, in_order

if TYPE_CHECKING:
    from quiz.services import Study


def browser_of(study: "Study") -> "Browser":
    """A browser over all decks of an open study."""
    return Browser(study.decks, study.record, study.history, study.states, study.today())


class Browser:
    """Finds cards, tells of them, and does things with them; each act can be taken back.

    `states` are those of `progress.planning.planned` for the study day. RecordError from the record means that nothing
    was saved, and that all stands as it stood.
    """

    def __init__(
        self, decks: Mapping[str, Deck], record: Record, history: History, states: Mapping[str, State], day: int
    ) -> None:
        self._record = record
        self._history = history
        self._renames = renames(decks.values())
        self._acts: list[Sequence[Event]] = []
        known = Known(day, history.settings.parameters, self._remarks, lambda: self._leeches)
        self.rows = make_rows(decks.values(), states, known)
        self._place = {row.id: number for number, row in enumerate(self.rows)}

    def find(self, text: str, order: Order) -> list[Row]:
        """The rows that a filter lets through, in an order. Raises FilterError for a filter that cannot be read."""
        return in_order(matching(self.rows, text), order)

    def row(self, card: str) -> Row:
        """A card's row as it is now. Raises KeyError for an id that no deck has."""
        return self.rows[self._place[card]]

    def page(self, card: str) -> CardPage:
        """A card's page."""
        events = list(self._record.events_about(self._history.names(card)))
        alone = History(events, self._history.settings, renames=self._renames)  # spares reading the log once more
        return card_page(self.row(card), events, leech=bool(leeches(alone, [card])))

    def put_aside(self, cards: Sequence[str]) -> str:
        """Put cards aside; where all of them are already, ask them again. Returns what was done, in words."""
        asked = [card for card in cards if not self.row(card).state.suspended]
        if asked:
            return self._each(asked, lambda card: reviews.suspend(card, self._record), "put aside")
        return self._each(cards, lambda card: self._event(Kind.RESUME, card), "resumed")

    def reset(self, cards: Sequence[str]) -> str:
        """Make cards new again; their answers stay on record. Returns what was done, in words."""
        known = [card for card in cards if self.row(card).state.memory]
        return self._each(known, lambda card: self._event(Kind.RESET, card), "made new again")

    def unflag(self, cards: Sequence[str]) -> str:
        """Take the flags of cards back. Returns what was done, in words."""
        flags = [flag for card in cards for flag in self._flags.get(card, ())]
        self._do([reviews.undo(flag, self._record) for flag in flags])
        return _did(len(flags), "flag", "removed")

    def undo(self) -> str:
        """Take back what was done last. Returns what to say of it."""
        if not self._acts:
            return words.undone(None)
        self._save([reviews.undo(event, self._record) for event in self._acts[-1]])
        self._acts.pop()
        return "Taken back."

    def _each(self, cards: Sequence[str], make: Callable[[str], Event], done: str) -> str:
        self._do([make(card) for card in cards])
        return _did(len(cards), "card", done)

    def _event(self, kind: Kind, card: str) -> Event:
        return Event(*self._record.stamp(), kind=kind, card=card)

    def _do(self, events: Sequence[Event]) -> None:
        if events:
            self._save(events)
            self._acts.append(events)

    def _save(self, events: Sequence[Event]) -> None:
        """Write events, and bring the rows of their cards up to date."""
        self._record.append(events)
        self._history.add(events)
        self.__dict__.pop("_flags", None)
        for card in {renamed(event.card, self._renames) for event in events}:
            if card in self._place:
                row = self.row(card)
                self.rows[self._place[card]] = replace(row, state=_as_planned(self._history.state(card), row.state))

    def _remarks(self, card: str) -> Sequence[str]:
        return [clean_line(flag.answer) for flag in self._flags.get(card, ())]

    @cached_property
    def _flags(self) -> Mapping[str, Sequence[Event]]:
        """The flags that are open, by the cards' names now."""
        found: defaultdict[str, list[Event]] = defaultdict(list)
        for event in open_flags(self._record.flags()):
            found[renamed(event.card, self._renames)].append(event)
        return found

    @cached_property
    def _leeches(self) -> Collection[str]:
        return leeches(self._history, list(self._place))


def _did(number: int, noun: str, done: str) -> str:
    """“2 cards put aside. Undo takes that back.”"""
    return f"{words.count(number, noun)} {done}.{' Undo takes that back.' if number else ''}"


def _as_planned(now: State, before: State) -> State:
    """A state with the day that was planned for it, unless it falls due at another time since."""
    if now.memory == before.memory and before.window:
        return replace(now, window=before.window)
    return now
