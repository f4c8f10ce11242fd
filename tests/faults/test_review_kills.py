"""An instructor killed at any moment: the deck is whole, and at most the decision in hand is lost.

`pytest tests/faults --kills 300` runs the long form.
"""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from decks.loader import load
from decks.review.decisions import Why
from decks.review.desk import Desk
from decks.review.journal import MOST_STEPS
from tests.support.decks import write_deck

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")  # tests may run beside threads
LONGEST = 0.08  # seconds of deciding before the kill


def decide_for_ever(path: Path, journals: Path, acknowledge) -> None:
    """Note one word after another on a fact; each is acknowledged when its decision has returned."""
    desk = Desk(path, journals=journals)
    number = int(desk.bench.facts["war"].why or 0)
    while True:
        number += 1
        desk.decide(Why("war", str(number)))
        acknowledge()
        if number % 7 == 0:
            desk.undo()
            number -= 1


def killed_once(path: Path, journals: Path, wait: float) -> None:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            decide_for_ever(path, journals, lambda: os.write(writer, b"."))
        finally:
            os._exit(1)
    os.close(writer)
    os.read(reader, 1)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reader)


@pytest.fixture
def kills(request) -> int:
    return request.config.getoption("kills")


def test_the_deck_is_whole_and_every_step_can_be_undone(tmp_path, kills):
    path, journals = write_deck(tmp_path / "small"), tmp_path / "journals"
    before = path.read_bytes()
    chance = random.Random(11)
    for _ in range(kills):
        killed_once(path, journals, chance.uniform(0, LONGEST))
        loaded = load(path)
        assert loaded.deck and not loaded.errors
        steps = Desk(path, journals=journals)
        assert steps.can_undo
    desk = Desk(path, journals=journals)
    undone = 0
    while desk.undo():
        undone += 1
    assert path.read_bytes() == before or undone == MOST_STEPS


def test_what_was_acknowledged_is_on_disk(tmp_path, kills):
    path = write_deck(tmp_path / "small")
    chance = random.Random(5)
    for _ in range(min(kills, 40)):
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            try:
                desk = Desk(path, journals=tmp_path / "journals")
                start = int(desk.bench.facts["war"].why or 0)
                for number in range(start + 1, start + 10_000):
                    desk.decide(Why("war", str(number)))
                    os.write(writer, f"{number}\n".encode())
            finally:
                os._exit(1)
        os.close(writer)
        told = os.read(reader, 65536)
        time.sleep(chance.uniform(0, LONGEST))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        while part := os.read(reader, 65536):
            told += part
        os.close(reader)
        acknowledged = int(told.decode().split()[-1])
        assert int(load(path).deck.facts[0].why) in (acknowledged, acknowledged + 1)
