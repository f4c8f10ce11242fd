"""One writer at a time; the others read."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from progress.errors import StoreBusy
from progress.store.repository import SqlRecord
from tests.support.records import answer, opened_at

HOLDER = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from progress.clock import StillClock
from progress.events import Event
from progress.store import open_record
record = open_record(Path(sys.argv[1]), clock=StillClock(datetime(2026, 5, 10, 12, tzinfo=UTC)))
for n in range(int(sys.argv[2])):
    record.append([Event(*record.stamp(), kind="review", card="d/f/x", answer=str(n))])
print("ready", flush=True)
time.sleep(60)
"""


@pytest.fixture
def holder(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that has written three answers and holds the store."""
    command = [sys.executable, "-c", HOLDER, str(path), "3"]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environ)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_quiz_is_told_who_has_the_store_and_can_read(holder: "subprocess.Popen[str]", path: Path) -> None:
    record = opened_at(path)
    with pytest.raises(StoreBusy, match=rf"record\.db is open in another quiz \(process {holder.pid}\)"):
        record.claim()
    assert [event.answer for event in record.events()] == ["0", "1", "2"]


def test_after_kill_9_the_store_is_free_and_whole(holder: "subprocess.Popen[str]", path: Path) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert len(opened_at(path, readonly=True).events()) == 3
    record = opened_at(path)
    answer(record, "3")
    record.close()
    assert sorted(event.answer for event in opened_at(path).events()) == ["0", "1", "2", "3"]


def test_the_store_is_free_when_closed(record: SqlRecord, path: Path) -> None:
    answer(record)
    second = opened_at(path)
    with pytest.raises(StoreBusy):
        second.claim()
    record.close()
    second.claim()
    second.close()
    record.claim()


def test_two_records_that_find_no_store_end_up_with_one_learner(path: Path) -> None:
    first, second = opened_at(path), opened_at(path)
    answer(first)
    first.close()
    answer(second)
    second.close()
    assert first.learner == second.learner
    assert len(opened_at(path).events()) == 2
