"""Asking again where that may help, within one limit of time."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from decks.drafting.llm.server import Failed, Said

WAITS = (1.0, 3.0, 9.0)
"""Seconds before the second, third and fourth try, if the server names no time of its own."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds that only grow, and waiting."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True, slots=True)
class Trying:
    """Tries until a deadline by the clock."""

    clock: Clock
    deadline: float

    def left(self) -> float:
        """Seconds until the deadline."""
        return self.deadline - self.clock.now()

    def until_answered(self, ask: Callable[[Callable[[], float]], Said]) -> Said:
        """What `ask(left)` returns at last. Raises Failed when it fails for good, four times, or out of time."""
        for wait in (*WAITS, None):
            if self.left() <= 0:
                raise Failed("the time limit is over; allow more with --time-limit")
            try:
                return ask(self.left)
            except Failed as failed:
                if not failed.again or wait is None:
                    raise
                pause = max(failed.after, wait)
                if pause >= self.left():
                    raise Failed(f"{failed}; the time limit does not allow another try") from None
                self.clock.sleep(pause)
        raise AssertionError("the last try returns or raises")
