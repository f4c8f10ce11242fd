"""Confusions: what is taken for what."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from decks.values.text import clean_line
from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, clipped, counted
from progress.reports.rows import Row, plain
from progress.rollups.measures import Measure

NAME, TITLE = "confusions", "What is taken for what"
MOST = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cards, or a card and a name or text (`other_card` is then empty), and how often one was taken for the other.

    `answers` is how often either was asked. `lift` is how many times more often that was than if mix-ups fell on
    cards by how often these are asked; None for what is no card.
    """

    card: str
    other: str
    other_card: str
    one_says: str
    other_says: str
    count: int
    answers: int
    lift: float | None


@dataclass(frozen=True, slots=True)
class Confusions:
    """The most frequent pairs first, and how many wrong answers were another's."""

    pairs: tuple[Pair, ...]
    n: int


def figures(given: Material) -> Confusions:
    """Pairs over all time, both ways together: lift = n_AB N / (n_A n_B), N answers in all."""
    counts: Counter[tuple[str, str]] = Counter()
    for (deck, _, key), count in given.tally.of(Measure.TAKEN).items():
        card, _, taken = key.partition(" ")
        one, other = f"{deck}/{card}", f"{deck}/{taken}" if taken[:1] not in "@=" else taken
        if taken[:1] not in "@=":
            one, other = sorted((one, other))
        counts[one, other] += count
    total = sum(given.state(card.id).answers for card in given.cards())
    pairs = [_pair(given, one, other, count, total) for (one, other), count in counts.items() if _there(given, one)]
    pairs.sort(key=lambda pair: (-pair.count, pair.card, pair.other))
    return Confusions(tuple(pairs[:MOST]), sum(counts.values()))


def _there(given: Material, card: str) -> bool:
    deck = given.decks.get(card.partition("/")[0])
    return deck is not None and deck.card(card) is not None


def _pair(given: Material, one: str, other: str, count: int, total: int) -> Pair:
    asked = given.state(one).answers
    if not _there(given, other):
        return Pair(one, other, "", given.answer(one), _name(given, one, other), count, asked, None)
    also = given.state(other).answers
    lift = count * total / (asked * also) if asked and also else None
    return Pair(one, other, other, given.answer(one), given.answer(other), count, asked + also, lift)


def _name(given: Material, card: str, ref: str) -> str:
    """What a reference to a name or to an option by hand says."""
    thing = given.decks[card.partition("/")[0]].names.get(ref[1:]) if ref.startswith("@") else None
    return thing.name if thing else clean_line(ref.removeprefix("="))


def lines(found: Confusions, width: int = WIDTH) -> Sequence[str]:
    return [row.text for row in rows(found, width)]


def rows(found: Confusions, width: int) -> Sequence[Row]:
    """A line a pair, which opens the first of the two."""
    if not found.pairs:
        return plain(["nothing was taken for something else"])
    each = max((width - 17) // 2, 8)
    said = f"times, of answers to the two ({counted(found.n, 'mix-up')} in all)"
    return [Row(said), *(_row(pair, each) for pair in found.pairs)]


def _row(pair: Pair, each: int) -> Row:
    both = f"{clipped(pair.one_says, each)} ↔ {clipped(pair.other_says, each)}"
    return Row(f"{pair.count:3} of {pair.answers:5,}  {both}", pair.card)
