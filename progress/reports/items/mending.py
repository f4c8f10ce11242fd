"""Mending: which questions need an author's eye, the most urgent first, and why.

The reasons, by urgency. Nothing is said of a question with fewer than ten first attempts but what learners wrote.

- `miskeyed`: those who know choose a distractor, and do not choose the key.
- `ambiguous`: those who know choose a distractor as well: it may be right too.
- `misgraded`: answers were marked wrong that learners judged right, or that many wrote.
- `flagged`: learners called the question bad.
- `negative`: the weaker learners do better, beyond chance.
- `guessed`: it is answered no better than by blind guessing.
- `idle`: more than twenty learners saw its distractors, and one at most is ever chosen.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from progress.reports.items.items import Item, Items

FEWEST, IDLE_FROM = 10, 20


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a question is to be looked at: the kind, in words, and how urgent, the most first."""

    kind: str
    words: str
    urgency: float


@dataclass(frozen=True, slots=True)
class Mend:
    """A question to mend, with the way to its line in the deck."""

    card: str
    place: str
    question: str
    reasons: tuple[Reason, ...]


def mending(found: Items) -> tuple[Mend, ...]:
    """The questions for which there are reasons, ranked by the most urgent of these, then by all together."""
    mends = [Mend(item.card, item.place, item.question, reasons) for item in found.items if (reasons := _reasons(item))]
    return tuple(sorted(mends, key=lambda mend: (-mend.reasons[0].urgency, -_sum(mend), mend.card)))


def _sum(mend: Mend) -> float:
    return sum(reason.urgency for reason in mend.reasons)


def _reasons(item: Item) -> tuple[Reason, ...]:
    return tuple(sorted((r for rule in RULES for r in rule(item)), key=lambda reason: -reason.urgency))


def _key(item: Item) -> Iterator[Reason]:
    """A key or a distractor that those who know judge otherwise than the deck; the surer, the more urgent."""
    rival = item.rival
    if rival is None or item.options is None:
        return
    option = next(option for option in item.options.options if option.ref == rival.ref)
    chosen = f"{option.chosen.count} of {option.chosen.n}"
    if rival.kind == "miskeyed":
        words = f"miskeyed? {chosen} chose “{option.text}”, those who know the rest among them"
        yield Reason("miskeyed", words, 100 + min(rival.evidence, 9) / 10)
    else:
        words = f"“{option.text}” may be right too: {chosen} chose it, those who know the rest among them"
        yield Reason("ambiguous", words, 80 + min(rival.evidence, 9) / 10)


def _misgraded(item: Item) -> Iterator[Reason]:
    for group in item.misgraded[:1]:
        judged = f", {group.judged_right} judged right by who wrote them" if group.judged_right else ""
        words = f"{group.count} answers like “{group.like}” were marked wrong{judged}: accept?"
        yield Reason("misgraded", words, 60 + min(group.count + 5 * group.judged_right, 19) / 20)


def _flagged(item: Item) -> Iterator[Reason]:
    if item.flagged_by:
        why = f": {'; '.join(item.flags[:3])}" if item.flags else ""
        yield Reason("flagged", f"flagged by {item.flagged_by}{why}", 50 + min(item.flagged_by, 9))


def _negative(item: Item) -> Iterator[Reason]:
    who = item.discrimination
    if who.r is not None and who.high < 0:
        yield Reason("negative", f"the weaker learners do better (n={who.n})", 40 - who.r)


def _guessed(item: Item) -> Iterator[Reason]:
    found = item.facility
    if item.corrected == 0.0 and found.n >= FEWEST and found.share:
        yield Reason("guessed", f"answered no better than by guessing ({found.share:.0%}, n={found.n})", 30)


def _idle(item: Item) -> Iterator[Reason]:
    if item.options is None or item.options.n <= IDLE_FROM:
        return
    seen = [option for option in item.options.options if not option.key and option.chosen.n > IDLE_FROM // 2]
    works = sum(option.chosen.count > 0 for option in seen)
    if len(seen) > 1 and works <= 1:
        yield Reason("idle", f"{len(seen) - works} of {len(seen)} distractors were never chosen", 10)


RULES: Sequence[Callable[[Item], Iterator[Reason]]] = (_key, _misgraded, _flagged, _negative, _guessed, _idle)
