"""A question as it is asked, and what a form's module must offer to ask and grade it."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from decks.model import Answer, Card, Deck


class Kind(StrEnum):
    """How a question is answered: one widget for each."""

    CHOICE = "choice"
    TEXT = "text"
    FLIP = "flip"


class Grade(StrEnum):
    RIGHT = "right"
    CLOSE = "close"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a choice. `ref` says where it comes from: `fact/direction`, a name's `@id`, or `=text` by hand."""

    text: str
    ref: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """All that a screen needs to ask, and that grading needs to judge; plain data."""

    card: str
    form: str
    kind: Kind
    stem: str
    key: tuple[Answer, ...]
    options: tuple[Option, ...] = ()
    hint: str = ""
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an answer was judged. `note` tells the student what was amiss; `belongs` is the card it would answer."""

    grade: Grade
    note: str = ""
    slip: bool = False
    belongs: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """Which asking this is: of one card on one study day, `attempt` counts the answers before it that day."""

    day: int = 0
    attempt: int = 0
    seed: str = ""

    def rank(self, *parts: str) -> int:
        """A number that orders things evenly, always alike for the same parts of the same asking."""
        return rank(self.seed, str(self.day), str(self.attempt), *parts)


def rank(*parts: str) -> int:
    """A number that orders things evenly, and always alike for the same parts."""
    return int.from_bytes(hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).digest(), "big")


class Form(Protocol):
    """A module of `decks.forms`."""

    @property
    def NAME(self) -> str: ...  # noqa: N802

    def make(self, card: Card, deck: Deck, turn: Turn) -> Question | None:
        """The question in this form; None where the card cannot be asked well in it."""
        ...

    def grade(self, question: Question, raw: str, deck: Deck) -> Verdict:
        """The verdict on what the student gave: an option's number from 1, a text, or a rating's name."""
        ...
