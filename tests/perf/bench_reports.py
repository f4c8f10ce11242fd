"""Figures of the reports, best taken on a quiet machine: `python -m tests.perf.bench_reports [EVENTS]`.

A log of a million events (the default): every fourth answer is to a card of the shipped decks, the others to 40,000 cards
of 20 decks that are on no shelf any more. Prints the making of cache and roll-ups, `quiz progress show --json` as a process,
and each report from roll-ups.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from decks.model import Deck
from decks.shelf import read_shelf
from progress.clock import StillClock
from progress.reports.learner import MODULES, report
from progress.reports.material import material
from progress.store import open_record
from progress.wire import Wire
from tests.interop.conftest import _python_with
from tests.perf.bench_merge import NOW, timed
from tests.support.logs import wires, write_store

RUNS = 7
DRIVER = Path(__file__).parents[1] / "interop/anki_driver.py"
GONE, GONE_DECKS = 40_000, 20  # cards


def log(count: int, cards: Sequence[str]) -> Iterator[Wire]:
    """Answers of some years. A choice's options are other cards of its deck."""
    for wire in wires(count, cards=GONE):
        number = int(wire.card.split("/")[1].rsplit("-", 1)[1])
        if number % 4:
            yield wire._replace(card=f"gone-{number % GONE_DECKS}/{wire.card.partition('/')[2]}")
        else:
            at = number // 4 % len(cards)
            options = tuple(cards[(at + n) % len(cards)].partition("/")[2] for n in range(len(wire.options)))
            yield wire._replace(card=cards[at], options=options)


def process(path: Path, *words: str) -> tuple[float, float]:
    """Median seconds of the wall clock and of CPU."""
    environ = {**os.environ, "QUIZ_NOW": (NOW + timedelta(days=1)).isoformat()}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    taken, cpu = list[float](), list[float]()
    for run in range(RUNS + 1):
        start, used = time.perf_counter(), _used()
        command = [sys.executable, "-m", "quiz", "progress", *words, "--store", str(path)]
        subprocess.run(command, env=environ, check=True, capture_output=True)
        if run:
            taken.append(time.perf_counter() - start)
            cpu.append(_used() - used)
    return statistics.median(taken), statistics.median(cpu)


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def every_report(path: Path, decks: Mapping[str, Deck]) -> None:
    """The figures of all reports, from an open process: what Anki's statistics page asks of its core."""
    record = open_record(path, clock=StillClock(NOW), readonly=True)
    given = material(decks.values(), record.history(), record.tally(decks), NOW.toordinal() + 1)
    for each in MODULES:
        report(each).figures(given)
    record.close()


def beside_anki(count: int, ours: float) -> None:
    """Our time beside that of Anki's core for a collection of as many answers and cards, all time and a year."""
    python = _python_with("anki", "26.9.3")
    if python is None:
        print("Anki's library cannot be installed here")
        return
    command = [str(python), str(DRIVER), "graphs", str(count), str(GONE)]
    taken = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])
    for days, theirs in taken.items():
        span = "a year" if days != "0" else "all time"
        print(
            f"{theirs * 1000:7.0f} ms  Anki's graphs, {span}; all our reports {ours * 1000:.0f} ms: {ours / theirs:.2f} ×"
        )


def _median(act: Callable[[], None]) -> float:
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    decks = read_shelf().decks
    cards = [card.id for deck in decks.values() for card in deck.cards]
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "record.db"
        write_store(path, log(count, cards), NOW)
        record = open_record(path, clock=StillClock(NOW))
        record.claim()
        with timed(f"making cache and roll-ups of {count:,} events"):
            record.close()
        for words in (("show", "--json"), ("show",), ("show", "--report", "retention")):
            wall, cpu = process(path, *words)
            print(f"{wall:7.2f} s ({cpu:6.2f} s of CPU)  quiz progress {' '.join(words)}")
        record = open_record(path, clock=StillClock(NOW))
        with timed("history"):
            history = record.history()
        with timed("tally from roll-ups"):
            tally = record.tally(decks)
        with timed("material"):
            given = material(decks.values(), history, tally, NOW.toordinal() + 1)
        beside_anki(count, _median(lambda: every_report(path, decks)))
        for each in MODULES:
            start = time.perf_counter()
            found = report(each).figures(given)
            figures = time.perf_counter() - start
            report(each).lines(found)
            print(f"{figures * 1000:7.1f} ms ({(time.perf_counter() - start - figures) * 1000:.1f} ms as text)  {each}")


if __name__ == "__main__":
    main()
