from datetime import date
from itertools import count
from uuid import UUID

import pytest

from progress.config import SETTINGS, DaysOff, Settings, read_days_off, settings_from
from progress.events import Event, Kind
from progress.scheduling import DEFAULT_PARAMETERS

numbers = count(1)


def setting(name: str, value: str, deck: str = "", *, at: int = 0) -> Event:
    number = next(numbers)
    nobody = UUID(int=0)
    return Event(UUID(int=number), nobody, nobody, 0, at, 0, Kind.SETTING, card=deck, form=name, answer=value)


def undo(target: Event) -> Event:
    nobody = UUID(int=0)
    return Event(UUID(int=next(numbers)), nobody, nobody, 0, 0, 0, Kind.UNDO, card=target.card, target=target.id)


def test_nothing_set_is_the_defaults() -> None:
    assert settings_from([]) == Settings()
    assert Settings().retention_of("d/f/x") == 0.9


def test_the_last_one_holds_whatever_the_order() -> None:
    early, late = setting("new-a-day", "5", at=1), setting("new-a-day", "7", at=2)
    assert settings_from([early, late]).new_a_day == settings_from([late, early]).new_a_day == 7
    assert settings_from([early, late, undo(late)]).new_a_day == 5


def test_a_deck_can_have_its_own_retention_and_exam() -> None:
    found = settings_from(
        [setting("retention", "0.8"), setting("retention", "0.95", "war"), setting("exam", "2026-12-15", "war")]
    )
    assert (found.retention_of("war/f/x"), found.retention_of("other/f/x")) == (0.95, 0.8)
    assert found.exams == {"war": date(2026, 12, 15).toordinal()}


def test_an_empty_value_takes_a_setting_back() -> None:
    first = setting("retention", "0.8", "war", at=1)
    assert settings_from([first, setting("retention", "", "war", at=2)]) == Settings()


BAD = [
    ("retention", "1.7"),
    ("retention", "nan"),
    ("retention", "often"),
    ("new-a-day", "-1"),
    ("reviews-a-day", "1e3"),
    ("rollover-hour", "25"),
    ("exam", "soon"),
    ("days-off", "someday"),
    ("days-off", "mon tue wed thu fri sat sun"),
    ("parameters", "1 2 3"),
    ("parameters", " ".join(["nan"] * 21)),
    ("a setting of the future", "1"),
]


@pytest.mark.parametrize(("name", "value"), BAD)
def test_what_is_not_understood_is_passed_over(name: str, value: str) -> None:
    assert settings_from([setting(name, value)]) == Settings()


def test_all_can_be_set() -> None:
    assert all(settings_from([setting(name, known.example)]) is not None for name, known in SETTINGS.items())
    doubled = " ".join(str(number * 2) for number in DEFAULT_PARAMETERS)
    assert settings_from([setting("parameters", doubled)]).parameters[0] == 2 * DEFAULT_PARAMETERS[0]
    assert settings_from([setting("rollover-hour", "0")]).rollover_hour == 0
    assert settings_from([setting("reviews-a-day", "0")]).reviews_a_day == 0


def test_days_off_are_weekdays_dates_and_spans() -> None:
    off = read_days_off("sun 2026-12-24 2026-12-30..2027-01-02")
    days = ["2026-12-24", "2026-12-27", "2026-12-30", "2027-01-01", "2027-01-02"]
    assert all(date.fromisoformat(day).toordinal() in off for day in days)
    assert all(date.fromisoformat(day).toordinal() not in off for day in ["2026-12-25", "2027-01-04"])
    assert 1 not in DaysOff()
