"""Figures of one answer, best taken on a quiet machine: `python -m tests.perf.bench_record`.

Prints the time of one answer (stamped, rated, scheduled, on disk) beside a bare sqlite3 insert and commit in the same
run, and the size of an event on disk. `tests.perf.bench_merge` has the figures of big logs.
"""

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from uuid import UUID

from progress.clock import StillClock
from progress.events import Event, Kind
from progress.stamps import Stamper
from progress.store import open_record
from progress.store.repository import SqlRecord

ANSWERS = 1000
CARDS = 200
BATCH = 1000
START = datetime(2026, 1, 1, 18, tzinfo=UTC)
WORDS = ["Azerbaijan", "Armenia", "Iskander-M", "Aliyev", "Shoigu", "2020-11-10", "ceasefire", "Gyumri", "500"]


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


def review(stamper: Callable[[], tuple[UUID, UUID, UUID, int, int, int]], source: random.Random) -> Event:
    """An answer such as students give: half typed, half a choice of four."""
    number = source.randrange(CARDS)
    choice = source.random() < 0.5
    others = source.sample(range(CARDS), 3)
    options = tuple(f"second-karabakh-war/fact-number-{n}/when" for n in [number, *others]) if choice else ()
    return Event(
        *stamper(),
        kind=Kind.REVIEW,
        card=f"second-karabakh-war/fact-number-{number}/when",
        fact_hash=f"{number * 7919:016x}",
        form="choice" if choice else "typed",
        options=options,
        answer=str(source.randrange(4)) if choice else " ".join(source.sample(WORDS, 2)),
        grade=source.choice(["right", "right", "right", "close", "wrong"]),
        duration_ms=source.randrange(900, 30_000),
    )


def bare(folder: Path) -> list[float]:
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE event (id BLOB PRIMARY KEY, card TEXT, answer TEXT) WITHOUT ROWID")
    spent = []
    for number in range(ANSWERS):
        start = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO event VALUES (?, ?, ?)", (number.to_bytes(16, "big"), "d/f/x", "2020-11-10"))
        connection.execute("COMMIT")
        spent.append(time.perf_counter() - start)
    connection.close()
    return spent


def answers(record: SqlRecord, source: random.Random) -> list[float]:
    history = record.history()
    spent = []
    for _ in range(ANSWERS):
        start = time.perf_counter()
        event = review(record.stamp, source)
        record.append([event])
        history.add([event])
        spent.append(time.perf_counter() - start)
    return spent


def fill(record: SqlRecord, count: int, source: random.Random) -> None:
    for batch in range(count // BATCH):
        clock = StillClock(START + timedelta(days=batch + 1))
        stamper = Stamper(clock, record.learner, record.device, random=source.randbytes)
        record.append([review(stamper.stamp, source) for _ in range(BATCH)])


def main() -> None:
    source = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        record = open_record(path, clock=StillClock(START))
        record.claim()
        plain, ours = bare(Path(folder)), answers(record, source)
        say(f"one answer: {median(ours) * 1000:.2f} ms median; bare insert and commit: {median(plain) * 1000:.2f} ms")
        fill(record, 19_000, source)
        record.close()
        size = path.stat().st_size
        say(f"20,000 events: {size / 20_000:.0f} bytes each, the whole file of {size:,} bytes counted")


if __name__ == "__main__":
    main()
