"""The store's tables. Whatever repeats is kept once in `term` and named by its number, which keeps an event small.

Times are plain integers that the program writes; the database never asks its own clock.
"""

from typing import ClassVar

from sqlalchemy import BigInteger, LargeBinary
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
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_with_rowid": False}

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


TERM = SQLModel.metadata.tables["term"]
LEARNER = SQLModel.metadata.tables["learner"]
DEVICE = SQLModel.metadata.tables["device"]
LOCAL = SQLModel.metadata.tables["local"]
EVENT = SQLModel.metadata.tables["event"]
