"""How well parameters predict answers that they were not fitted to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from progress.fit.lives import Life, before, counted, counts
from progress.rating import Guessable
from progress.scheduling import DEFAULT_PARAMETERS, Memory, Model, Parameters, model

LEAST = 1e-4  # no chance counts as less, for a failure that was held impossible has no finite loss

Trained = Callable[[Sequence[Life]], Parameters]


@dataclass(frozen=True, slots=True)
class Loss:
    """Mean log loss over `n` held-out answers, with the defaults and with fitted parameters; 0 where n is 0."""

    n: int
    default: float
    fitted: float


def rolling_origin(found: Sequence[Life], trained: Trained, origins: Sequence[float]) -> Iterator[Loss]:
    """For each origin (a part of 1): train on all answers before it, and score those from there to the next one.

    R. J. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), section 5.10.
    """
    times = counted(found)
    ends = [*origins[1:], 1.0]
    for first, end in zip(origins, ends, strict=True):
        if not times:
            yield Loss(0, 0.0, 0.0)
            continue
        span = times[int(len(times) * first)], times[-1] + 1 if end == 1.0 else times[int(len(times) * end)]
        parameters = trained(before(found, span[0]))
        yield Loss(*score(found, span, DEFAULT_PARAMETERS), score(found, span, parameters)[1])


def score(found: Iterable[Life], span: tuple[int, int], parameters: Parameters) -> tuple[int, float]:
    """How many answers count in a span of time (`at_ms`, its end not included), and their mean log loss."""
    n, total, fsrs = 0, 0.0, model(parameters)
    for life in found:
        if life[-1].at_ms >= span[0]:
            for chance in chances(life, span, fsrs):
                total -= log(max(chance, LEAST))
                n += 1
    return n, total / n if n else 0.0


def chances(life: Life, span: tuple[int, int], fsrs: Model) -> Iterator[float]:
    """The chance that was given to what came true, for each answer that counts in a span."""
    memory: Memory | None = None
    for entry in life:
        if entry.at_ms >= span[1]:
            return
        outcome, day = entry.what.outcome, entry.day
        if memory is not None and entry.at_ms >= span[0] and counts(entry, memory.last_day):
            recall = fsrs.recall(memory, day)
            yield recall if outcome != 1 else 1 - recall
        if isinstance(outcome, Guessable):
            memory = fsrs.guessed_step(memory, day, outcome.options)
        elif outcome is not None:
            memory = fsrs.step(memory, day, outcome)


def together(losses: Iterable[Loss]) -> Loss:
    """Losses of several parts as one."""
    found = [loss for loss in losses if loss.n]
    n = sum(loss.n for loss in found)
    if not n:
        return Loss(0, 0.0, 0.0)
    return Loss(n, sum(x.n * x.default for x in found) / n, sum(x.n * x.fitted for x in found) / n)
