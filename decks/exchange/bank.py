"""Questions on their way from one program to another, whatever the two are; and what gets lost on the way."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from decks.parsing.files import MAX_BYTES

MOST_BYTES = 100_000_000  # of a file that is read
MOST_ITEMS = 25_000  # as many as a deck holds
MOST_TEXTS = 2_000  # of one item
SHOWN = 3
OVER_SEVERAL = re.compile(r"[a-z0-9-]+/\+/[0-9a-f]{16}")  # the id of a group: who reads it back has its items already
REVIEW, CRAM, RESET = "review", "cram", "reset"  # kinds of past reviews


class NotReadable(Exception):
    """A file is not of its format, or cannot be trusted; the message is for whoever handed it in."""


@dataclass(frozen=True, slots=True)
class Number:
    """An answer that is one exact number in a unit, which may be empty."""

    value: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One question as it travels; all texts are plain, on one line.

    `id` never changes, however the question is worded; empty for one of a program without ids. `options` holds the key
    and the wrong ones as they are to be shown; it is empty where nothing is offered to choose from. `ask` has ____ for
    the answer where it is a sentence with a gap. `only_choice` is for what makes no sense without its options,
    `valued` for an answer that is judged by its value here, in whatever words.
    """

    id: str
    ask: str
    answers: tuple[str, ...]
    accept: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    speaker: str = ""
    why: str = ""
    topic: str = ""
    tags: tuple[str, ...] = ()
    number: Number | None = None
    only_choice: bool = False
    valued: bool = False

    @property
    def wrong(self) -> tuple[str, ...]:
        return tuple(option for option in self.options if option not in self.answers)


@dataclass(frozen=True, slots=True)
class Group:
    """One question over several of a bank's items, asked besides them: rows to match, left and right.

    Of one that is `ordered`, the left sides are the places, “1.” and so on, of what is to be put in order.
    """

    id: str
    ask: str
    rows: tuple[tuple[str, str], ...]
    ordered: bool
    items: tuple[Item, ...]

    @property
    def topic(self) -> str:
        """The topic that all of its items share; empty if they do not."""
        topics = {item.topic for item in self.items}
        return topics.pop() if len(topics) == 1 else ""


@dataclass(frozen=True, slots=True)
class PastReview:
    """One answer that was given in another program: to which question, when (UTC ms), rated 1–4, after how many ms.

    `interval_days` is the interval that it led to; of a step within a day, 0. `kind` is `review`, `cram` for an answer
    that moved no memory there, or `reset`, which is no answer: the card was made new again then.
    """

    item: str
    at_ms: int
    rating: int
    interval_days: int
    duration_ms: int
    kind: str = REVIEW


@dataclass(frozen=True, slots=True)
class Bank:
    """A deck on its way: its questions in order. `deck` is its id, if it has one that is ours.

    `at` is when it is written, in seconds since 1970, for formats that want to know.
    """

    deck: str
    title: str
    items: tuple[Item, ...]
    topics: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    reviews: tuple[PastReview, ...] = ()
    at: int = 0

    @property
    def answers(self) -> int:
        """How many answers the history holds."""
        return sum(review.kind != RESET for review in self.reviews)


@dataclass(slots=True)
class Losses:
    """What could not be carried over, and of which questions. Nothing is dropped without standing here."""

    found: dict[str, list[str]] = field(default_factory=dict)

    def add(self, what: str, item: str = "") -> None:
        """`what` as it is said of one question or several: “a picture is left out”."""
        self.found.setdefault(what, []).append(item)

    def lines(self) -> list[str]:
        """A line for each sort of loss, with how many questions it concerns and the first of them."""
        return [f"{_counted(items)}{what}{_named(items)}" for what, items in self.found.items()]


def _counted(items: list[str]) -> str:
    if not any(items) and len(items) == 1:
        return ""  # it is about the file
    return f"{len(items):,} questions: " if len(items) > 1 else "1 question: "


def _named(items: list[str]) -> str:
    names = list(dict.fromkeys(filter(None, items)))
    more = " …" if len(names) > SHOWN else ""
    return f" ({', '.join(name[:60] for name in names[:SHOWN])}{more})" if names else ""


def collected(items: Iterable[Item]) -> tuple[Item, ...]:
    """All the items. Raises NotReadable as soon as they are more, or longer, than a deck's file holds."""
    found, size = [], 0
    for item in items:
        found.append(item)
        texts = (item.ask, item.why, *item.answers, *item.options, *item.quotes, *item.accept)
        size += sum(map(len, texts))
        if len(found) > MOST_ITEMS or size > MAX_BYTES or len(texts) > MOST_TEXTS:
            raise NotReadable(f"it holds more than a deck: {MOST_ITEMS:,} questions, {MAX_BYTES:,} bytes; split it")
    return tuple(found)


Writer: TypeAlias = Callable[[Bank, Losses], bytes]
Reader: TypeAlias = Callable[[bytes, Losses], Bank]


@dataclass(frozen=True, slots=True)
class Format:
    """A foreign format: how its files are called, how it is written and read if it is, and how to tell such a file.

    `groups` says whether it has kinds of questions over several items, `next` what to do with a file that was written.
    A reader raises NotReadable.
    """

    name: str
    suffix: str
    about: str
    write: Writer | None = None
    read: Reader | None = None
    recognizes: Callable[[bytes], bool] = lambda data: False
    next: str = ""
    groups: bool = False
