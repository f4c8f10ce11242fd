"""What a plan is made from: the cards of the exams to come, how they stand, and the time there is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from progress.config import NO_DAYS_OFF, DaysOff, Settings
from progress.forecast import SECONDS_A_CARD
from progress.planning import Candidate
from progress.scheduling import DEFAULT_PARAMETERS, Parameters
from progress.state import NEW, State

DECK = "/"


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a plan. `cards` are those of the decks in `exams`, without what is put aside."""

    cards: tuple[Candidate, ...]
    states: Mapping[str, State]
    day: int  # the study day that is today
    exams: Mapping[str, int]  # deck -> the study day of its exam, later than today
    minutes: Mapping[str, int] = field(default_factory=dict)  # a day, of decks that have their own
    shared: int = 0  # minutes a day, for all decks without their own together
    seconds: float = SECONDS_A_CARD  # an answer
    parameters: Parameters = DEFAULT_PARAMETERS
    days_off: DaysOff = NO_DAYS_OFF
    extra: int = 0  # minutes a day besides
    begin: int = 0  # the study day before which nothing is studied

    @property
    def last(self) -> int:
        """The last day of study: the eve of the last exam."""
        return max(self.exams.values(), default=self.day) - 1

    def exam_of(self, card: Candidate) -> int:
        """The day of a card's exam."""
        return self.exams[deck_of(card.card)]

    def minutes_on(self, day: int) -> int:
        """The minutes of a study day: all exams still to come share one budget, which their decks pay into."""
        if day < self.begin or day in self.days_off:
            return 0
        coming = [deck for deck, exam in self.exams.items() if exam > day]
        alone = all(deck in self.minutes for deck in coming)
        return sum(self.minutes.get(deck, 0) for deck in coming) + (0 if alone else self.shared) + self.extra

    def answers_on(self, day: int) -> float:
        """The answers that a study day has time for."""
        return self.minutes_on(day) * 60 / self.seconds

    def with_minutes(self, deck: str, minutes: int) -> "Terms":
        """The same with other minutes a day for a deck."""
        return replace(self, minutes={**self.minutes, deck: minutes})

    def thinned(self, most: int) -> "Terms":
        """The same with every so-manieth card and as much less time, so that there are `most` cards at most."""
        each = -(-len(self.cards) // most) or 1
        return replace(self, cards=self.cards[::each], seconds=self.seconds * each) if each > 1 else self

    def minutes_of(self, deck: str) -> int:
        """The minutes a day that a deck brings: its own, or those that it shares."""
        return self.minutes.get(deck, self.shared)


def terms_of(
    cards: Iterable[Candidate], states: Mapping[str, State], day: int, settings: Settings, seconds: float
) -> Terms:
    """The terms of all exams to come that are set for the decks of some cards."""
    cards = list(cards)
    found = {deck: settings.exam_of(deck, day + 1) for deck in dict.fromkeys(deck_of(card.card) for card in cards)}
    exams = {deck: exam for deck, exam in found.items() if exam is not None}
    return Terms(
        cards=tuple(c for c in cards if deck_of(c.card) in exams and not states.get(c.card, NEW).suspended),
        states=states,
        day=day,
        exams=exams,
        minutes={deck: minutes for deck, minutes in settings.minutes.items() if deck in exams},
        shared=settings.minutes_a_day,
        seconds=seconds,
        parameters=settings.parameters,
        days_off=settings.days_off,
    )


def deck_of(card: str) -> str:
    """The deck of a card's id."""
    return card.partition(DECK)[0]
