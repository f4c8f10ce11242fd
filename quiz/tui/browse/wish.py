"""What the screens of browsing are left with."""

from dataclasses import dataclass
from enum import StrEnum

from quiz.browse.sorting import Order


class Want(StrEnum):
    """What a student wants to do that takes another screen."""

    STUDY = "study"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Place:
    """Where browsing stands, to come back to: filter, order, and the id of the card that is marked."""

    filter: str = ""
    order: Order = Order.DUE
    marked: str = ""


@dataclass(frozen=True, slots=True)
class BrowseWish:
    """What to do with cards, and where to come back to."""

    want: Want
    cards: tuple[str, ...]
    place: Place
