"""Today's queue: what is due, then what is new, with cards that give each other away kept apart."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from progress.planning import Candidate
from progress.state import NEW, State

__all__ = ["Candidate", "answered", "build_queue", "topics_in_turn"]


def build_queue(
    cards: Sequence[Candidate],
    states: Mapping[str, State],
    day: int,
    *,
    new_limit: int,
    limit: int | None = None,
    introduced_today: int = 0,
    seed: int = 0,
    reviews_limit: int | None = None,
) -> list[str]:
    """The ids of the cards to ask on a study day, in order.

    Due cards come first, the longest due before the others and equals shuffled by `seed`; then new ones in deck order,
    topics in turn, up to `new_limit` a day, of which `introduced_today` are used up. A card waits for another day while
    a sibling of it stands before it in the queue or was answered that day. `limit` is the most cards in all.
    Suspended cards never come.

    `reviews_limit` is the most cards answered on a day, new ones included: new cards wait while that many are due.
    `states` are best those of `progress.planning.planned`, which spreads the load.
    """
    asleep_groups = {group for card in cards if _state(states, card).attempts_on(day) for group in card.groups}
    places = _least(limit, None if reviews_limit is None else reviews_limit - answered(states, day))
    queue = _apart(_due(cards, states, day, seed), asleep_groups, places)
    room = max(new_limit - introduced_today, 0)
    if places is not None:
        room = min(room, places - len(queue))
    return queue + _apart(topics_in_turn(_new(cards, states)), asleep_groups, room)


def answered(states: Mapping[str, State], day: int) -> int:
    """How many cards were answered on a study day."""
    return sum(state.answered_on == day for state in states.values())


def _least(*limits: int | None) -> int | None:
    return min((max(limit, 0) for limit in limits if limit is not None), default=None)


def _state(states: Mapping[str, State], card: Candidate) -> State:
    return states.get(card.card, NEW)


def _due(cards: Iterable[Candidate], states: Mapping[str, State], day: int, seed: int) -> list[Candidate]:
    due = []
    for card in cards:
        state = _state(states, card)
        if state.due(day) and state.window:
            due.append((state.window.day, _shuffle_key(card.card, day, seed), card))
    return [card for _, _, card in sorted(due, key=lambda entry: entry[:2])]


def _new(cards: Iterable[Candidate], states: Mapping[str, State]) -> list[Candidate]:
    new = [card for card in cards if not (state := _state(states, card)).suspended and state.memory is None]
    return sorted(new, key=lambda card: card.order)


def _apart(cards: Iterable[Candidate], taken: set[str], limit: int | None) -> list[str]:
    """Up to `limit` of the cards, none with a sibling before it. Adds their groups to `taken`."""
    kept: list[str] = []
    for card in cards:
        if limit is not None and len(kept) >= limit:
            break
        if taken.isdisjoint(card.groups):
            taken |= card.groups
            kept.append(card.card)
    return kept


def topics_in_turn(cards: Iterable[Candidate]) -> list[Candidate]:
    """The cards topic by topic in turn, each topic in the order that the cards came in."""
    by_topic: defaultdict[str, list[Candidate]] = defaultdict(list)
    for card in cards:
        by_topic[card.topic].append(card)
    return [card for turn in zip_longest(*by_topic.values()) for card in turn if card is not None]


def _shuffle_key(card: str, day: int, seed: int) -> bytes:
    return hashlib.sha256(f"{card} {day} {seed}".encode()).digest()
