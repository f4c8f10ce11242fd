"""Answers given in Anki, taken into a record: memory is what Anki's own FSRS says it is."""

import json
import random
from datetime import UTC
from uuid import UUID

import pytest

from decks.exchange import Losses, format_named
from progress import anki as history
from progress.events import Event
from progress.memory import replay

LEARN, REVIEW, RELEARN, FILTERED, MANUAL, RESCHEDULED = range(6)
EXACT = 1e-5  # of stability, relative: Anki counts in 32 bits
REPEATS = 0.15  # of what was repeated within a day: there we count failures only, Anki each step


def spread(seed):
    """Answers on days of their own, as [days ago, seconds, ease, ivl, type, factor]."""
    chance = random.Random(seed)
    day, entries = 200, []
    while day > 0 and len(entries) < 9:
        ease = chance.choice([1, 2, 3, 3, 3, 3, 4])
        entries.append(
            [day, chance.randrange(0, 40_000), ease, 3, REVIEW if entries else LEARN, 2500 if entries else 0]
        )
        day -= chance.choice([1, 2, 5, 11, 30])
    return entries


PLAIN = {f"spread {seed}": spread(seed) for seed in range(30)}
SPECIAL = {
    "cram": [[50, 0, 3, 3, LEARN, 0], [40, 0, 1, 0, FILTERED, 0], [30, 0, 3, 9, REVIEW, 2500]],
    "early": [[50, 0, 3, 3, LEARN, 0], [49, 0, 3, 9, FILTERED, 2500], [30, 0, 3, 9, REVIEW, 2500]],
    "due date": [[50, 0, 3, 3, LEARN, 0], [45, 0, 0, 20, MANUAL, 2500], [30, 0, 3, 9, REVIEW, 2500]],
    "rescheduled": [[50, 0, 3, 3, LEARN, 0], [45, 0, 0, 20, RESCHEDULED, 2500], [30, 0, 2, 9, REVIEW, 2500]],
    "reset": [[90, 0, 3, 3, LEARN, 0], [80, 0, 1, 3, REVIEW, 2500], [60, 0, 0, 0, MANUAL, 0], [50, 0, 4, 9, LEARN, 0]],
    "reset of old": [
        [90, 0, 3, 3, LEARN, 0],
        [80, 0, 1, 3, REVIEW, 2500],
        [50, 0, 2, 9, LEARN, 0],
        [40, 0, 3, 9, 1, 9],
    ],
}
STEPS = {
    "steps": [[50, 0, 3, -600, LEARN, 0], [50, 700, 3, 1, LEARN, 0], [48, 0, 3, 9, REVIEW, 2500]],
    "failed steps": [[50, 0, 1, -60, LEARN, 0], [50, 90, 3, -600, LEARN, 0], [50, 700, 3, 1, LEARN, 0], [49, 0, 3, 4, 1, 9]],
    "relearned": [[50, 0, 3, 3, LEARN, 0], [40, 0, 1, -600, REVIEW, 2500], [40, 700, 3, 2, RELEARN, 2300], [37, 0, 3, 6, 1, 9]],
}  # fmt: skip


@pytest.fixture(scope="module")
def studied(anki, tmp_path_factory):
    """What Anki says, and what is replayed here, of each card: stability and difficulty."""
    pytest.importorskip("zstandard", reason="needed to unpack Anki's new packages before Python 3.14")
    path = tmp_path_factory.mktemp("anki") / "studied.apkg"
    told = anki("studied", json.dumps({**PLAIN, **SPECIAL, **STEPS}), path)
    bank = format_named("apkg").read(path.read_bytes(), Losses())
    names = {item.id: item.ask for item in bank.items}
    assert len(names) == len(told["memories"])
    wires = history.events(bank.reviews, names, UUID(int=1), rollover_hour=told["rollover"], zone=UTC)
    events = [
        Event(**{**w._asdict(), "id": UUID(bytes=w.id), "learner": UUID(int=1), "device": UUID(int=2)}) for w in wires
    ]
    return told["memories"], {card: state.memory for card, state in replay(events).items()}


@pytest.mark.parametrize("card", [*PLAIN, *SPECIAL])
def test_memory_is_as_in_anki(studied, card):
    theirs, ours = studied
    stability, difficulty = theirs[card]
    assert ours[card].stability == pytest.approx(stability, rel=EXACT)
    assert ours[card].difficulty == pytest.approx(difficulty, abs=1e-4)


@pytest.mark.parametrize("card", STEPS)
def test_memory_of_what_was_repeated_within_a_day_is_near(studied, card):
    theirs, ours = studied
    stability, difficulty = theirs[card]
    assert ours[card].stability == pytest.approx(stability, rel=REPEATS)
    assert ours[card].difficulty == pytest.approx(difficulty, abs=0.05)
