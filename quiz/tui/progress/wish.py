"""What the screen of reports is left with."""

from dataclasses import dataclass
from enum import StrEnum

from progress.reports.learner.next_steps import Suggestion
from progress.reports.rows import Row


class Want(StrEnum):
    """What a student wants to do that takes another screen."""

    OPEN = "open"  # what a row is about: a card's page, or a paragraph of the source
    EDIT = "edit"  # the fact that a row is about
    DO = "do"  # a suggestion


@dataclass(frozen=True, slots=True)
class Place:
    """Where looking stands, to come back to: the report, and the row that is marked in it, if it was gone into."""

    report: str = "today"
    marked: Row | None = None


@dataclass(frozen=True, slots=True)
class ProgressWish:
    """What to do, with a row or a suggestion, and where to come back to."""

    want: Want
    place: Place
    row: Row | None = None
    step: Suggestion | None = None
