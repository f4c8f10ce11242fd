"""Figures of the progress screens in a real pseudo-terminal: `python -m tests.perf.bench_progress [EVENTS]`.

The store is that of `bench_reports`, a million answers by default. From a key to the first bytes of the repaint, and to the
last ones: by then the report is drawn. Best taken on a quiet machine; the CPU time of the app holds on a busy one too.
"""

import os
import statistics
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from decks.shelf import read_shelf
from progress.clock import StillClock
from progress.events import Event, Kind
from progress.reports.learner import MODULES
from progress.store import open_record
from tests.perf.bench_app import Screen
from tests.perf.bench_merge import NOW
from tests.perf.bench_reports import log
from tests.support.logs import write_store

ROUNDS = 5


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    cards = [card.id for deck in read_shelf().decks.values() for card in deck.cards]
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "record.db"
        write_store(store, log(count, cards), NOW)
        record = open_record(store, clock=StillClock(NOW))
        record.append(
            [Event(*record.stamp(), kind=Kind.REVIEW, card=cards[0], form="typed", answer="a", grade="right")]
        )
        record.close()  # which makes cache and roll-ups, as every session's end does
        now = {"QUIZ_NOW": (NOW + timedelta(days=1)).isoformat(), "QUIZ_CONFIG": str(Path(folder) / "none.toml")}
        app = Screen(sys.executable, "-m", "quiz", "--store", str(store), **now)
        app.wait(b"to go today")
        opened, taken = [], {name: list[tuple[float, float, float]]() for name in MODULES}
        for _ in range(ROUNDS):
            opened.append(_press(app, b"r"))
            for name in [*list(MODULES)[1:], "today"]:
                taken[name].append(_press(app, b"n"))
            app.press_whole(b"q")
        _say("home to progress, today shown", opened)
        for name, times in taken.items():
            _say(f"to {name}", times)
        os.write(app._file, b"q")
        app.close()


def _press(app: Screen, key: bytes) -> tuple[float, float, float]:
    before = _cpu_ms(app)
    return *app.press_whole(key), _cpu_ms(app) - before


def _cpu_ms(app: Screen) -> float:
    """The CPU time that all threads of the app have had."""
    tasks = Path(f"/proc/{app._pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1_000_000


def _say(what: str, times: list[tuple[float, float, float]]) -> None:
    first, last, cpu = (statistics.median(each) for each in zip(*times, strict=True))
    print(f"{first:7.1f} ms to the first bytes, {last:7.1f} to the last ones, {cpu:7.1f} of CPU  {what}", flush=True)


if __name__ == "__main__":
    main()
