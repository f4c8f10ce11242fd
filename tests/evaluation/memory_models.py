"""Models of memory on one learner's real log (tests/data/review-log): `python -m tests.evaluation.memory_models`.

Log loss of the last 30 % of the answers on later days, and its difference from FSRS-6's with 95 % (bootstrap over
cards). FSRS-7 is to have time in parts of a day and all answers; that is the first row of its, the others give it less.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import log

from progress import fsrs7
from progress.entries import entry_of
from progress.events import Event
from progress.fit.fitting import blended
from progress.fit.lives import before, counted, lives
from progress.fit.trainer import train
from progress.rating import Rating
from progress.scheduling import DEFAULT_PARAMETERS, Parameters, model
from tests.support.review_log import read_log

SPLIT, DRAWS, SURE = 0.7, 2000, 0.9999
DAY_MS = 86_400_000

Losses = dict[str, list[float]]  # by card
Predictor = Callable[[Sequence[Event]], Iterator[tuple[Event, float]]]  # later-day answers, and their recall


def by_fsrs6(parameters: Parameters) -> Predictor:
    def predicted(events: Sequence[Event]) -> Iterator[tuple[Event, float]]:
        fsrs, memory = model(parameters), None
        for event in events:
            rating = Rating[event.grade.upper()]
            if memory is not None and event.study_day > memory.last_day:
                yield event, fsrs.recall(memory, event.study_day)
            elif memory is not None and rating is not Rating.AGAIN:
                continue
            memory = fsrs.step(memory, event.study_day, rating)

    return predicted


def by_fsrs7(*, parts_of_days: bool, repeats: bool) -> Predictor:
    def predicted(events: Sequence[Event]) -> Iterator[tuple[Event, float]]:
        memory, last = None, events[0]
        for event in events:
            rating, later = Rating[event.grade.upper()], event.study_day > last.study_day
            whole, exact = event.study_day - last.study_day, (event.at_ms - last.at_ms) / DAY_MS
            days = exact if parts_of_days else float(whole)
            if memory is None:
                memory = fsrs7.first(rating)
            elif later or repeats or rating is Rating.AGAIN:
                if later:
                    yield event, fsrs7.recall(memory, days)
                memory = fsrs7.step(memory, days, rating)
            else:
                continue
            last = event

    return predicted


def losses(predict: Predictor, since_ms: int) -> Losses:
    found: Losses = defaultdict(list)
    for events in read_log():
        for event, chance in predict(events):
            if event.at_ms >= since_ms:
                chance = min(max(chance, 1 - SURE), SURE)
                found[event.card].append(-log(1 - chance if event.grade == "again" else chance))
    return found


def mean(found: Losses, cards: Sequence[str]) -> float:
    every = [loss for card in cards for loss in found.get(card, ())]
    return sum(every) / len(every)


def difference(one: Losses, other: Losses) -> tuple[float, float]:
    """The 95 % interval of the difference of two mean losses."""
    chance, cards = random.Random(1), sorted(one)
    draws = (chance.choices(cards, k=len(cards)) for _ in range(DRAWS))
    found = sorted(mean(one, drawn) - mean(other, drawn) for drawn in draws)
    return found[DRAWS // 40], found[-DRAWS // 40]


def main() -> None:
    found = [life for events in read_log() for life in lives([entry_of(event) for event in events])]
    times = counted(found)
    since = times[round(len(times) * SPLIT)]
    past = before(found, since)
    models = {
        "FSRS-6, defaults": by_fsrs6(DEFAULT_PARAMETERS),
        "FSRS-6, fitted and blended": by_fsrs6(blended(train(past), len(counted(past)))),
        "FSRS-7, defaults, parts of days, all answers": by_fsrs7(parts_of_days=True, repeats=True),
        "FSRS-7, defaults, parts of days, as replay": by_fsrs7(parts_of_days=True, repeats=False),
        "FSRS-7, defaults, study days, as replay": by_fsrs7(parts_of_days=False, repeats=False),
    }
    results = {name: losses(predict, since) for name, predict in models.items()}
    base = results["FSRS-6, defaults"]
    for name, result in results.items():
        low, high = difference(result, base)
        answers = sum(map(len, result.values()))
        sys.stdout.write(f"{name:45} {mean(result, list(result)):.4f}  [{low:+.4f}, {high:+.4f}]  n={answers:,}\n")


if __name__ == "__main__":
    main()
