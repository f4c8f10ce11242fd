"""The overview: how many cards are seen, due and new, deck by deck."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from progress.memory import NEW, State


@dataclass(frozen=True, slots=True)
class Cards:
    """Counts of cards. `seen` and `new` make up the decks; `due` are those of the seen to be asked on the day."""

    seen: int = 0
    due: int = 0
    new: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """What one learner has done: `reviews` counts all answers in study, of cards that left their decks too."""

    reviews: int
    cards: Cards
    decks: Mapping[str, Cards]


def overview(decks: Mapping[str, Sequence[str]], states: Mapping[str, State], day: int) -> Overview:
    """The overview of `decks` (deck id -> its card ids) on a study day."""
    by_deck = {deck: _count(cards, states, day) for deck, cards in decks.items()}
    return Overview(
        reviews=sum(state.answers for state in states.values()),
        cards=_count((card for cards in decks.values() for card in cards), states, day),
        decks=by_deck,
    )


def _count(cards: Iterable[str], states: Mapping[str, State], day: int) -> Cards:
    found = [states.get(card, NEW) for card in cards]
    seen = sum(state.memory is not None for state in found)
    return Cards(seen=seen, due=sum(state.due(day) for state in found), new=len(found) - seen)
