"""Three devices with three clocks, merging now and then: they end up with one memory, whatever came in which order.

`HISTORIES=300 pytest tests/property/test_progress_devices.py` runs the long form.
"""

import os
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from progress.clock import StillClock
from progress.events import Event, Kind
from progress.memory import History, replay
from progress.store import open_record, open_store
from progress.store.learners import Learner
from progress.store.repository import SqlRecord
from progress.store.store import Store
from tests.support.records import NOON

HISTORIES = int(os.environ.get("HISTORIES", "4"))
SKEW = (timedelta(0), timedelta(hours=-3), timedelta(hours=5))
CARDS = [f"d/f{n}/x" for n in range(5)]
KINDS = [Kind.REVIEW] * 6 + [Kind.UNDO] * 2 + [Kind.OVERRIDE, Kind.SUSPEND, Kind.RESUME, Kind.RESET, Kind.SETTING]


class Device:
    """A store with a wrong clock, and the bundles and copies that left it."""

    def __init__(self, folder: Path, number: int, chance: random.Random) -> None:
        self.path = folder / f"device-{number}" / "record.db"
        self.sent: list[Path] = []
        self._folder, self._number, self._chance = folder, number, chance

    def at(self, day: int) -> datetime:
        return NOON + timedelta(days=day, hours=self._chance.randrange(8)) + SKEW[self._number]

    def store(self, day: int) -> Store:
        return open_store(self.path, StillClock(self.at(day)))

    def record(self, day: int, learner: str | None = None) -> SqlRecord:
        return open_record(self.path, learner=learner, clock=StillClock(self.at(day)))

    def study(self, day: int, learner: str | None = None) -> None:
        record = self.record(day, learner)
        for _ in range(self._chance.randrange(1, 6)):
            record.append([self._event(record, list(record.events()))])
        record.close()

    def _event(self, record: SqlRecord, earlier: Sequence[Event]) -> Event:
        chance, kind = self._chance, self._chance.choice(KINDS)
        target = chance.choice(earlier) if earlier and kind in (Kind.UNDO, Kind.OVERRIDE) else None
        event = Event(
            *record.stamp(),
            kind=kind,
            target=target.id if target else None,
            card=target.card if target else chance.choice(CARDS),
            form=chance.choice(["typed", "choice", "true-false"]),
            options=("a", "b", "c"),
            grade=chance.choice(["right", "wrong", "close", "guessed", "easy", "a grade of the future"]),
            mode=chance.choice(["study", "study", "study", "cram"]),
        )
        if kind == Kind.SETTING:
            return replace(
                event, card=chance.choice(["", "d"]), form="retention", answer=chance.choice(["0.8", "0.95"])
            )
        return event

    def send(self, day: int) -> None:
        """Leave a bundle of what is there now, or the store's own file, for others to merge, soon or late."""
        if self._chance.random() < 0.5:
            self.sent.append(self.path)
        else:
            file = self._folder / f"{self._number}-{len(self.sent)}.gz"
            self.store(day).export(file)
            self.sent.append(file)


def history_of(folder: Path, seed: int) -> tuple[list[Device], random.Random]:
    """Some weeks of study on three devices, with partial merges; Anna is erased on the way, on all three."""
    chance = random.Random(seed)
    devices = [Device(folder, number, chance) for number in range(3)]
    devices[0].study(0)
    devices[0].study(0, "Anna")
    devices[0].send(0)
    first = folder / "first.gz"
    devices[0].store(0).export(first, "me")
    for other in devices[1:]:
        other.store(0).merge(first)
    erased_on = chance.randrange(3, 9)
    for day in range(1, 12):
        device = chance.choice(devices)
        device.study(day)
        if chance.random() < 0.6:
            device.send(day)
        if chance.random() < 0.5:
            other = chance.choice([other for other in devices if other is not device])
            if other.sent:
                device.store(day).merge(chance.choice(other.sent))
        if day == erased_on:
            everyone_erases(devices, day)
    return devices, chance


def everyone_erases(devices: Sequence[Device], day: int) -> None:
    """Where Anna has not come in yet she does, to be erased there too."""
    for device in devices:
        if device is not devices[0]:
            device.store(day).merge(devices[0].path)
    for device in devices:
        for learner in strangers(device, day):
            device.store(day).erase(learner.name)


def strangers(device: Device, day: int) -> list[Learner]:
    return [learner for learner in device.store(day).learners() if not learner.default]


@pytest.mark.parametrize("seed", range(HISTORIES))
def test_all_devices_end_up_with_one_memory(tmp_path: Path, seed: int) -> None:
    devices, chance = history_of(tmp_path, seed)
    sources = [(device, file) for device in devices for sender in devices for file in [*sender.sent, sender.path]]
    chance.shuffle(sources)
    for device, file in [*sources, *sources]:
        if file != device.path:
            device.store(12).merge(file)
    histories = [device.record(12).history() for device in devices]
    logs = [{replace(event, learner=event.device) for event in device.record(12).events()} for device in devices]
    assert logs[0] == logs[1] == logs[2]
    assert histories[0].states == histories[1].states == histories[2].states
    assert histories[0].settings == histories[1].settings == histories[2].settings
    every = list(devices[0].record(12).events())
    assert histories[0].states == replay(every)
    chance.shuffle(every)
    one_by_one = History()
    for event in every + every[::3]:
        one_by_one.add([event])
    assert one_by_one.states == histories[0].states
    assert [strangers(device, 12) for device in devices] == [[], [], []]
