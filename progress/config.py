"""What a learner has set. Settings are events of the log; of each, the last one by (time, id) holds."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from progress.days import ROLLOVER_HOUR
from progress.events import Event, Kind, sort_key
from progress.scheduling import DEFAULT_PARAMETERS, DEFAULT_RETENTION, Parameters
from progress.undo import undone

NEW_A_DAY = 10
REVIEWS_A_DAY = 200
MINUTES_A_DAY = 20
MOST_MINUTES = 24 * 60
MOST_A_DAY = 9999
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

FARTHEST_EXAM = 366  # days; a plan goes through all of them
T = TypeVar("T")
N = TypeVar("N", int, float)


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Days on which nothing should fall due: weekdays (0 is Monday) and spans of study days, both ends included."""

    weekdays: frozenset[int] = frozenset()
    spans: tuple[tuple[int, int], ...] = ()

    def __contains__(self, day: int) -> bool:
        return (day - 1) % 7 in self.weekdays or any(first <= day <= last for first, last in self.spans)


NO_DAYS_OFF = DaysOff()


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set, with the defaults for what is not. Decks are named by their ids."""

    retention: float = DEFAULT_RETENTION  # the chance of recall at which a card falls due
    retentions: Mapping[str, float] = field(default_factory=dict)  # of decks that have their own
    parameters: Parameters = DEFAULT_PARAMETERS  # FSRS-6's 21
    new_a_day: int = NEW_A_DAY
    reviews_a_day: int = REVIEWS_A_DAY
    rollover_hour: int = ROLLOVER_HOUR
    days_off: DaysOff = NO_DAYS_OFF
    exams: Mapping[str, int] = field(default_factory=dict)  # deck -> the study day of its exam; "" is for all decks
    minutes_a_day: int = MINUTES_A_DAY  # for exams
    minutes: Mapping[str, int] = field(default_factory=dict)  # of decks that have their own

    def retention_of(self, card: str) -> float:
        """The desired retention of a card: its deck's own, or else the general one."""
        return self.retentions.get(card.split("/", 1)[0], self.retention) if self.retentions else self.retention

    def exam_of(self, deck: str, day: int) -> int | None:
        """The study day of a deck's exam, its own or that of all decks, if it is `day` or to come within a year."""
        known = (self.exams.get(key) for key in (deck, ""))
        return next((exam for exam in known if exam is not None and day <= exam <= day + FARTHEST_EXAM), None)


def settings_from(events: Iterable[Event]) -> Settings:
    """What a log has set. Events of other kinds, and settings and values not known here, are passed over."""
    values = values_of(events)
    return Settings(
        retention=_general(values, "retention", read_retention, DEFAULT_RETENTION),
        retentions={deck: value for deck, value in _by_deck(values, "retention", read_retention).items() if deck},
        parameters=_general(values, "parameters", read_parameters, DEFAULT_PARAMETERS),
        new_a_day=_general(values, "new-a-day", read_count, NEW_A_DAY),
        reviews_a_day=_general(values, "reviews-a-day", read_count, REVIEWS_A_DAY),
        rollover_hour=_general(values, "rollover-hour", read_hour, ROLLOVER_HOUR),
        days_off=_general(values, "days-off", read_days_off, NO_DAYS_OFF),
        exams=_by_deck(values, "exam", read_day),
        minutes_a_day=_general(values, "minutes-a-day", read_minutes, MINUTES_A_DAY),
        minutes={deck: value for deck, value in _by_deck(values, "minutes-a-day", read_minutes).items() if deck},
    )


def read_retention(value: str) -> float:
    """A chance between 0.7 and 0.99; outside of that, intervals grow absurdly long or short."""
    return _within(0.7, 0.99, _told(float, value, wanted := "a number from 0.7 to 0.99"), wanted)


def read_count(value: str) -> int:
    """A number of cards a day."""
    return _within(0, MOST_A_DAY, _told(int, value, wanted := f"a whole number from 0 to {MOST_A_DAY}"), wanted)


def read_minutes(value: str) -> int:
    """Minutes a day to study for an exam."""
    wanted = f"a whole number of minutes from 1 to {MOST_MINUTES}"
    return _within(1, MOST_MINUTES, _told(int, value, wanted), wanted)


def read_hour(value: str) -> int:
    """An hour of the night in which the study day turns over."""
    return _within(0, 12, _told(int, value, wanted := "an hour from 0 to 12"), wanted)


def read_day(value: str) -> int:
    """A date as a study day."""
    return _told(date.fromisoformat, value, "a day").toordinal()


def _told(read: Callable[[str], T], value: str, wanted: str) -> T:
    """What a value is read as; what Python says of one that it cannot read is not for the learner."""
    try:
        return read(value)
    except ValueError:
        raise ValueError(wanted) from None


def _within(least: N, most: N, found: N, wanted: str) -> N:
    if not least <= found <= most:
        raise ValueError(wanted)
    return found


def read_days_off(value: str) -> DaysOff:
    """Weekdays, dates and spans of dates: `sat sun 2026-12-24 2026-12-27..2027-01-02`."""
    weekdays, spans = set(), []
    for part in value.lower().split():
        if part in WEEKDAYS:
            weekdays.add(WEEKDAYS.index(part))
        else:
            first, _, last = part.partition("..")
            spans.append((read_day(first), read_day(last or first)))
    if len(weekdays) == len(WEEKDAYS):
        raise ValueError("at least one day of the week to study on")
    return DaysOff(frozenset(weekdays), tuple(spans))


def read_parameters(value: str) -> Parameters:
    """FSRS-6's numbers, with spaces between."""
    wanted = f"{len(DEFAULT_PARAMETERS)} numbers"
    numbers = tuple(_told(float, number, wanted) for number in value.split())
    if len(numbers) != len(DEFAULT_PARAMETERS) or not all(abs(number) < 1000 for number in numbers):
        raise ValueError(wanted)
    if not 0.01 <= numbers[20] <= 1:
        raise ValueError("numbers of which the last, the decay, is from 0.01 to 1")
    return numbers


@dataclass(frozen=True, slots=True)
class Known:
    """A setting that this program knows: how a value is read (ValueError for a bad one), and what to write."""

    read: Callable[[str], object]
    example: str
    by_deck: bool = False  # whether a deck can have its own


SETTINGS = {
    "retention": Known(read_retention, "0.9", by_deck=True),
    "new-a-day": Known(read_count, "10"),
    "reviews-a-day": Known(read_count, "200"),
    "rollover-hour": Known(read_hour, "4"),
    "days-off": Known(read_days_off, "sun 2026-12-24..2027-01-02"),
    "exam": Known(read_day, "2026-12-15", by_deck=True),
    "minutes-a-day": Known(read_minutes, "20", by_deck=True),
    "parameters": Known(read_parameters, " ".join(map(str, DEFAULT_PARAMETERS))),
}


def values_of(events: Iterable[Event]) -> dict[tuple[str, str], str]:
    """The value that holds for each setting and deck; an empty value takes a setting back."""
    known = sorted((event for event in events if event.kind in (Kind.SETTING, Kind.UNDO)), key=sort_key)
    gone = undone({event.id: event.target for event in known if event.kind == Kind.UNDO and event.target})
    counting = [event for event in known if event.kind == Kind.SETTING and event.id not in gone]
    latest = {(event.form, event.card): event.answer for event in counting if _readable(event)}
    return {key: value for key, value in latest.items() if value}


def _readable(event: Event) -> bool:
    setting = SETTINGS.get(event.form)
    if setting is None or (event.card and not setting.by_deck):
        return False
    try:
        setting.read(event.answer or setting.example)
    except ValueError:
        return False
    return True


def _general(values: Mapping[tuple[str, str], str], name: str, read: Callable[[str], T], default: T) -> T:
    value = values.get((name, ""))
    return read(value) if value else default


def _by_deck(values: Mapping[tuple[str, str], str], name: str, read: Callable[[str], T]) -> dict[str, T]:
    return {deck: read(value) for (found, deck), value in values.items() if found == name}
