"""What reports on one learner are made from: plain data, read by whoever calls."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from decks.model import Card, Deck
from decks.shelf import renames
from progress.candidates import candidates
from progress.config import Settings
from progress.memory import History
from progress.planning import planned
from progress.rollups.names import renamed_tally
from progress.rollups.tally import Tally
from progress.scheduling import model
from progress.state import NEW, State


@dataclass(frozen=True, slots=True)
class Material:
    """One learner's decks, states and tally on a study day. `tally` counts the answers to these decks only.

    `session` are the cards that a session over the decks asks now, and `seconds` what a plan takes an answer to last,
    where whoever reads the record knows; else both are worked out from the rest.
    """

    day: int
    decks: Mapping[str, Deck]
    states: Mapping[str, State]  # as planned for `day`
    tally: Tally
    settings: Settings = field(default_factory=Settings)
    session: tuple[str, ...] | None = None
    seconds: float | None = None

    def cards(self) -> Iterator[Card]:
        """All cards of the decks, in their order."""
        for deck in self.decks.values():
            yield from deck.cards

    def state(self, card: str) -> State:
        """The state of a card, `NEW` where nothing is known of it."""
        return self.states.get(card, NEW)

    def recall(self, card: str) -> float | None:
        """The chance that a card is recalled now; None if it was never learned."""
        memory = self.state(card).memory
        return model(self.settings.parameters).recall(memory, self.day) if memory else None

    def answer(self, card: str) -> str:
        """The answer of a card, or its id where it is in no deck any more."""
        deck = self.decks.get(card.partition("/")[0])
        found = deck.card(card) if deck else None
        return ", ".join(answer.text for answer in found.prompt.answers) if found else card


def material(decks: Iterable[Deck], history: History, tally: Tally, day: int) -> Material:
    """One learner's material for some decks; `history` and `tally` may hold more than these."""
    by_id = {deck.id: deck for deck in decks}
    states = planned(candidates(by_id.values()), history.states, day, history.settings.days_off)
    counts = renamed_tally(tally, by_id, renames(by_id.values()))
    return Material(day, by_id, states, counts, history.settings)
