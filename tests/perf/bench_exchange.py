"""Figures of exchange, best taken on a quiet machine: `python -m tests.perf.bench_exchange [NOTES]`.

Notes in and out as `.apkg` beside Anki's own library in the same run (best of five each; the library in an environment of
its own, as in tests/interop), the answers of a package into a record, and what hostile packages cost.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from decks.exchange import Losses
from decks.exchange.bank import PastReview
from decks.exchange.formats import apkg
from decks.exchange.from_deck import as_bank
from decks.exchange.to_deck import new_deck
from decks.loader import load
from progress import anki
from progress.clock import StillClock
from progress.store import open_store
from tests.interop.conftest import _python_with
from tests.support.packages import BURDENS, HOSTILE

TIMES = 5
NOW = datetime(2026, 5, 10, 12, tzinfo=UTC)
DRIVER = Path(__file__).parents[1] / "interop/anki_driver.py"
READ = """
import sys, time
from decks.exchange import Losses, NotReadable
from decks.exchange.formats.apkg import read
data = sys.stdin.buffer.read()
def most(name="VmHWM"):
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith(name)) / 1024
before = most("VmRSS")
open("/proc/self/clear_refs", "w").write("5")  # the peak begins here
start = time.perf_counter()
try:
    read(data, Losses())
    end = "read"
except NotReadable as refused:
    end = str(refused)[:60]
seconds = time.perf_counter() - start
print(f"{seconds:6.2f} s, {most() - before:5.0f} MB more: {end}")
"""


def seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def anki_makes(path: Path, count: int) -> dict[str, float]:
    """A package of so many notes, made and read by Anki's library, and how long each took it."""
    python = _python_with("anki", "26.9.3")
    assert python, "Anki's library cannot be installed here"
    command = [str(python), str(DRIVER), "many", str(count), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def beside_anki(folder: Path, count: int) -> None:
    anki_makes(folder / "many.apkg", count)
    data = (folder / "many.apkg").read_bytes()
    (folder / "deck.yaml").write_text(_text(data), encoding="utf-8")
    deck = load(folder / "deck.yaml").deck
    assert deck and len(deck.cards) == count
    own = as_bank(deck, Losses())
    ours = apkg.write(own, Losses())
    acts: dict[str, tuple[Callable[[], object], str]] = {
        "in: the package read": (lambda: apkg.read(data, Losses()), "import"),
        "in: read, and made into a deck's text": (lambda: _text(data), "import"),
        "in: our own package": (lambda: apkg.read(ours, Losses()), "import"),
        "out: the package written": (lambda: apkg.write(own, Losses()), "export"),
        "out: from the deck, with its options": (lambda: apkg.write(as_bank(deck, Losses()), Losses()), "export"),
    }
    best = {name: float("inf") for name in (*acts, "import", "export")}
    for number in range(TIMES):  # in turn, so that a busy moment falls on both
        times = anki_makes(folder / f"many-{number}.apkg", count)
        times |= {name: seconds(act) for name, (act, _) in acts.items()}
        best = {name: min(best[name], took) for name, took in times.items()}
    for name, (_, side) in acts.items():
        told = f"{best[name]:6.2f} s, Anki's library {best[side]:5.2f} s, ratio {best[name] / best[side]:4.1f}"
        print(f"{told}  {name}", flush=True)


def _text(data: bytes) -> str:
    return new_deck(apkg.read(data, Losses()), "many", "Many", Losses()).text


def history(folder: Path, count: int) -> None:
    first, cards = 1_600_000_000_000, {f"g{number}": f"many/g{number}/answer" for number in range(4000)}
    reviews = [PastReview(f"g{n % 4000}", first + n * 600_000, 1 + n % 4, 3, 4000) for n in range(count)]
    store = open_store(folder / "record.db", StillClock(NOW))
    for what in ("new", "known already"):
        start = time.perf_counter()
        taken = store.take_in(None, lambda who, its: anki.events(reviews, cards, who, rollover_hour=its.rollover_hour))
        print(f"{time.perf_counter() - start:6.2f} s  {count:,} answers into a record, {what}: {taken}", flush=True)


def hostile() -> None:
    for name, make in {**{name: make for name, (make, _) in HOSTILE.items()}, **BURDENS}.items():
        done = subprocess.run([sys.executable, "-c", READ], input=make(), capture_output=True, check=True)
        print(f"{done.stdout.decode().rstrip()}  ({name})", flush=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as found:
        beside_anki(Path(found), int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
        history(Path(found), 100_000)
    hostile()
