"""A drafted fact before it is written into a deck."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from decks.model import CORE, MAYBE

__all__ = ["CORE", "MAYBE", "Candidate"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A typed fact: the keys of the deck file, its place in the article, and how far it can be trusted.

    `answer` is what it asks for first, `key` what it says, to tell doubles; `why` says what made it a `maybe`.
    """

    type: str
    fields: Mapping[str, object]
    start: int
    end: int
    answer: str
    tier: str = CORE
    why: str = ""
    slug: str = ""
    by: tuple[str, ...] = ()
    stance: str = ""
    ask: Mapping[str, object] = field(default_factory=dict)
    optional: bool = False
