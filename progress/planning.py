"""Load spreading: which day of its window each card is asked on, decided when the queue is read and kept nowhere."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from progress.config import NO_DAYS_OFF, DaysOff
from progress.scheduling import Window
from progress.state import NEW, State

SIBLING_COST = 1000.0  # on the day of a sibling; a tenth of it on the day before and after
DAY_OFF_COST = 10_000.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A card of the decks studied. Cards that share a sibling group (a fact, a sentence of the source) are siblings."""

    card: str  # deck/fact/direction
    fact: str = ""  # deck/fact
    siblings: frozenset[str] = frozenset()
    topic: str = ""
    order: int = 0  # its place in the deck

    @property
    def groups(self) -> frozenset[str]:
        """The sibling groups that the card is in."""
        return self.siblings | {self.fact} if self.fact else self.siblings


def planned(
    cards: Sequence[Candidate], states: Mapping[str, State], day: int, days_off: DaysOff = NO_DAYS_OFF
) -> dict[str, State]:
    """The states of `cards` as they stand on a study day, with a new `window.day` for those that have a choice.

    A card whose window is open goes to the day, from `day` to the window's last, that has the fewest cards so far;
    equals go to the day that its seed picked, or the earliest. It is kept off days off, and off the days of
    its siblings and those beside them. A window never ends later for that, so nothing is put off for good. Answers
    given on `day` count as that day's load: the plan does not change while it is worked through.
    """
    found = {card.card: states.get(card.card, NEW) for card in cards}
    plan = _Plan(days_off)
    choosing: list[tuple[int, bytes, Candidate, Window]] = []
    for card in cards:
        state = found[card.card]
        if state.answered_on == day:
            plan.put(card, day)
        if state.window and not state.suspended:
            if state.window.first <= day < state.window.last:
                choosing.append((state.window.last, _shuffled(card.card), card, state.window))
            else:
                plan.put(card, max(state.window.day, day))
    for _, _, card, window in sorted(choosing, key=lambda entry: entry[:2]):
        chosen = plan.best(card, range(day, window.last + 1), window.day)
        plan.put(card, chosen)
        found[card.card] = replace(found[card.card], window=replace(window, day=chosen))
    return found


class _Plan:
    """Which cards are on which day so far."""

    def __init__(self, days_off: DaysOff) -> None:
        self._days_off = days_off
        self._load: Counter[int] = Counter()
        self._groups: set[tuple[str, int]] = set()

    def put(self, card: Candidate, day: int) -> None:
        self._load[day] += 1
        self._groups |= {(group, day) for group in card.groups}

    def best(self, card: Candidate, days: Iterable[int], preferred: int) -> int:
        return min(days, key=lambda day: (self._cost(card, day), day != preferred, day))

    def _cost(self, card: Candidate, day: int) -> float:
        cost = float(self._load[day])
        if day in self._days_off:
            cost += DAY_OFF_COST
        for group in card.groups:
            if (group, day) in self._groups:
                cost += SIBLING_COST
            elif (group, day - 1) in self._groups or (group, day + 1) in self._groups:
                cost += SIBLING_COST / 10
        return cost


def _shuffled(card: str) -> bytes:
    return hashlib.sha256(card.encode()).digest()
