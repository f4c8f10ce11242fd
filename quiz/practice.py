"""What to do besides what is due: weak facts, confused pairs, cram, learning ahead, a game."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from decks.facts.date import DateFact
from decks.model import Card, Deck
from decks.values.text import paragraph_at
from progress.config import Settings
from progress.events import Mode
from progress.scheduling import retrievability
from progress.state import NEW, State

WEAK, WEAK_BELOW = 20, 0.97  # cards at most; remembered surely above
AHEAD_DAYS = 7
MORE = 10
LATELY_DAYS = 3
FEWEST_DATES = 3
PAIRS = 5


@dataclass(frozen=True, slots=True)
class Practice:
    """A session that can be had now. In `Mode.CRAM` answers are logged and nothing is rescheduled."""

    title: str
    detail: str
    cards: tuple[str, ...]
    mode: Mode = Mode.CRAM
    forms: tuple[str, ...] = ()
    read_first: bool = False  # each paragraph of the source is shown before its questions


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand on a study day: states by card, what is taken for what (see `progress.confusions`)."""

    day: int
    states: Mapping[str, State]
    settings: Settings
    confused: Mapping[str, tuple[str, ...]]

    def state(self, card: str) -> State:
        return self.states.get(card, NEW)


def practices(decks: Iterable[Deck], now: Standing) -> list[Practice]:
    """All that can be practised in some decks, the most useful first; never empty for decks with cards."""
    decks = list(decks)
    cards = [card for deck in decks for card in deck.cards if not now.state(card.id).suspended]
    ids = [card.id for card in cards]
    found = [_missed(ids, now), _weak(ids, now), *_pairs(decks, ids, now), _ahead(ids, now), _more(ids, now)]
    found += [*(_reading(deck, now) for deck in decks), *(_timeline(deck, now) for deck in decks), _all(ids)]
    return [practice for practice in [*found, *_by_label(cards)] if practice.cards]


def _missed(ids: Sequence[str], now: Standing) -> Practice:
    days = range(now.day - LATELY_DAYS, now.day + 1)
    missed = tuple(card for card in ids if now.state(card).failed_on in days)
    return Practice("Missed lately", "answered wrong in the last days", missed)


def _weak(ids: Sequence[str], now: Standing) -> Practice:
    recalls: dict[str, float] = {}
    for card in ids:
        memory = now.state(card).memory
        if memory:
            recalls[card] = retrievability(memory, now.day, now.settings.parameters)
    weakest = sorted((card for card in recalls if recalls[card] < WEAK_BELOW), key=recalls.__getitem__)[:WEAK]
    return Practice("Weak facts", "what you would most likely have forgotten by now", tuple(weakest))


def _pairs(decks: Sequence[Deck], ids: Sequence[str], now: Standing) -> list[Practice]:
    """What was taken for each other, a pair at a time."""
    found: dict[tuple[str, ...], Practice] = {}
    for deck in decks:
        known = {card.id: card for card in deck.cards}
        for card in known:
            for ref in now.confused.get(card, ()):
                other = f"{deck.id}/{ref}"
                pair = tuple(sorted((card, other)))
                if other in known and other != card and {card, other} <= set(ids) and len(found) < PAIRS:
                    names = " or ".join(_answer(known[each]) for each in pair)
                    found[pair] = Practice(f"Tell apart: {names}", "you took one for the other", pair)
    return list(found.values())


def _ahead(ids: Sequence[str], now: Standing) -> Practice:
    days = range(now.day + 1, now.day + AHEAD_DAYS + 1)
    windows = {card: window for card in ids if (window := now.state(card).window) and window.day in days}
    soonest = sorted(windows, key=lambda card: windows[card].day)
    return Practice("Ahead of time", "due within a week; counts as study", tuple(soonest), Mode.STUDY)


def _more(ids: Sequence[str], now: Standing) -> Practice:
    new = [card for card in ids if now.state(card).memory is None][:MORE]
    return Practice("More new cards", "beyond what is set for a day; counts as study", tuple(new), Mode.STUDY)


def _reading(deck: Deck, now: Standing) -> Practice:
    """New cards in the order of the source, whole paragraphs of them."""
    cards: list[str] = []
    last = None
    for start, card in sorted((quote, card.id) for card in deck.cards if (quote := _quoted_at(card)) is not None):
        here = paragraph_at(deck.source.text, start, start)
        if len(cards) >= MORE and here != last:
            break
        if now.state(card).memory is None and not now.state(card).suspended:
            cards.append(card)
            last = here
    detail = "the article by paragraphs, each with its questions; counts as study"
    return Practice(f"Read and answer: {deck.title}", detail, tuple(cards), Mode.STUDY, read_first=True)


def _quoted_at(card: Card) -> int | None:
    return next((quote.start for quote in card.fact.quotes if quote.found), None)


def _timeline(deck: Deck, now: Standing) -> Practice:
    dated = [c.id for c in deck.cards if isinstance(c.fact.body, DateFact) and c.prompt.direction in ("when", "from")]
    cards = [card for card in dated if not now.state(card).suspended]
    enough = tuple(cards) if len(cards) >= FEWEST_DATES else ()
    return Practice(f"Timeline: {deck.title}", "put its dates in order", enough, forms=("order",))


def _all(ids: Sequence[str]) -> Practice:
    return Practice("All cards", "cram before a test", tuple(ids))


def _by_label(cards: Sequence[Card]) -> Iterable[Practice]:
    """A session for each topic, tag and type of fact."""
    labels: dict[str, list[str]] = {}
    for kind in ("topic", "tag", "type"):
        for card in cards:
            for label in _labels(card, kind):
                labels.setdefault(f"{kind.capitalize()}: {label}", []).append(card.id)
    whole = len(cards)
    return (Practice(label, "", tuple(found)) for label, found in labels.items() if len(found) < whole)


def _labels(card: Card, kind: str) -> tuple[str, ...]:
    fact = card.fact
    if kind == "tag":
        return fact.tags
    label = fact.topic if kind == "topic" else fact.type
    return (label,) if label else ()


def _answer(card: Card) -> str:
    return card.prompt.answers[0].text
