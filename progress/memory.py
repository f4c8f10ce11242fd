"""Memory: what the log says of each card. A pure function of the set of events, whatever order they came in."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from progress.config import Settings, settings_from
from progress.entries import CORRECTIONS, Entry, entry_of
from progress.events import Event, Kind
from progress.renames import renamed
from progress.replay import Fold, folded, trials
from progress.scheduling import model
from progress.state import NEW, State

__all__ = ["NEW", "History", "Settings", "State", "introduced", "replay"]

Reader = Callable[[Iterable[str]], Mapping[str, Sequence[Entry]]]  # cards -> all that a log holds of each


class History:
    """What is known of every card: `states`, card by card, and the `settings` that they follow from.

    It is made from events; or from `folds` of cards as a log has them, with `read` to look cards up in that log, and
    then events that are written later are added. Settings are the log's own unless they are given; `renames` are those
    of `progress.renames`, and cards are called by their new names throughout.
    """

    def __init__(
        self,
        events: Iterable[Event] = (),
        settings: Settings | None = None,
        *,
        folds: Mapping[str, Fold] | None = None,
        read: Reader | None = None,
        renames: Mapping[str, str] | None = None,
    ) -> None:
        self._renames = renames or {}
        self._given = settings is not None
        self._read = read
        self._since: dict[str, dict[bytes, Entry]] = {}  # what was added, by card
        self._corrected: set[str] = set()  # cards of which some of that corrects other events
        self._setting_events: dict[UUID, Event] = {}
        self.settings = settings or Settings()
        self.states: dict[str, State] = {}
        events = list(events)
        self._note_settings(events)
        for card, fold in self._carried_over(folds or {}).items():
            self._put(card, fold)
        self._bases = dict(self.states)
        self.add(events)

    def add(self, events: Iterable[Event]) -> None:
        """Take in events, in any order and any number of times; only the cards they are about are looked at."""
        events = list(events)
        self._note_settings(events)
        by_card: defaultdict[str, list[Entry]] = defaultdict(list)
        for event in events:
            if event.card and event.kind != Kind.SETTING:
                by_card[self._name(event.card)].append(entry_of(event))
        for card, entries in by_card.items():
            self._take(card, entries)

    def state(self, card: str) -> State:
        """The state of a card, `NEW` where nothing is known of it."""
        return self.states.get(card, NEW)

    def names(self, card: str) -> set[str]:
        """The names under which the log has a card: its own, and those that it had before renames."""
        return {card, *self._formerly.get(card, ())}

    def trials(self, cards: Iterable[str]) -> dict[str, list[tuple[float, bool]]]:
        """Of each card, its reviews on later days: the chance that a right answer had, and whether it was one."""
        cards = list(cards)
        logged = self._logged(cards)
        every = {card: logged.get(card, {}) | self._since.get(card, {}) for card in cards}
        return {card: trials(list(entries.values()), self.settings.parameters) for card, entries in every.items()}

    def _name(self, card: str) -> str:
        return renamed(card, self._renames) if self._renames else card

    def _carried_over(self, folds: Mapping[str, Fold]) -> dict[str, Fold]:
        """Folds by the cards' names now. Cards that became one are replayed together."""
        self._formerly: defaultdict[str, list[str]] = defaultdict(list)
        found: dict[str, Fold] = {}
        for card, fold in folds.items():
            name = self._name(card)
            self._formerly[name].append(card)
            found[name] = fold
        for card, names in self._formerly.items():
            if len(names) > 1:
                found[card] = folded(list(self._logged([card])[card].values()), self.settings.parameters)
        return found

    def _logged(self, cards: Iterable[str]) -> dict[str, dict[bytes, Entry]]:
        """All that the log holds of cards, under whatever names."""
        names = {name: card for card in cards for name in [card, *self._formerly.get(card, ())]}
        found: dict[str, dict[bytes, Entry]] = {}
        for name, entries in (self._read(names) if self._read else {}).items():
            found.setdefault(names[name], {}).update((entry.id, entry) for entry in entries)
        return found

    def _note_settings(self, events: Sequence[Event]) -> None:
        """Work out the settings anew if events are about them, and then every card's window.

        FSRS's parameters stay as they were where not all events are at hand: they count when the log is read again.
        """
        about = {e.id: e for e in events if e.kind == Kind.SETTING or (e.kind == Kind.UNDO and "/" not in e.card)}
        if not about or self._given:
            return
        self._setting_events |= about
        before, self.settings = self.settings, settings_from(self._setting_events.values())
        if self._read and self.states:
            self.settings = replace(self.settings, parameters=before.parameters)
        for card in list(self.states):
            if before.parameters != self.settings.parameters:
                self._put(card, self._replayed(card))
            elif before.retention_of(card) != self.settings.retention_of(card):
                self._put(card, Fold(self.states[card]))

    def _take(self, card: str, entries: Sequence[Entry]) -> None:
        self._since.setdefault(card, {}).update((entry.id, entry) for entry in entries)
        if any(entry.what.kind in CORRECTIONS for entry in entries):
            self._corrected.add(card)
        fold, fsrs = Fold(self.state(card)), model(self.settings.parameters)
        for entry in entries:
            if card in self._corrected or not fold.follows(entry):
                fold = self._replayed(card)
                break
            fold.take(entry, fsrs)
        self._put(card, fold)

    def _replayed(self, card: str) -> Fold:
        """A card's fold from what was added, or from all of the log where that reaches further back."""
        since, base = self._since.get(card, {}), self._bases.get(card, NEW)
        if self._read and not _stands_on(since, base):
            since |= self._logged([card]).get(card, {})
            self._bases.pop(card, None)
            base = NEW
        return folded(list(since.values()), self.settings.parameters, base)

    def _put(self, card: str, fold: Fold) -> None:
        state = fold.state(card, self.settings)
        if state == NEW:
            self.states.pop(card, None)
        else:
            self.states[card] = state


def _stands_on(since: Mapping[bytes, Entry], base: State) -> bool:
    """Whether entries all come after a state, and correct none but each other."""
    fold = Fold(base)
    return all(fold.follows(e) and (e.what.kind not in CORRECTIONS or e.target in since) for e in since.values())


def replay(events: Iterable[Event], settings: Settings | None = None) -> dict[str, State]:
    """The state of every card that the events are about. Order and repetition of the events mean nothing."""
    return History(events, settings).states


def introduced(states: Mapping[str, State], day: int) -> int:
    """How many cards were answered for the first time on a study day."""
    return sum(state.first_day == day for state in states.values())
