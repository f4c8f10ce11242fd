import random
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import RFC_4122, UUID

import pytest

from progress.clock import StillClock, SystemClock, clock_from
from progress.errors import RecordError
from progress.events import Event, Kind, sort_key, uuid7
from progress.paths import store_location
from progress.stamps import Stamper

NOON = datetime(2026, 5, 10, 12, tzinfo=timezone(timedelta(hours=5, minutes=45)))


class SetClock:
    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


def stamper(clock: SetClock, **options: int) -> Stamper:
    return Stamper(clock, UUID(int=1), UUID(int=2), **options)


def test_uuid7_matches_the_example_of_rfc_9562() -> None:
    assert uuid7(0x017F22E279B0, lambda n: bytes.fromhex("7CC3D8C4DC0C0C07398F")[:n]) == UUID(
        "017F22E2-79B0-7CC3-98C4-DC0C0C07398F"
    )


def test_uuid7_is_of_version_7_and_sorts_by_time() -> None:
    source = random.Random(1)
    ids = [uuid7(at_ms, source.randbytes) for at_ms in range(1, 10**12, 10**9)]
    assert {(id_.version, id_.variant) for id_ in ids} == {(7, RFC_4122)}
    assert ids == sorted(ids)


def test_a_stamp_says_who_and_when() -> None:
    stamp = stamper(SetClock(NOON)).stamp()
    assert (stamp.learner, stamp.device) == (UUID(int=1), UUID(int=2))
    assert stamp.study_day == NOON.date().toordinal()
    assert stamp.at_ms == NOON.timestamp() * 1000
    assert stamp.offset_min == 345
    assert stamp.id.int >> 80 == stamp.at_ms


def test_times_only_grow_when_the_clock_stands_or_goes_back() -> None:
    clock = SetClock(NOON)
    stamps = stamper(clock)
    first, second = stamps.stamp(), stamps.stamp()
    clock.at = NOON - timedelta(days=400)
    third = stamps.stamp()
    assert (second.at_ms - first.at_ms, third.at_ms - second.at_ms) == (1, 1)
    assert third.study_day == first.study_day - 400
    events = [Event(*stamp, kind=Kind.REVIEW) for stamp in (third, first, second)]
    assert [event.id for event in sorted(events, key=sort_key)] == [first.id, second.id, third.id]


def test_times_grow_from_the_last_one_written() -> None:
    at_ms = int(NOON.timestamp() * 1000)
    assert stamper(SetClock(NOON), last_ms=at_ms + 500).stamp().at_ms == at_ms + 501


def test_without_quiz_now_the_clock_is_the_systems() -> None:
    clock = clock_from({})
    assert isinstance(clock, SystemClock)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_quiz_now_stands_still_but_for_a_millisecond_a_call() -> None:
    clock = clock_from({"QUIZ_NOW": "2026-03-01T18:30:00+02:00"})
    assert isinstance(clock, StillClock)
    assert clock.now().isoformat() == "2026-03-01T18:30:00+02:00"
    assert clock.now().isoformat() == "2026-03-01T18:30:00.001000+02:00"


def test_quiz_now_without_an_offset_is_local() -> None:
    now = clock_from({"QUIZ_NOW": "2026-03-01T18:30"}).now()
    assert now.utcoffset() is not None
    assert now.replace(tzinfo=None).isoformat() == "2026-03-01T18:30:00"


@pytest.mark.parametrize("value", ["tomorrow", "2026-13-01", "2026-02-30T12:00", "0001-01-01"])
def test_quiz_now_that_is_no_time_is_told_so(value: str) -> None:
    with pytest.raises(ValueError, match=f'QUIZ_NOW is "{value}"'):
        clock_from({"QUIZ_NOW": value})


def test_the_store_is_where_it_is_said_to_be() -> None:
    environ = {"QUIZ_STORE": "/b/record.db", "QUIZ_NOW": "2026-03-01"}
    assert store_location("/a/record.db", environ) == Path("/a/record.db")
    assert store_location(None, environ) == Path("/b/record.db")
    assert store_location("~/record.db", {}) == Path.home() / "record.db"


def test_the_store_is_in_the_users_data_folder_by_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert store_location(None, {}).parts[-2:] == ("factdeck", "record.db")


def test_a_set_clock_alone_works_on_a_temporary_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    first, second = (store_location(None, {"QUIZ_NOW": "2026-03-01"}) for _ in range(2))
    assert first != second
    assert first.is_relative_to(tmp_path)


def test_a_database_address_is_refused_in_plain_words() -> None:
    with pytest.raises(RecordError, match="file"):
        store_location("postgresql://localhost/quiz", {})
