"""A drafted fact before it is written into a deck."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from decks.drafting.runs import words_of
from decks.model import CORE, MAYBE, SKIP

__all__ = ["CORE", "MAYBE", "SLIGHT", "WHEN", "WHO_IS_MEANT", "Candidate", "asks_with", "by_gap", "unnamed"]

SLIGHT = "it may say too little by itself"
WHO_IS_MEANT = "who is meant must be checked"
WHEN = "the date may be that of something else"


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


def unnamed(by: Sequence[str], sentence: str) -> tuple[str, ...]:
    """The speakers whom a sentence does not name itself."""
    said = set(words_of(sentence.replace("'s", "")))
    return tuple(name for name in by if not set(words_of(name)[-1:]) & said)


def by_gap(gap: str) -> object:
    """How a direction asks by a gap in the article's own sentence and nothing else; not at all, if there is no gap."""
    return {"q": SKIP, "gap": gap} if gap else SKIP


def asks_with(fact: Candidate, mend: Callable[[str], str]) -> dict[str, object]:
    """What a candidate asks by itself, with the words of each question and gap mended; answers stay."""
    return {direction: _mended(asked, mend) for direction, asked in fact.ask.items()}


def _mended(asked: object, mend: Callable[[str], str]) -> object:
    if not isinstance(asked, Mapping):
        return asked
    return {key: mend(said) if key in ("q", "gap") and isinstance(said, str) else said for key, said in asked.items()}
