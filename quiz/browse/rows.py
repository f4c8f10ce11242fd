"""A row a card: all that a filter, a list or a table needs to know of it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from decks.cards import speakers_of
from decks.model import Card, Deck, Stance, Thing
from progress.scheduling import DEFAULT_PARAMETERS, Parameters, retrievability
from progress.state import NEW, State
from quiz.browse.text import folded

BREAK = "\0"  # what no text has, and folding keeps


@dataclass(frozen=True, slots=True)
class Known:
    """What rows share: the study day, FSRS's parameters, and how to find out the remarks of a card's flags and leeches.

    Leeches are only asked for where a filter wants them, for that takes reading the log.
    """

    day: int
    parameters: Parameters = DEFAULT_PARAMETERS
    flags: Callable[[str], Sequence[str]] = lambda card: ()
    leeches: Callable[[], Collection[str]] = frozenset


@dataclass(frozen=True, eq=False, repr=False)
class Row:
    """A card on a study day. `order` is its place among all cards of the decks. Everything else is worked out late."""

    card: Card
    deck: Deck
    order: int
    state: State
    known: Known

    @property
    def id(self) -> str:
        return self.card.id

    @property
    def question(self) -> str:
        """The card's question, or its sentence with the gap."""
        return self.card.prompt.stem or self.card.prompt.gap

    @property
    def answer(self) -> str:
        return self.deck.context.join([answer.text for answer in self.card.prompt.answers])

    @cached_property
    def text(self) -> str:
        """All that a search for words looks at, folded: id without deck, question, answers, quotes; breaks between."""
        prompt = self.card.prompt
        within_deck = self.id.partition("/")[2]
        answers = (variant for answer in prompt.answers for variant in answer.variants)
        quotes = (quote.text for quote in self.card.fact.all_quotes)
        return folded(BREAK.join((within_deck, prompt.stem, prompt.gap, *answers, *quotes)))

    @property
    def speakers(self) -> tuple[Thing, ...]:
        """Whose word it is; nobody's for what the source reports as settled."""
        return speakers_of(self.card.fact, self.deck.context)

    @property
    def stances(self) -> frozenset[Stance]:
        """Its stance; what somebody claims and somebody else contests is both a claim and disputed."""
        fact = self.card.fact
        contested = fact.disputed is not None or fact.stance is Stance.DISPUTED
        return frozenset({fact.stance, Stance.CLAIM, Stance.DISPUTED} if contested and fact.by else {fact.stance})

    @property
    def flags(self) -> Sequence[str]:
        """The remarks of its flags."""
        return self.known.flags(self.id)

    @property
    def is_new(self) -> bool:
        return self.state.memory is None and not self.state.suspended

    @property
    def is_due(self) -> bool:
        return self.state.due(self.known.day)

    @property
    def is_leech(self) -> bool:
        return self.id in self.known.leeches()

    @property
    def due_in(self) -> int | None:
        """Days until it is asked again, negative where that is past; None for a new card and one put aside."""
        window = self.state.window
        return window.day - self.known.day if window and not self.state.suspended else None

    @property
    def interval(self) -> int | None:
        """Days from its last review to the next."""
        state = self.state
        return state.window.day - state.memory.last_day if state.window and state.memory else None

    @property
    def stability(self) -> float | None:
        """Days until recall falls to 90 %."""
        return self.state.memory.stability if self.state.memory else None

    @property
    def difficulty(self) -> float | None:
        """FSRS's, from 1 to 10."""
        return self.state.memory.difficulty if self.state.memory else None

    @property
    def recall(self) -> float | None:
        """The chance of recall now, from 0 to 1."""
        memory = self.state.memory
        return retrievability(memory, self.known.day, self.known.parameters) if memory else None

    @property
    def lapses(self) -> int:
        return self.state.memory.lapses if self.state.memory else 0

    @property
    def answered_ago(self) -> int | None:
        """Days since its last answer in study."""
        return None if self.state.answered_on is None else self.known.day - self.state.answered_on


def make_rows(decks: Iterable[Deck], states: Mapping[str, State], known: Known) -> list[Row]:
    """A row for each card of decks, in their order."""
    cards = ((card, deck) for deck in decks for card in deck.cards)
    return [Row(card, deck, order, states.get(card.id, NEW), known) for order, (card, deck) in enumerate(cards)]
