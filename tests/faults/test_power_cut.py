"""Power cut at every system call of a session: every acknowledged answer is there, and the store is whole.

`POWER_CUT=full pytest tests/faults/test_power_cut.py` looks at every state of 60 answers; the short form at every
seventh of 20. The controls write with less syncing, and must lose answers.
"""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.power import moments, outcomes, trace

FULL = os.environ.get("POWER_CUT") == "full"
ANSWERS, EVERY, DRAWS = (60, 1, 8) if FULL else (20, 7, 1)
STUDENT = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from progress.clock import StillClock
from progress.events import Event
from progress.store import open_record
path, answers, synchronous = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
told = os.open(path.with_name("told"), os.O_CREAT | os.O_WRONLY)
record = open_record(path, clock=StillClock(datetime(2026, 5, 10, 12, tzinfo=UTC)))
record.claim()
connection = record._writer._engine.raw_connection()
if synchronous != "FULL":
    connection.cursor().execute(f"PRAGMA synchronous={synchronous}")
connection.cursor().execute("PRAGMA wal_autocheckpoint=20")  # so that some fall into the session
connection.close()
for number in range(answers):
    record.append([Event(*record.stamp(), kind="review", card=f"d/f{number % 9}/x", form="typed", grade="right")])
    os.write(told, b".")
record.close()
"""


def can_trace() -> bool:
    strace = shutil.which("strace")
    return strace is not None and subprocess.run([strace, "-o", os.devnull, "true"], check=False).returncode == 0


pytestmark = pytest.mark.skipif(not can_trace(), reason="strace is not installed, or not allowed here")


class Found(NamedTuple):
    states: int
    lost: int  # states in which an acknowledged answer is missing
    broken: int  # states in which the store is not whole


def after_power_cuts(folder: Path, synchronous: str) -> Found:
    home = folder / "home"
    home.mkdir()
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", STUDENT, str(home / "record.db"), str(ANSWERS), synchronous]
    lines = trace(command, folder / "trace", environ)
    chance, states, lost, broken = random.Random(6), 0, 0, 0
    for number, moment in enumerate(moments(lines, home, "/told")):
        if number % EVERY == 0 and moment.acknowledged:
            for disk in outcomes(moment, chance, DRAWS):
                stored = stored_on(disk, home / "record.db", folder / "disk")
                states += 1
                lost += stored is not None and stored < moment.acknowledged
                broken += stored is None
    return Found(states, lost, broken)


def stored_on(disk: dict[str, bytes], store: Path, folder: Path) -> int | None:
    """How many answers a disk holds; None if its store is not whole. The index of the log is never on it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in disk.items():
        if Path(name).name in (store.name, f"{store.name}-wal"):
            (folder / Path(name).name).write_bytes(content)
    try:
        with closing(sqlite3.connect(folder / store.name)) as connection:
            if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                return None
            return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])
    except sqlite3.Error:
        return None


def test_no_acknowledged_answer_is_lost_to_a_power_cut(tmp_path: Path) -> None:
    found = after_power_cuts(tmp_path, "FULL")
    sys.stdout.write(f"{found}\n")
    assert found.states > (8000 if FULL else 40)
    assert (found.lost, found.broken) == (0, 0)


@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_the_harness_notices_answers_that_were_not_synced(tmp_path: Path, synchronous: str) -> None:
    found = after_power_cuts(tmp_path, synchronous)
    sys.stdout.write(f"{found}\n")
    assert found.lost > 0
