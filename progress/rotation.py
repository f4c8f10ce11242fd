"""Which backups to keep: all of two days, then the last of 12 days, 10 weeks and 9 months."""

from collections.abc import Iterable
from datetime import datetime, timedelta

ALL_OF = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9


def kept(backups: Iterable[datetime], now: datetime) -> set[datetime]:
    """Those of the backups to keep; the newest is always among them. Periods without one do not count."""
    newest_first = sorted(backups, reverse=True)
    found = {at for at in newest_first if at > now - ALL_OF} | set(newest_first[:1])
    for period, count in (("%Y-%m-%d", DAILY), ("%G-%V", WEEKLY), ("%Y-%m", MONTHLY)):
        last_of: dict[str, datetime] = {}
        for at in newest_first:
            last_of.setdefault(at.strftime(period), at)
        found |= set(list(last_of.values())[:count])
    return found
