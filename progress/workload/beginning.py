"""Where things stand as the days ahead begin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from progress.config import Settings
from progress.planning import Candidate
from progress.queue import answered
from progress.scheduling import Memory, Window, due_window, fuzz_seed
from progress.state import NEW, State


class Held(NamedTuple):
    """A card as a simulation has it; `memory` and `window` are None for a new one."""

    groups: frozenset[str]
    retention: float
    memory: Memory | None = None
    window: Window | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """Where things stand: cards in memory, new ones in their order, and what is done of the first day."""

    day: int
    learned: Sequence[Held]
    new: Sequence[Held]
    taken: frozenset[str]  # sibling groups answered on the first day
    answered: int  # cards
    introduced: int


def start(
    cards: Sequence[Candidate], states: Mapping[str, State], day: int, now: Settings, then: Settings | None = None
) -> Start:
    """Where things stand on a study day by the settings in force, or where they would by others."""
    then = then or now
    learned, new, taken = list[Held](), list[Held](), set[str]()
    introduced = 0
    for card in cards:
        state = states.get(card.card, NEW)
        if state.answered_on == day:
            taken |= card.groups
            introduced += state.first_day == day
        if state.suspended:
            continue
        retention = then.retention_of(card.card)
        if state.memory is None or state.window is None or state.last_event is None:
            new.append(Held(card.groups, retention))
            continue
        window = state.window
        if (retention, then.parameters) != (now.retention_of(card.card), now.parameters):
            seed = fuzz_seed(card.card, state.last_event.bytes)
            window = due_window(state.memory, seed, retention, then.parameters)
        learned.append(Held(card.groups, retention, state.memory, window))
    learned.sort(key=_last_day)
    return Start(day, learned, new, frozenset(taken), answered(states, day), introduced)


def _last_day(held: Held) -> int:
    return held.window.last if held.window else 0
