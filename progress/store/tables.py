"""The store's tables. Whatever repeats is kept once in `term` and named by its number, which keeps an event small.

Times are plain integers that the program writes; the database never asks its own clock.
"""

from typing import ClassVar

from sqlalchemy import BigInteger, Index, LargeBinary, text
from sqlmodel import Field, SQLModel


class Term(SQLModel, table=True):
    """A string that events name: a card, fact hash, option, kind, mode, form or grade."""

    __tablename__ = "term"

    id: int | None = Field(default=None, primary_key=True)
    text: str = Field(unique=True)


class Learner(SQLModel, table=True):
    """Someone who studies here. The name stays in this store; only the random id goes anywhere."""

    __tablename__ = "learner"

    id: int | None = Field(default=None, primary_key=True)
    uuid: bytes = Field(unique=True, sa_type=LargeBinary(16))
    name: str


class Device(SQLModel, table=True):
    """A place where events were written, by its random id."""

    __tablename__ = "device"

    id: int | None = Field(default=None, primary_key=True)
    uuid: bytes = Field(unique=True, sa_type=LargeBinary(16))


class Local(SQLModel, table=True):
    """What holds for this store alone: `device` and `learner`, the number of its own device and default learner."""

    __tablename__ = "local"

    name: str = Field(primary_key=True)
    value: int


class LoggedEvent(SQLModel, table=True):
    """One event (`progress.events.Event`). Rows are added, and never changed."""

    __tablename__ = "event"
    __table_args__: ClassVar[tuple[object, ...]] = (
        Index(
            "event_untimed",
            "learner",
            "kind",
            sqlite_where=text("duration_ms = 0"),
            postgresql_where=text("duration_ms = 0"),
        ),
        {"sqlite_with_rowid": False},
    )

    id: bytes = Field(primary_key=True, sa_type=LargeBinary(16))
    learner: int = Field(foreign_key="learner.id")
    device: int = Field(foreign_key="device.id")
    study_day: int
    at_ms: int = Field(sa_type=BigInteger)
    offset_min: int
    kind: int = Field(foreign_key="term.id")
    format: int
    target: bytes | None = Field(sa_type=LargeBinary(16))
    card: int = Field(foreign_key="term.id")
    fact_hash: int = Field(foreign_key="term.id")
    asked: bytes | None = Field(sa_type=LargeBinary(16))
    mode: int = Field(foreign_key="term.id")
    form: int = Field(foreign_key="term.id")
    options: str  # numbers of terms, in the order shown, with spaces between
    answer: str
    grade: int = Field(foreign_key="term.id")
    hints: int
    confidence: int | None
    duration_ms: int
    rule: int


class Remembered(SQLModel, table=True):
    """The state of one card (`progress.replay.Fold`) as `Basis` has it: a cache, which can be emptied at any time."""

    __tablename__ = "remembered"
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_with_rowid": False}

    learner: int = Field(primary_key=True)
    card: int = Field(primary_key=True)
    stability: float | None
    difficulty: float | None
    last_day: int | None
    reviews: int | None
    lapses: int | None
    morning_stability: float | None
    morning_difficulty: float | None
    morning_last_day: int | None
    morning_reviews: int | None
    morning_lapses: int | None
    last_event: bytes | None = Field(sa_type=LargeBinary(16))
    suspended: bool
    first_day: int | None
    failed_on: int | None
    answers: int
    answered_on: int | None
    attempts: int
    newest_ms: int = Field(sa_type=BigInteger)
    newest_id: bytes = Field(sa_type=LargeBinary(16))


class Basis(SQLModel, table=True):
    """What the cached states of a learner rest on: the rules, and this device's events up to one of them."""

    __tablename__ = "basis"

    learner: int = Field(primary_key=True)
    rules: str  # parameters and versions, see progress.store.cache
    device: int
    newest: bytes = Field(sa_type=LargeBinary(16))


class Stale(SQLModel, table=True):
    """A card whose cached state is out of date, since events about it came in from elsewhere."""

    __tablename__ = "stale"
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_with_rowid": False}

    learner: int = Field(primary_key=True)
    card: int = Field(primary_key=True)


class Tallied(SQLModel, table=True):
    """One count of a learner's roll-ups (`progress.rollups.measures`): a cache, which can be emptied at any time."""

    __tablename__ = "tallied"
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_with_rowid": False}

    learner: int = Field(primary_key=True)
    deck: str = Field(primary_key=True)
    measure: str = Field(primary_key=True)
    x: int = Field(primary_key=True)
    y: str = Field(primary_key=True)
    count: int = Field(sa_type=BigInteger)


class Newcomer(SQLModel, table=True):
    """An event that came in from elsewhere and is not in its learner's roll-ups yet."""

    __tablename__ = "newcomer"
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_with_rowid": False}

    learner: int = Field(primary_key=True)
    id: bytes = Field(primary_key=True, sa_type=LargeBinary(16))


class Alias(SQLModel, table=True):
    """Another id of a learner of this store: the one they have in a store that was merged into this one."""

    __tablename__ = "alias"

    uuid: bytes = Field(primary_key=True, sa_type=LargeBinary(16))
    learner: int = Field(foreign_key="learner.id")


class Tombstone(SQLModel, table=True):
    """A learner who was erased, by id: merging takes in nothing of theirs again."""

    __tablename__ = "tombstone"

    uuid: bytes = Field(primary_key=True, sa_type=LargeBinary(16))


TERM = SQLModel.metadata.tables["term"]
LEARNER = SQLModel.metadata.tables["learner"]
DEVICE = SQLModel.metadata.tables["device"]
LOCAL = SQLModel.metadata.tables["local"]
EVENT = SQLModel.metadata.tables["event"]
REMEMBERED = SQLModel.metadata.tables["remembered"]
BASIS = SQLModel.metadata.tables["basis"]
STALE = SQLModel.metadata.tables["stale"]
TALLIED = SQLModel.metadata.tables["tallied"]
NEWCOMER = SQLModel.metadata.tables["newcomer"]
ALIAS = SQLModel.metadata.tables["alias"]
TOMBSTONE = SQLModel.metadata.tables["tombstone"]
