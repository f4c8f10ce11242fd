from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from progress.days import day_date, study_day

NEW_YORK = ZoneInfo("America/New_York")
KIRITIMATI = ZoneInfo("Pacific/Kiritimati")  # UTC+14
HONOLULU = ZoneInfo("Pacific/Honolulu")  # UTC-10


def day_of(at: datetime) -> str:
    return day_date(study_day(at)).isoformat()


@pytest.mark.parametrize(
    ("clock", "day"),
    [("03:59:59", "2026-05-09"), ("04:00:00", "2026-05-10"), ("23:59:59", "2026-05-10"), ("00:00:00", "2026-05-09")],
)
def test_the_day_turns_over_at_four(clock: str, day: str) -> None:
    assert day_of(datetime.fromisoformat(f"2026-05-10T{clock}").replace(tzinfo=NEW_YORK)) == day


def test_the_hour_of_turning_can_be_set() -> None:
    at = datetime(2026, 5, 10, 2, tzinfo=UTC)
    assert study_day(at, rollover_hour=0) == date(2026, 5, 10).toordinal()
    assert study_day(at, rollover_hour=12) == date(2026, 5, 9).toordinal()


@pytest.mark.parametrize("change", [datetime(2026, 3, 8, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)])
def test_days_follow_each_other_where_the_clocks_change(change: datetime) -> None:
    moments = [change + timedelta(minutes=30 * n) for n in range(-96, 96)]
    days = [study_day(moment.astimezone(NEW_YORK)) for moment in moments]
    assert {later - earlier for earlier, later in pairwise(days)} == {0, 1}
    for moment, day in zip(moments, days, strict=True):
        local = moment.astimezone(NEW_YORK)
        assert day == local.toordinal() - (local.hour < 4)


def test_the_wall_clock_of_the_traveller_decides() -> None:
    at = datetime(2026, 5, 10, 12, tzinfo=UTC)
    assert day_of(at.astimezone(KIRITIMATI)) == "2026-05-10"  # 02:00 on the 11th
    assert day_of((at + timedelta(hours=2)).astimezone(KIRITIMATI)) == "2026-05-11"
    assert day_of(at.astimezone(HONOLULU)) == "2026-05-09"  # 02:00 on the 10th


def test_leap_day() -> None:
    assert day_of(datetime(2028, 2, 29, 12, tzinfo=UTC)) == "2028-02-29"


def test_a_time_without_its_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        study_day(datetime(2026, 5, 10, tzinfo=UTC).replace(tzinfo=None))
