"""Parameters for one learner: fitted to the log, drawn towards the defaults, and judged on answers held out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from progress.fit.heldout import Loss, rolling_origin, together
from progress.fit.lives import Life, counted
from progress.scheduling import DEFAULT_PARAMETERS, Parameters

FEWEST = 2000  # answers that count, before which fitted parameters predict worse than the defaults
ORIGINS = (0.7, 0.8, 0.9)  # of the answers that count: what comes after each is held out in turn
DIGITS = 4

Train = Callable[[Iterable[Life]], Parameters]


@dataclass(frozen=True, slots=True)
class Fit:
    """What came of fitting to `counted` answers; `share` is the fitted parameters' weight beside the defaults'.

    `held_out` and `parameters` are there from `FEWEST` answers on.
    """

    counted: int
    share: float = 0.0
    held_out: Loss | None = None
    parameters: Parameters | None = None

    @property
    def better(self) -> bool:
        """Whether the parameters predicted held-out answers better than the defaults."""
        return self.held_out is not None and self.held_out.fitted < self.held_out.default


def fit(found: Sequence[Life], train: Train, step: Callable[[], object] = lambda: None) -> Fit:
    """Fit parameters to lives; `step` is called after each of `len(ORIGINS) + 1` stages.

    Raises what `train` raises.
    """
    n = len(counted(found))
    if n < FEWEST:
        return Fit(n)

    def trained(part: Iterable[Life]) -> Parameters:
        part = list(part)
        return blended(train(part), len(counted(part)))

    def stages() -> Iterator[Loss]:
        for loss in rolling_origin(found, trained, ORIGINS):
            step()
            yield loss

    held_out = together(stages())
    parameters = trained(found)
    step()
    return Fit(n, share(n), held_out, parameters)


def share(n: int) -> float:
    """The weight of parameters fitted to n answers: n / (n + 2000).

    So chosen before it was measured: on the log in tests/data/review-log, rolling origin, the blend beats both the
    defaults and the fitted parameters.
    """
    return n / (n + FEWEST)


def blended(fitted: Parameters, n: int) -> Parameters:
    """The defaults, drawn towards parameters that were fitted to n answers; rounded, for they are kept as text."""
    weight = share(n)
    pairs = zip(DEFAULT_PARAMETERS, fitted, strict=True)
    return tuple(round(default + weight * (own - default), DIGITS) for default, own in pairs)
