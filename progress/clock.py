"""The system's clock, and the one that `QUIZ_NOW` sets for tests, demos and pictures."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from progress.ports import Clock

TICK = timedelta(milliseconds=1)


class SystemClock:
    """The computer's time in the computer's zone."""

    def now(self) -> datetime:
        """The time now."""
        return datetime.now().astimezone()


class StillClock:
    """A clock that stands at one moment, and moves on by a millisecond each time it is asked, so that order is kept."""

    def __init__(self, at: datetime) -> None:
        self._next = at

    def now(self) -> datetime:
        """The moment, and a millisecond more at each call."""
        now, self._next = self._next, self._next + TICK
        return now


def clock_from(environ: Mapping[str, str]) -> Clock:
    """The clock to use: still at `QUIZ_NOW` if it is set, else the system's.

    `QUIZ_NOW` is an ISO 8601 time, local where it has no offset. Raises ValueError, in words for the
    user, if it is anything else.
    """
    value = environ.get("QUIZ_NOW", "").strip()
    if not value:
        return SystemClock()
    try:
        at = datetime.fromisoformat(value)
        return StillClock(at if at.tzinfo else at.astimezone())
    except (ValueError, OverflowError, OSError):
        raise ValueError(f'QUIZ_NOW is "{value}", which is no time: write it like 2026-03-01T18:30') from None
