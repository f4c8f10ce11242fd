"""Stamps: who and when, for each new event."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from progress.days import ROLLOVER_HOUR, study_day
from progress.events import uuid7
from progress.ports import Clock

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Stamp(NamedTuple):
    """The first six fields of an event, in its order: `Event(*stamp, kind=Kind.REVIEW, …)`."""

    id: UUID
    learner: UUID
    device: UUID
    study_day: int
    at_ms: int
    offset_min: int


class Stamper:
    """Makes the stamps of one learner on one device.

    Times only grow: where the clock stands still or was set back, a stamp is one millisecond after the last one, so
    that the log's order is the order of the answers. The study day and offset are always those of the clock.
    """

    def __init__(
        self,
        clock: Clock,
        learner: UUID,
        device: UUID,
        *,
        last_ms: int = 0,
        rollover_hour: int = ROLLOVER_HOUR,
        random: Callable[[int], bytes] = os.urandom,
    ) -> None:
        self.learner = learner
        self.device = device
        self._clock = clock
        self._last_ms = last_ms
        self._rollover_hour = rollover_hour
        self._random = random

    def stamp(self) -> Stamp:
        """The stamp of an event that happens now."""
        now = self._clock.now()
        offset = now.utcoffset()
        if offset is None:
            raise ValueError("the clock must give times with their offset from UTC")
        self._last_ms = at_ms = max((now - EPOCH) // timedelta(milliseconds=1), self._last_ms + 1)
        return Stamp(
            id=uuid7(at_ms, self._random),
            learner=self.learner,
            device=self.device,
            study_day=study_day(now, self._rollover_hour),
            at_ms=at_ms,
            offset_min=offset // timedelta(minutes=1),
        )
