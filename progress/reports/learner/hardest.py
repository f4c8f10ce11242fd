"""Hardest facts: those that failed most often, of how often they were asked again."""

from collections.abc import Sequence
from dataclasses import dataclass

from decks.explain import statement
from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, clipped
from progress.reports.numbers.share import Share, share
from progress.reports.rows import Row, plain

NAME, TITLE = "hardest", "Hardest facts"
MOST = 10
FEWEST = 3  # times asked again


@dataclass(frozen=True, slots=True)
class Hard:
    """A fact: failures of the times its cards were asked again on a later day, and FSRS's mean difficulty, 1 to 10."""

    fact: str
    says: str
    failed: Share
    difficulty: float


@dataclass(frozen=True, slots=True)
class Hardest:
    """The ten hardest, the surest first: ranked by the lower end of the interval, so that one bad day is not enough."""

    facts: tuple[Hard, ...]
    asked_again: int  # facts that were asked again often enough to be looked at


def figures(given: Material) -> Hardest:
    """Facts of which some card failed at least once, and that were asked again three times or more."""
    found, looked_at = [], 0
    for deck in given.decks.values():
        cards: dict[str, list[str]] = {}
        for card in deck.cards:
            cards.setdefault(card.fact.id, []).append(card.id)
        facts = {fact.id: fact for fact in deck.facts}
        for fact, ids in cards.items():
            memories = [memory for card in ids if (memory := given.state(card).memory)]
            again, lapses = sum(m.reviews - 1 for m in memories), sum(m.lapses for m in memories)
            if again < FEWEST:
                continue
            looked_at += 1
            if lapses:
                difficulty = sum(m.difficulty for m in memories) / len(memories)
                says = statement(facts[fact], deck)
                found.append(Hard(f"{deck.id}/{fact}", says, share(min(lapses, again), again, FEWEST), difficulty))
    found.sort(key=lambda hard: (-hard.failed.low, -hard.difficulty, hard.fact))
    return Hardest(tuple(found[:MOST]), looked_at)


def lines(found: Hardest, width: int = WIDTH) -> Sequence[str]:
    return [row.text for row in rows(found, width)]


def rows(found: Hardest, width: int) -> Sequence[Row]:
    """Two lines a fact, which the first opens."""
    if not found.facts:
        return plain([f"none failed, of {found.asked_again:,} facts asked again at least {FEWEST} times"])
    told = []
    for hard in found.facts:
        share_ = f"{hard.failed.count} of {hard.failed.n} ({hard.failed.low:.0%}–{hard.failed.high:.0%})"
        told.append(Row(f"failed {share_:20} {clipped(hard.fact, max(width - 28, 28))}", hard.fact))
        told.append(Row(f"    {clipped(hard.says, width - 4)}"))
    return told
