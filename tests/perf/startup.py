"""Prints what starting costs, in CPU milliseconds of the whole process: `python -m tests.perf.startup`.

Figures only, no verdict: machines differ. Compare with the bare interpreter's, in the first row.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 7
SMALL_DECK = """\
format: 1
deck: small
title: A small deck
facts:
- id: war
  type: date
  event: the war
  from: 2020-09-27
  to: 2020-11-10
"""
FIRST_FRAME = """
import asyncio, os
from quiz.tui.app import QuizApp
class Timed(QuizApp):
    def _open(self):
        os._exit(0)  # what comes now is behind the first frame
async def main():
    await Timed(None).run_async(headless=True, size=(80, 24))
asyncio.run(main())
"""


def cpu_ms(command: list[str], environ: dict[str, str]) -> float:
    """The median of user and system time of a command, run several times after a warm-up."""
    taken = []
    for run in range(RUNS + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, env=environ, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if run:
            taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(taken) * 1000


def main() -> None:
    environ = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        deck = Path(folder) / "deck.yaml"
        deck.write_text(SMALL_DECK, encoding="utf-8")
        commands = {
            "python -c pass": ["-c", "pass"],
            "quiz --help": ["-m", "quiz", "--help"],
            "quiz decks check (a small deck)": ["-m", "quiz", "decks", "check", str(deck)],
            "quiz decks check (the library)": ["-m", "quiz", "decks", "check"],
            "quiz, to its first frame": ["-c", FIRST_FRAME],
        }
        for name, arguments in commands.items():
            print(f"{cpu_ms([sys.executable, *arguments], environ):6.0f} ms  {name}")


if __name__ == "__main__":
    main()
