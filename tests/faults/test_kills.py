"""Killed at any moment: every answer whose verdict was shown is on record, once. Counted from outside.

`pytest tests/faults --kills 300` runs the long form; the second test is the control, which must find losses.
"""

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from progress.clock import SystemClock
from progress.memory import History
from progress.store import open_record
from quiz.services import Study, Wish
from tests.support.decks import read_deck

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")  # tests may run beside threads
LONGEST = 0.06  # seconds of answering before the kill


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path / "deck")


@pytest.fixture
def kills(request) -> int:
    return request.config.getoption("kills")


def answer_for_ever(store: Path, deck, acknowledge: Callable[[str], None], *, early: bool = False) -> None:
    """Answer cards, again and again; each answer is acknowledged when its feedback is there to be shown."""
    study = Study(Wish(store=str(store), cram=True), {deck.id: deck}, {})
    while True:
        session = study.session({deck.id: deck})
        while session.question:
            name = f"{os.getpid()}-{time.monotonic_ns()}"
            if early:
                acknowledge(name)  # the control: a verdict that is shown before the answer is saved
                time.sleep(0.002)
            session.give_up(duration_ms=int(name.split("-")[1]) % 2**31)
            if not early:
                acknowledge(str(session.progress.answers))


def killed_once(store: Path, deck, *, early: bool, wait: float) -> int:
    """Fork a student, kill it a while after its first answer; returns how many answers it was acknowledged."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            answer_for_ever(store, deck, lambda _: os.write(writer, b"."), early=early)
        finally:
            os._exit(1)
    os.close(writer)
    acknowledged = os.read(reader, 1)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while part := os.read(reader, 65536):
        acknowledged += part
    os.close(reader)
    return len(acknowledged)


def stored(store: Path) -> list:
    record = open_record(store, clock=SystemClock(), readonly=True)
    try:
        return list(record.events())
    finally:
        record.close()


def lost_and_doubled(store: Path, deck, kills: int, *, early: bool = False) -> tuple[int, int, int]:
    """Kill a student many times; returns answers acknowledged, lost and stored twice."""
    chance = random.Random(7)
    lost = acknowledged = before = 0
    for _ in range(kills):
        count = killed_once(store, deck, early=early, wait=chance.uniform(0, LONGEST))
        now = len(stored(store))
        acknowledged += count
        lost += max(count - (now - before), 0)
        assert now - before <= count + 1, "more was stored than the one answer that was under way"
        before = now
    ids = Counter(event.id for event in stored(store))
    return acknowledged, lost, sum(count - 1 for count in ids.values())


def test_no_answer_is_lost_or_doubled(tmp_path, deck, kills):
    store = tmp_path / "record.db"
    acknowledged, lost, doubled = lost_and_doubled(store, deck, kills)
    assert acknowledged >= kills
    assert (lost, doubled) == (0, 0)
    states = History(stored(store)).states
    assert set(states) <= {card.id for card in deck.cards}


def test_the_harness_notices_a_verdict_shown_too_early(tmp_path, deck):
    _, lost, _ = lost_and_doubled(tmp_path / "record.db", deck, 12, early=True)
    assert lost > 0
