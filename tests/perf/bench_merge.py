"""Figures of merging and of big logs, best taken on a quiet machine: `python -m tests.perf.bench_merge [EVENTS]`.

With a million events (the default): replay of all from SQLite beside a bare read of the same columns, opening from the
cache, and merging a store file and a bundle of 700,000 foreign events of which 200,000 are new.
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from progress.clock import StillClock
from progress.store import open_record, open_store
from tests.support.logs import wires, write_store

NOW = datetime(2026, 5, 10, 12, tzinfo=UTC)
CARDS_PER = 25  # events a card
NARROW = "SELECT card, at_ms, id, kind, study_day, mode, form, grade, hints, options, rule, target FROM event"


@contextmanager
def timed(what: str) -> Iterator[None]:
    start, cpu = time.perf_counter(), time.process_time()
    yield
    print(f"{time.perf_counter() - start:7.2f} s ({time.process_time() - cpu:6.2f} s of CPU)  {what}", flush=True)


def replay(path: Path, count: int) -> None:
    connection = sqlite3.connect(path)
    with timed(f"bare sqlite3: reading {count:,} events by the same columns"):
        for _ in connection.execute(NARROW):
            pass
    connection.close()
    with timed("replay of the same from SQLite, to windows of days"):
        record = open_record(path, clock=StillClock(NOW))
        states = record.history().states
    print(f"{'':29}{len(states):,} cards, {path.stat().st_size / count:.0f} bytes an event")


def opening(path: Path, count: int) -> None:
    open_record(path, clock=StillClock(NOW)).history()  # imports and the disk's cache
    record = open_record(path, clock=StillClock(NOW))
    record.claim()
    with timed(f"making the cache of {count:,} events"):
        record.close()
    with timed("opening that store and all that is remembered, from the cache"):
        open_record(path, clock=StillClock(NOW)).history()


def merging(folder: Path, count: int) -> None:
    cards = count // CARDS_PER
    theirs = folder / "theirs.db"
    write_store(theirs, islice(wires(count, cards=cards), count * 7 // 10), NOW)
    bundle = folder / "theirs.gz"
    with timed(f"export of {count * 7 // 10:,} events"):
        open_store(theirs, StillClock(NOW)).export(bundle)
    for source in (theirs, bundle):
        ours = folder / f"ours-{source.suffix[1:]}.db"
        write_store(ours, islice(wires(count, cards=cards), count * 2 // 10, None), NOW)
        store = open_store(ours, StillClock(NOW))
        merge = store._merge_bundle if source is bundle else store._merge_store
        with store._writing() as writer, timed(f"merge of {source.name} ({source.stat().st_size / 1e6:.0f} MB)"):
            print(f"{'':29}{merge(source, None, writer)}")
        ours.unlink()


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with timed(f"(making a store of {count:,} events)"):
            write_store(folder / "record.db", wires(count, cards=count // CARDS_PER), NOW)
        replay(folder / "record.db", count)
        (folder / "record.db").unlink()
        write_store(folder / "small.db", wires(count // 5, cards=count // 5 // CARDS_PER), NOW)
        opening(folder / "small.db", count // 5)
        merging(folder, count)


if __name__ == "__main__":
    main()
