"""A question as it is asked, and what a form's module must offer to ask and grade it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from decks.model import Answer, Card, Deck
from decks.ranking import rank


class Kind(StrEnum):
    """How a question is answered: one widget for each."""

    CHOICE = "choice"
    TEXT = "text"
    FLIP = "flip"
    ORDER = "order"
    MATCH = "match"
    MULTI = "multi"


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
    """All that a screen needs to ask, and that grading needs to judge; plain data.

    A question that spans several facts has the cards that it reviews in `cards`; `left` are a match's fixed lines.
    """

    card: str
    form: str
    kind: Kind
    stem: str
    key: tuple[Answer, ...]
    options: tuple[Option, ...] = ()
    hint: str = ""
    strict: bool = False
    cards: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def reviewed(self) -> tuple[str, ...]:
        """The cards that an answer reviews."""
        return self.cards or (self.card,)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an answer was judged. `note` tells the student what was amiss; `belongs` is the card it would answer.

    Where several cards were asked together, `parts` holds the grade of each.
    """

    grade: Grade
    note: str = ""
    slip: bool = False
    belongs: str = ""
    parts: Mapping[str, Grade] = field(default_factory=dict)

    def of(self, card: str) -> Grade:
        """The grade of one of the cards that were asked."""
        return self.parts.get(card, self.grade)


@dataclass(frozen=True, slots=True)
class Turn:
    """Which asking this is: of one card on one study day, `attempt` counts the answers before it that day.

    `confused` are the references of options (`fact/direction`, `@name`) that this card was mistaken for, worst first.
    """

    day: int = 0
    attempt: int = 0
    seed: str = ""
    confused: tuple[str, ...] = ()

    def rank(self, *parts: str) -> int:
        """A number that orders things evenly, always alike for the same parts of the same asking."""
        return rank(self.seed, str(self.day), str(self.attempt), *parts)


def chosen(raw: str, count: int) -> list[int]:
    """The numbers, from 1, that an answer to a question of several parts holds: “3 1 2”, “3,1,2”, “312”.

    Raises ValueError, in words for the student, for anything else or a number twice.
    """
    digits = re.findall(r"\d+", raw) if re.search(r"[\s,;]", raw.strip()) else list(raw.strip())
    numbers = [int(digit) for digit in digits if digit.isdecimal()]
    if len(numbers) != len(digits) or any(not 0 < number <= count for number in numbers):
        raise ValueError(f"write numbers from 1 to {count}")
    if len(set(numbers)) != len(numbers):
        raise ValueError("a number stands twice")
    return numbers


class GroupForm(Protocol):
    """A module of `decks.forms` whose questions span several cards."""

    @property
    def NAME(self) -> str: ...  # noqa: N802

    def make(self, cards: Sequence[Card], deck: Deck, turn: Turn) -> Question | None:
        """A question over cards, the first of which is in it; None where these cannot be asked together."""
        ...

    def grade(self, question: Question, raw: str, deck: Deck) -> Verdict:
        """The verdict, with each card's grade in `parts`. Raises ValueError for what is no answer."""
        ...


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
