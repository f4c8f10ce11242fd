"""How recall of a card will fall if it is not asked again: as a line of bars, and in words."""

from math import ceil

from progress.scheduling import MAX_INTERVAL, Memory, Parameters, interval, retrievability
from quiz import words

BARS = "▁▂▃▄▅▆▇█"
WIDTH = 20
FLOOR = 0.5  # the recall of the lowest bar; recall falls slowly, and bars from nothing would all look alike
LEVELS = (0.9, 0.8, 0.7, 0.5)
LEAST_DAYS = 14
UNTIL = 0.7


def forecast(memory: Memory, day: int, parameters: Parameters) -> tuple[str, str]:
    """Two lines: bars from a study day on, from 50 % recall to 100 %; and when recall falls to round shares.

    The bars reach to the day on which it has fallen to 70 %, or over two weeks where that is sooner.
    """
    now = retrievability(memory, day, parameters)
    far = min(max(_days_to(UNTIL, memory, day, parameters), LEAST_DAYS), MAX_INTERVAL)
    points = [retrievability(memory, day + round(far * n / (WIDTH - 1)), parameters) for n in range(WIDTH)]
    falls = [(level, _days_to(level, memory, day, parameters)) for level in LEVELS if level < now]
    told = [f"{level:.0%} {words.days(days)}" for level, days in falls if days <= MAX_INTERVAL]
    bars = f"{now:.0%} today {''.join(map(_bar, points))} {points[-1]:.0%} {words.days(far)}"
    return bars, f"Without review: {', '.join(told or ['below half already'])}."


def _bar(recall: float) -> str:
    height = int((recall - FLOOR) / (1 - FLOOR) * len(BARS))
    return BARS[min(max(height, 0), len(BARS) - 1)]


def _days_to(level: float, memory: Memory, day: int, parameters: Parameters) -> int:
    """Days from a study day until recall has fallen to a level."""
    return ceil(interval(memory.stability, level, parameters)) - (day - memory.last_day)
