"""How likely the years are that dates leave out, by the order in which a text tells things.

A date goes on from one that was told before it: the last, or one further back to which the telling returns. That costs
the more, in nats, the more days lie between the two and the further back the other stands; and more where it goes back
in time, or the other was told by the way. The tellings that cost least are kept (a beam search), and a year is as
likely as its share of them once a few more dates are known (fixed-lag smoothing, Anderson & Moore 1979, ch. 7). The
costs were fitted to the dates of seventy texts; `python -m tests.evaluation.years` measures them.
"""

import math
from collections import deque
from collections.abc import Container, Iterator, Sequence

from decks.drafting.values.dates import DateSpan
from decks.drafting.values.leaning import Story, leaning
from decks.drafting.values.told_dates import NOWHEN, Choice, Told, choice, told
from decks.values.date import PartialDate, Precision

_KEPT = 24  # tellings
_LAG = 5  # dates
_WINDOW = 10  # dates back
_PACE, _SLOW = 1.8, 130  # the cost of twice as many days, and the days that cost little
_BACK, _LOOKED_BACK = 1.75, 0.45
_SKIPPED, _SKIPPED_ASIDE = 3.6, 0.5
_FROM_ASIDE, _FROM_AHEAD, _FROM_PLAN, _FROM_YEAR = 1.0, 6.9, 20.0, 4.1
_SAME_DAY, _AGAIN, _RETURN = 2, 0.13, 1.9  # days; the share of the cost of going far back; back to a day given in full
_SCENE, _ASIDE_SCENE = 1.65, 0.1  # a date with its year may begin anew
_UNNAMED = 10.0  # the year is none that the text names
_RARE = 0.28
_OWN, _NOT_OWN, _FAR_FROM_OWN = 3.8, 2.6, 3
_FIRST, _NEVER = 1.0, 30.0
_LEANT_ON = 8

_Telling = tuple[float, tuple[Choice | None, ...]]
_Step = tuple[int, float, bool]  # so many dates back, the cost of going on from there, whether as from a day


def likely_years(
    spans: Sequence[DateSpan], text: str, published: int | None, titled: Sequence[int]
) -> Iterator[dict[PartialDate, float]]:
    """For each date of a text, in order: the values that it may have, and how likely each is, from 0 to 1.

    What is missing to 1 are years that the text does not name. `published` and `titled` are as for `place_dates`.
    """
    named = (span.value.year for span in spans if span.value and span.value.year and not span.lean)
    latest = published or max(named, default=None)
    own = titled or ((published,) if published else ())
    tellings: list[_Telling] = [(0.0, ())]
    days: set[int] = set()
    recent: deque[Told] = deque(maxlen=_WINDOW)
    for at, one in enumerate(told(spans, text, published, titled)):
        steps = list(_steps(one, recent))
        longer = [
            (cost + more, (*values[-_WINDOW:], value))
            for cost, values in tellings
            for value, more in _options(one, steps, values, days, latest, own)
        ]
        tellings = _best(longer or [(cost, (*values[-_WINDOW:], None)) for cost, values in tellings])
        if one.named and not one.bare and not one.aside:
            days.update((one.choices[0].first, one.choices[0].last) if one.choices else ())
        recent.append(one)
        if at >= _LAG:
            yield _shares(tellings, _LAG)
    yield from (_shares(tellings, back) for back in range(min(_LAG, len(spans)) - 1, -1, -1))


def _best(tellings: list[_Telling]) -> list[_Telling]:
    """The cheapest tellings that differ in their last dates."""
    seen = set[tuple[Choice | None, ...]]()
    kept: list[_Telling] = []
    for cost, values in sorted(tellings, key=lambda one: one[0]):
        if values not in seen:
            seen.add(values)
            kept.append((cost, values))
            if len(kept) == _KEPT:
                break
    return kept


def _shares(tellings: Sequence[_Telling], back: int) -> dict[PartialDate, float]:
    """The share of the tellings, by their likelihood, that has each value so many dates back."""
    least = tellings[0][0]
    weights = [(math.exp(least - cost), values[-1 - back]) for cost, values in tellings]
    total = sum(weight for weight, _ in weights)
    out: dict[PartialDate, float] = {}
    for weight, value in weights:
        if value is not None and value.placed:
            out[value.value] = out.get(value.value, 0.0) + weight / total
    return out


def _steps(one: Told, recent: Sequence[Told]) -> Iterator[_Step]:
    """The dates from which one may go on, from the nearest."""
    skipped = 0.0
    for back, before in enumerate(reversed(recent), 1):
        cost = _SKIPPED * math.log2(1 + skipped)
        if before.sentence != one.sentence:
            cost += _FROM_ASIDE * before.aside + _FROM_AHEAD * before.ahead + _FROM_PLAN * before.planned
            cost += _FROM_YEAR * (before.bare and not before.opens)
        yield back, cost, not before.bare
        skipped += _SKIPPED_ASIDE if before.aside or before.ahead or before.planned else 1


def _options(
    one: Told,
    steps: Sequence[_Step],
    values: tuple[Choice | None, ...],
    days: Container[int],
    latest: int | None,
    own: Sequence[int],
) -> Iterator[tuple[Choice, float]]:
    """What a date may be in a telling, and what that costs.

    `latest` is the year from which “last year” counts; `own` are the years of the title, or that of publication.
    """
    known = [(value, cost, day) for back, cost, day in steps if (value := values[-back]) is not None]
    if one.span.lean:
        yield from _leaning(one.span, known, latest)
        return
    for value in one.choices:
        costs = [
            _going_on(one, before, value, cost, by_day=day) for before, cost, day in known if not before.value.decade
        ]
        least = min(costs, default=_NEVER if known or own else _FIRST)
        if one.named:
            yield value, min(least, _SCENE) * (_ASIDE_SCENE / _SCENE if one.aside else 1)
        elif not value.placed:
            yield value, min(least, _UNNAMED) if value.value.year == NOWHEN else least
        else:
            yield value, min(least, _returning(value, days), _by_own(value, own)) + _RARE * value.rare


def _returning(value: Choice, days: Container[int]) -> float:
    """The cost of a day near one that the text gave in full."""
    near = range(value.first - _SAME_DAY, value.last + _SAME_DAY + 1) if value.first == value.last else ()
    return _RETURN if any(day in days for day in near) else _NEVER


def _by_own(value: Choice, own: Sequence[int]) -> float:
    """The cost of a year by the text's own."""
    away = min((abs((value.value.year or 0) - year) for year in own), default=None)
    return _NEVER if away is None else _OWN + (_NOT_OWN + min(away, _FAR_FROM_OWN) if away else 0)


def _going_on(one: Told, before: Choice, value: Choice, cost: float, *, by_day: bool) -> float:
    """The cost of telling a value after another."""
    if before.placed != value.placed:
        return _SCENE if one.named else _NEVER
    days = value.first - before.last if value.first > before.last else min(0, value.last - before.first)
    exact = by_day and before.value.day and value.value.day and abs(days) <= _SAME_DAY
    back = (_LOOKED_BACK if one.back else _BACK) if days < 0 else 0
    return back + _PACE * math.log2(1 + abs(days) / _SLOW) + cost * (_AGAIN if exact else 1)


def _leaning(
    span: DateSpan, known: Sequence[tuple[Choice, float, bool]], latest: int | None
) -> Iterator[tuple[Choice, float]]:
    """What a date may be that leans on one of the others."""
    found: dict[Choice, float] = {}
    for before, cost, _ in known[:_LEANT_ON]:
        value = _leant(span, before.to or before.value, latest)
        if value is not None:
            one = choice(value)
            found[one] = min(cost, found.get(one, cost))
    yield from found.items()


def _leant(span: DateSpan, before: PartialDate, latest: int | None) -> PartialDate | None:
    day = before if before.precision is Precision.DAY else None
    story = Story(latest, now=before, last=before, front=before, day=day)
    try:
        return leaning(span, story)
    except ValueError:
        return None
