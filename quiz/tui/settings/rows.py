"""The rows of the settings screen: the record's settings and the file's keys, as plain data."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from progress.config import SETTINGS
from quiz.config.changes import check_setting
from quiz.config.kinds import Flag, OneOf, SomeOf, Value, plain
from quiz.config.reading import DEFAULT, Config
from quiz.config.tables import KEYS, Key

OF_RECORD = {  # what holds as it comes, and words
    "retention": ("0.9", "The chance of recall at which a card falls due, 0.7 to 0.99: higher means more reviews."),
    "new-a-day": ("10", "New cards a day."),
    "reviews-a-day": ("200", "Reviews a day. New cards wait while as many are due."),
    "rollover-hour": ("4", "The hour of the night at which the study day turns, 0 to 12."),
    "days-off": ("", "Days on which nothing falls due if it can be helped: sat sun 2026-12-24 2026-12-27..2027-01-02."),
    "exam": ("", "The day of an exam, such as 2026-12-15: until then, plan for it."),
    "minutes-a-day": ("20", "Minutes a day to study for exams; a deck's own come on top."),
    "parameters": ("", "FSRS-6's 21 numbers; quiz progress fit finds yours."),
}
NONE = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """A setting as it is listed. `value` is as people write it, `default` what taking it back gives.

    `choices` are all values there are, if they can be listed; `check` raises ValueError for a text that is no value.
    """

    name: str
    deck: str
    value: str
    default: str
    words: str
    origin: str
    check: Callable[[str], object]
    choices: Sequence[str] = ()
    by_deck: bool = False

    @property
    def of_record(self) -> bool:
        return self.name in SETTINGS

    @property
    def label(self) -> str:
        short = self.name.removeprefix("quiz.").replace(".", " ")
        return f"{short} of {self.deck}" if self.deck else short

    @property
    def shown(self) -> str:
        """The value as it is listed, in a line."""
        return self.value or self.default or NONE

    def complaint(self, text: str) -> str:
        """What is wrong with a text as the row's value; empty if nothing is."""
        try:
            self.check(text)
        except ValueError as error:
            return f"{self.label}: {error}"
        return ""


def rows_of(config: Config, settings: Mapping[tuple[str, str], str]) -> list[Row]:
    """All rows, the record's first. `settings` are those of `progress.config.values_of`: (name, deck) to value."""
    found = []
    for name in OF_RECORD:
        decks = sorted(deck for known, deck in settings if known == name and deck)
        found += [setting_row(name, deck, settings.get((name, deck), "")) for deck in ("", *decks)]
    return found + [_key_row(key, config) for key in KEYS.values()]


def setting_row(name: str, deck: str, value: str) -> Row:
    """A setting of the record, of all decks or of one; `value` is empty if it is not set."""
    default, words = OF_RECORD[name]
    by_deck = SETTINGS[name].by_deck
    origin = "Set" if value else "As it comes"
    return Row(
        name,
        deck,
        value,
        "" if deck else default,
        words,
        origin,
        lambda text: check_setting(name, text),
        by_deck=by_deck,
    )


def _key_row(key: Key, config: Config) -> Row:
    origin = config.origins[key.path]
    return Row(
        name=key.path,
        deck="",
        value=_text(key, config.value(key.path)),
        default=_text(key, key.default),
        words=key.words if isinstance(key.kind, OneOf | Flag) else f"{key.words} {key.kind.takes}.",
        origin=_origin(key, origin),
        check=key.kind.read_text,
        choices=_choices(key),
    )


def _origin(key: Key, origin: str) -> str:
    if origin == key.env:
        return f"From {origin}, which goes before the file as long as it is set"
    return "As it comes" if origin == DEFAULT else "Set"


def _choices(key: Key) -> Sequence[str]:
    if isinstance(key.kind, Flag):
        return ("on", "off")
    return key.kind.words if isinstance(key.kind, OneOf) else ()


def _text(key: Key, value: Value) -> str:
    return key.kind.none if isinstance(key.kind, SomeOf) and not value else plain(value)


def with_row(rows: Iterable[Row], row: Row) -> list[Row]:
    """The rows with one in the place of its old self, or else put after the others of its name."""
    rows = list(rows)
    same = [number for number, old in enumerate(rows) if old.name == row.name]
    for number in same:
        if rows[number].deck == row.deck:
            return [*rows[:number], row, *rows[number + 1 :]]
    return [*rows[: same[-1] + 1], row, *rows[same[-1] + 1 :]]
