"""How long a key takes at the review bench: `.venv/bin/python -m tests.perf.bench_review`.

The deck is the draft of the article that ships. A key must be done within 50 ms on 150 facts.
"""

import asyncio
import tempfile
import time
from pathlib import Path
from statistics import median

from decks.drafting.command import draft_command
from decks.paths import LIBRARY
from decks.review.desk import Desk
from quiz.tui.review.app import ReviewApp
from quiz.tui.review.screen import ReviewScreen

ARTICLE = LIBRARY / "second-karabakh-war" / "article.txt"
KEYS = {"next": 40, "waiting": 20, "accept": 25, "drop": 15, "undo": 15, "weigh": 10, "split": 5}


async def _time_keys(desk: Desk) -> None:
    app = ReviewApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        for name, count in KEYS.items():
            took = []
            for _ in range(count):
                start = time.perf_counter()
                getattr(screen, f"action_{name}")()
                took.append((time.perf_counter() - start) * 1000)
                await pilot.pause()
            print(f"{name:<10} median {median(took):5.1f} ms   longest {max(took):5.1f} ms")
        steps = []
        checks = desk.check()
        while True:
            start = time.perf_counter()
            if next(checks, "done") == "done":
                break
            steps.append((time.perf_counter() - start) * 1000)
        print(f"checks     {len(steps)} steps, {sum(steps):.0f} ms in all, the longest {max(steps, default=0):.1f} ms")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        draft_command.main([str(ARTICLE), "-o", f"{folder}/war"], standalone_mode=False)
        desk = Desk(Path(folder) / "war" / "deck.yaml", journals=Path(folder) / "journals")
        print(f"{len(desk.bench.rows)} facts")
        asyncio.run(_time_keys(desk))


if __name__ == "__main__":
    main()
