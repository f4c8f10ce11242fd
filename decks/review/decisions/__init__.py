"""What an instructor decides about a fact: small values, each of which makes one text of a deck into another.

`made` goes through `decks.writer`: what a decision does not touch stays byte for byte, so that the text before is all
that undoing it takes. It raises `decks.writer.Refused`, in words for the instructor, where it cannot be made.
"""

from typing import Protocol

from decks.review.decisions.adding import Add
from decks.review.decisions.asking import Options, Reword
from decks.review.decisions.editing import Edit, Restance, Why
from decks.review.decisions.kinds import ChangeType
from decks.review.decisions.looking import Accept, Drop, MustKnow
from decks.review.decisions.merging import Merge
from decks.review.decisions.quoting import Requote
from decks.review.decisions.splitting import Split
from decks.review.decisions.tidying import Tidy
from decks.review.script import Script

__all__ = [
    "Accept",
    "Add",
    "ChangeType",
    "Decision",
    "Drop",
    "Edit",
    "Merge",
    "MustKnow",
    "Options",
    "Requote",
    "Restance",
    "Reword",
    "Split",
    "Tidy",
    "Why",
]


class Decision(Protocol):
    """`fact` is the one that it is about, "" for the whole deck; `said` is what was done, in words."""

    @property
    def fact(self) -> str: ...

    @property
    def said(self) -> str: ...

    def made(self, script: Script) -> str:
        """The deck's text with the decision made. Raises Refused."""
        ...
