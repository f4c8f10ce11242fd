"""One learner's 12,580 real reviews (tests/data/review-log, MIT), as events."""

import csv
from collections import defaultdict
from datetime import datetime
from functools import cache
from pathlib import Path
from uuid import UUID

from progress.days import study_day
from progress.events import Event, Kind
from progress.rating import Rating

LOG = Path(__file__).parents[1] / "data/review-log/review_logs_josh.csv"
ROLLOVER_HOUR_UTC = 10  # this learner's days turn over between 06:00 and 14:00 UTC
NOBODY = UUID(int=0)


@cache
def read_log() -> list[list[Event]]:
    """The events of each card, in order of time."""
    by_card: defaultdict[str, list[Event]] = defaultdict(list)
    with LOG.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            at = datetime.fromisoformat(row["review_time"])
            event = Event(
                UUID(int=number),
                NOBODY,
                NOBODY,
                study_day=study_day(at, ROLLOVER_HOUR_UTC),
                at_ms=round(at.timestamp() * 1000),
                offset_min=0,
                kind=Kind.REVIEW,
                card=row["card_id"],
                form="flip",
                grade=Rating(int(row["review_rating"])).name.lower(),
                duration_ms=int(row["review_duration"]),
            )
            by_card[event.card].append(event)
    return [sorted(events, key=lambda event: event.at_ms) for events in by_card.values()]
