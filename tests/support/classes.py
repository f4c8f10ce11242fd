"""Simulated classes: learners of different ability who meet a deck's cards for the first time, and again days later."""

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from decks.forms.question import Question, Turn
from decks.model import Card, Deck
from decks.questions import ask, grade
from progress.events import uuid7
from progress.wire import Wire

FIRST_DAY = 739_300
EPOCH = 719_163
DAY_MS = 86_400_000
A_DAY = 10  # new cards
AGAIN_AFTER = 4  # days


@dataclass(frozen=True)
class Trouble:
    """Cards whose questions are bad: at a miskeyed one, who knows chooses another option; at an ambiguous one, every
    other time. `hard` ones are sound, but half as many know the answer, and most of the others fall for one distractor.
    """

    miskeyed: str = ""
    ambiguous: str = ""
    hard: Collection[str] = ()


def learner_id(number: int) -> bytes:
    return (1000 + number).to_bytes(16, "big")


def class_log(
    deck: Deck,
    *,
    learners: int = 30,
    trouble: Trouble = Trouble(),
    stopped: Mapping[int, int] | None = None,
    seed: int = 1,
) -> Iterator[Wire]:
    """The answers of a class; `stopped` has the day after which a learner answered nothing."""
    chance = random.Random(seed)
    rivals = {card.id: _rival(card, deck, day) for day, card, again in _plan(deck.cards) if not again}
    for number in range(learners):
        ability = 0.15 + 0.7 * (number + 0.5) / learners
        last = (stopped or {}).get(number, 10_000)
        for day, card, again in _plan(deck.cards):
            if day <= last:
                yield _answer(
                    number, min(ability + 0.2 * again, 0.95), day, card, deck, rivals[card.id], trouble, chance
                )


def _plan(cards: Sequence[Card]) -> Iterator[tuple[int, Card, bool]]:
    plan = [(place // A_DAY, card, False) for place, card in enumerate(cards)]
    plan += [(day + AGAIN_AFTER, card, True) for day, card, _ in plan]
    return iter(sorted(plan, key=lambda entry: entry[0]))


def _answer(
    number: int, ability: float, day: int, card: Card, deck: Deck, rival: str, trouble: Trouble, chance: random.Random
) -> Wire:
    question = ask(card, deck, Turn(FIRST_DAY + day), None)
    knows = chance.random() < (ability / 2 if card.id in trouble.hard else ability)
    raw = _raw(question, knows, rival, trouble, chance)
    found = grade(question, raw, deck) if raw else None
    at_ms = (FIRST_DAY + day - EPOCH) * DAY_MS + 36_000_000 + chance.randrange(10_000_000)
    return Wire(
        id=uuid7(at_ms, chance.randbytes).bytes,
        learner=learner_id(number),
        device=learner_id(number),
        study_day=FIRST_DAY + day,
        at_ms=at_ms,
        offset_min=0,
        kind="review",
        format=1,
        target=None,
        card=card.id,
        fact_hash=card.fact.hash,
        asked=None,
        mode="study",
        form=question.form,
        options=tuple(option.ref for option in question.options),
        answer=raw,
        grade=found.grade.value if found else "dont-know",
        hints=0,
        confidence=None,
        duration_ms=int(chance.lognormvariate(8.8, 0.5)),
        rule=1,
    )


def _raw(question: Question, knows: bool, rival: str, trouble: Trouble, chance: random.Random) -> str:
    if question.form == "choice":
        return str(1 + _chosen(question, knows, rival, trouble, chance))
    if question.form == "flip":
        return "good" if knows else "again"
    return ", ".join(answer.text for answer in question.key) if knows else ""


def _chosen(question: Question, knows: bool, rival: str, trouble: Trouble, chance: random.Random) -> int:
    refs = [option.ref for option in question.options]
    key = next(place for place, option in enumerate(question.options) if option.right)
    wrong = refs.index(rival) if rival in refs else None
    if knows and question.card == trouble.miskeyed:
        return chance.randrange(len(refs)) if wrong is None else wrong
    if knows:
        return wrong if wrong is not None and question.card == trouble.ambiguous and chance.random() < 0.5 else key
    if question.card in trouble.hard and wrong is not None and chance.random() < 0.7:
        return wrong
    return chance.randrange(len(refs))


def _rival(card: Card, deck: Deck, day: int) -> str:
    """A distractor that was shown on the day on which the card was new."""
    options = ask(card, deck, Turn(FIRST_DAY + day), None).options
    return min((option.ref for option in options if not option.right), default="")
