"""A deck in memory: source, names, facts, and the cards that they make."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from decks.diagnostics import Place
from decks.values.date import PartialDate
from decks.values.quantity import Quantity

if TYPE_CHECKING:
    from decks.context import Context
    from decks.parsing.tree import Mapping as Tree

FORMAT = 1
TIERS = CORE, MAYBE = "core", "maybe"  # of drafted facts
SKIP = "skip"  # in place of a question: none is asked
# The modules are in `decks.forms`, which reading needs not.
FORM_NAMES = ("choice", "true-false", "cloze", "numeric", "date", "typed", "flip")


class Stance(StrEnum):
    """How the source holds a fact; everything but `reported` is asked with its speaker."""

    REPORTED = "reported"
    CLAIM = "claim"
    VIEW = "view"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Thing:
    """Who or what is spoken of: an entry of `names`, or plain text (then without an id)."""

    name: str
    id: str = ""
    also: tuple[str, ...] = ()
    kind: str = ""
    of: str = ""

    @property
    def variants(self) -> tuple[str, ...]:
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the source. `nth` tells a repeated quote apart, counting from 1."""

    text: str
    place: Place
    nth: int = 0
    start: int = -1
    end: int = -1

    @property
    def found(self) -> bool:
        return self.start >= 0


@dataclass(frozen=True, slots=True)
class Answer:
    """One right answer. `kind` is the fine type that distractors must share: person, date:day, quantity:length."""

    text: str
    kind: str = ""
    accept: tuple[str, ...] = ()
    date: PartialDate | None = None
    quantity: Quantity | None = None
    inferred: str = ""

    @property
    def variants(self) -> tuple[str, ...]:
        return (self.text, *self.accept)


@dataclass(frozen=True, slots=True)
class Prompt:
    """One direction of recall as a fact type offers it, before any form is chosen.

    `stem` is a question; `gap` a sentence with ____ for each answer, in order. Either may be empty, not both.
    `wrong` are the instructor's options, `forms` those it is pinned to, `pool` a kind of distractors that is coarser
    than the answer's own.
    """

    direction: str
    stem: str
    answers: tuple[Answer, ...]
    gap: str = ""
    wrong: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    pool: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """An instructor's own wording, answers or options for one direction."""

    place: Place
    q: str = ""
    gap: str = ""
    answer: str = ""
    all: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()
    kind: str = ""
    forms: tuple[str, ...] = ()
    skip: bool = False


class Body(Protocol):
    """What a fact type's module must give: its prompts and what the fact says in one sentence."""

    def problem(self) -> str:
        """What its fields lack together, in words for the author; empty if nothing."""
        ...

    def prompts(self, context: "Context") -> Iterator[Prompt]: ...

    def statement(self, context: "Context") -> str: ...


@dataclass(frozen=True, slots=True)
class Dispute:
    """Who contests a claim, and the words of the source for it."""

    by: Thing
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who took a claim back (nobody named: the speaker), when, and the words of the source for it."""

    by: Thing | None = None
    when: PartialDate | None = None
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One typed thing that the source says, with what all types have in common."""

    id: str
    type: str
    body: Body
    place: Place
    content: str  # its keys and texts, for `hash`
    stance: Stance = Stance.REPORTED
    by: tuple[Thing, ...] = ()
    quotes: tuple[Quote, ...] = ()
    topic: str = ""
    tags: tuple[str, ...] = ()
    why: str = ""
    ask: Mapping[str, Ask] = field(default_factory=dict)
    disputed: Dispute | None = None
    withdrawn: Withdrawal | None = None
    derived: bool = False
    optional: bool = False
    inferred: bool = False
    forms: tuple[str, ...] = ()
    strict: bool = False
    was: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    draft: str = ""  # its tier, while nobody has looked at it: core or maybe
    doubt: str = ""

    @property
    def waits(self) -> bool:
        """Whether it is for the instructor to judge before anybody studies it."""
        return self.draft == MAYBE

    @property
    def hash(self) -> str:
        """Eight hex digits of SHA-256 over what it says, whatever its layout and order of keys."""
        import hashlib  # slow to load, and not needed to check a deck

        return hashlib.sha256(self.content.encode()).hexdigest()[:8]

    @property
    def all_quotes(self) -> tuple[Quote, ...]:
        """Its quotes, then those of whoever disputes it or takes it back."""
        others = (part.quote for part in (self.disputed, self.withdrawn) if part and part.quote)
        return (*self.quotes, *others)


@dataclass(frozen=True, slots=True)
class Card:
    """What is scheduled: one direction of recall of one fact. Its id never depends on wording."""

    id: str
    fact: Fact
    prompt: Prompt


@dataclass(frozen=True, slots=True)
class Source:
    """The article. `text` is the file as it is, uncleaned, for quotes count its code points: never show it raw."""

    file: str = ""
    cite: str = "the article"
    published: PartialDate | None = None
    title: str = ""
    text: str = ""


@dataclass(frozen=True, eq=False)
class Deck:
    """A whole deck, read and linked; one object for each reading of the file.

    `text` and `tree` are the file as its author wrote it, for the checks.
    """

    id: str
    title: str
    path: str
    source: Source
    facts: tuple[Fact, ...]
    cards: tuple[Card, ...]
    names: Mapping[str, Thing]
    context: "Context"
    topics: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    attribute_all: bool = False
    ignore: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    text: str = ""
    tree: "Tree | None" = None

    @cached_property
    def _by_id(self) -> Mapping[str, Card]:
        return {card.id: card for card in self.cards}

    def card(self, card_id: str) -> Card | None:
        return self._by_id.get(card_id)
