"""Fitting, beside `fsrs-rs-python` alone: `python -m tests.perf.bench_fit [REVIEWS]`.

Both get 500,000 typed reviews (the default) of simulated cards, each asked when FSRS-6 says so, and are to give
parameters. Ours goes from the entries of a log to parameters that came out of another process; alone is the plainest
program that builds items from rows in the order of time. They take turns, and the medians of wall time and CPU are
compared.
"""

import random
import resource
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable

from fsrs_rs_python import FSRS, FSRSItem, FSRSReview

from progress.entries import Entry, what
from progress.fit.fitting import fit
from progress.fit.lives import lives
from progress.fit.trainer import train
from progress.rating import Rating
from progress.scheduling import DEFAULT_PARAMETERS, due_window, model

RUNS = 5
FIRST_DAY = 738_000
A_CARD = 20  # reviews


def log(count: int) -> dict[str, list[Entry]]:
    """The entries of cards that begin on different days."""
    chance = random.Random(1)
    typed = {right: what("review", "study", "typed", "right" if right else "wrong", 0, 0, 1) for right in (True, False)}
    fsrs = model(DEFAULT_PARAMETERS)
    found = {}
    for number in range(count // A_CARD):
        day, memory, entries = FIRST_DAY + number % 700, None, list[Entry]()
        for _ in range(A_CARD):
            right = chance.random() < (fsrs.recall(memory, day) if memory else 0.6)
            entries.append(Entry(day * 86_400_000 + number, chance.randbytes(16), day, typed[right], None))
            memory = fsrs.step(memory, day, Rating.GOOD if right else Rating.AGAIN)
            day = due_window(memory, chance.randbytes(8)).day
        found[f"d/f{number}/x"] = entries
    return found


def ours(entries: dict[str, list[Entry]]) -> None:
    train(life for of_card in entries.values() for life in lives(of_card))


def alone(rows: list[tuple[str, int, int]]) -> None:
    history, last, numbers = defaultdict[str, list[FSRSReview]](list), dict[str, int](), dict[str, int]()
    items, cards = [], []
    for card, day, rating in rows:
        gap = day - last.get(card, day)
        last[card] = day
        history[card].append(FSRSReview(rating, gap))
        if gap > 0:
            items.append(FSRSItem(history[card]))
            cards.append(numbers.setdefault(card, len(numbers)))
    FSRS([]).compute_parameters(items, cards)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the wall clock and of CPU, children's too."""
    start, used = time.perf_counter(), _used()
    work()
    return time.perf_counter() - start, _used() - used


def _used() -> float:
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in both)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500_000
    entries = log(count)
    every = sorted(((e.at_ms, card, e.day, int(e.what.outcome or 1)) for card, es in entries.items() for e in es))
    rows = [(card, day, rating) for _, card, day, rating in every]
    runs = [(timed(lambda: ours(entries)), timed(lambda: alone(rows))) for _ in range(RUNS)]
    for at, clock in enumerate(("wall clock", "CPU")):
        us, them = (statistics.median(run[which][at] for run in runs) for which in (0, 1))
        print(f"{count:,} reviews, {clock}: ours {us:.2f} s, fsrs-rs-python alone {them:.2f} s, {us / them:.2f} times")
    found = [life for of_card in entries.values() for life in lives(of_card)]
    print(f"with held-out answers, as quiz progress fit: {timed(lambda: fit(found, train))[0]:.2f} s")


if __name__ == "__main__":
    main()
