"""Figures of the app in a real pseudo-terminal: `python -m tests.perf.bench_app [EVENTS]`.

From a key to the first bytes of the repaint, and the CPU time to the first frame, with a store of 200,000 answers.
Best taken on a quiet machine; the bare echo of a terminal in the first row tells what the measuring itself costs.
"""

import os
import pty
import resource
import select
import statistics
import sys
import tempfile
import termios
import time
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from progress.clock import SystemClock
from progress.store import open_record
from tests.perf.startup import FIRST_FRAME, cpu_ms
from tests.support.logs import wires, write_store

KEYS = 60
CARDS_PER = 25  # answers a card
PATIENCE = 30.0
QUIET = 1.0  # seconds


class Screen:
    """A process in a pseudo-terminal, and the time that its answers take."""

    def __init__(self, *command: str, **environ: str) -> None:
        self._pid, self._file = pty.fork()
        if self._pid == 0:
            os.environ.update(TERM="xterm-256color", **environ)
            os.execvp(command[0], command)
        termios.tcsetwinsize(self._file, (24, 80))

    def wait(self, text: bytes) -> None:
        found, deadline = b"", time.monotonic() + PATIENCE
        while text not in found:
            if time.monotonic() > deadline:
                raise SystemExit(f"waited in vain for {text.decode()}")
            found += self._read(0.1)
        self.settle()

    def settle(self) -> None:
        while self._read(0.15):
            pass

    def press(self, key: bytes) -> float:
        """Milliseconds from a key to the first bytes that it brings."""
        self.settle()
        start = time.perf_counter()
        os.write(self._file, key)
        select.select([self._file], [], [], PATIENCE)
        return (time.perf_counter() - start) * 1000

    def press_whole(self, key: bytes) -> tuple[float, float]:
        """Milliseconds from a key to the first bytes that it brings, and to the last ones, after which it is quiet."""
        first = self.press(key)
        start = time.perf_counter() - first / 1000
        last = first
        while self._read(QUIET):
            last = (time.perf_counter() - start) * 1000
        return first, last

    def _read(self, timeout: float) -> bytes:
        ready, _, _ = select.select([self._file], [], [], timeout)
        try:
            return os.read(self._file, 1 << 16) if ready else b""
        except OSError:
            return b""

    def close(self) -> None:
        os.close(self._file)
        os.waitpid(self._pid, 0)


def report(what: str, taken: list[float]) -> None:
    ordered = sorted(taken)
    print(
        f"{statistics.median(ordered):7.2f} ms median, {ordered[len(ordered) * 95 // 100]:7.2f} p95  {what}", flush=True
    )


def main() -> None:
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "record.db"
        write_store(store, wires(events, cards=events // CARDS_PER), datetime.now(UTC))
        record = open_record(store, clock=SystemClock())
        record.claim()
        record.close()  # which brings the cache to date, as every session's end does
        echo = Screen("cat")
        time.sleep(0.2)
        report("a bare echo", [echo.press(b"x") for _ in range(KEYS)])
        os.write(echo._file, b"\x04")
        environ = dict(os.environ, QUIZ_STORE=str(store))
        print(
            f"{cpu_ms([sys.executable, '-c', FIRST_FRAME], environ):7.0f} ms of CPU to the first frame, with {events:,} answers"
        )
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        app = Screen(sys.executable, "-m", "quiz", "--store", str(store))
        app.wait(b"Second Karabakh")
        report("home: the mark moves", [app.press(key) for key in [b"\x1b[B", b"\x1b[A"] * (KEYS // 2)])
        app.press(b"\x1b[B")  # from all decks to one
        report("home to a deck's page", [_there_and_back(app, b"a", b"q") for _ in range(KEYS // 3)])
        app.press(b"\r")
        app.wait(b"done")
        marks = [app.press(key) for _, key in zip(count(), [b"\x1b[B", b"\x1b[A"] * (KEYS // 2), strict=False)]
        report("study: the mark moves", marks)
        app.press(b"\x0e")
        report("study to the source", [_there_and_back(app, b"p", b"\x1b") for _ in range(KEYS // 3)])
        os.write(app._file, b"q")
        app.settle()
        os.write(app._file, b"q")
        app.settle()
        app.close()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f"{after.ru_utime - before.ru_utime:7.2f} s of CPU in all of that")


def _there_and_back(app: Screen, there: bytes, back: bytes) -> float:
    taken = app.press(there)
    app.settle()
    app.press(back)
    return taken


if __name__ == "__main__":
    main()
