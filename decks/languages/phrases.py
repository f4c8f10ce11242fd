"""Words that a typed answer may hold besides the answer itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Phrases:
    """Folded words. What is neither here nor in the question belongs to the answer."""

    lead_ins: frozenset[str]
    """Of sentences around an answer: it was …, the answer is …, I think …; weekdays too."""
    prepositions: frozenset[str]
    """Before names and things: in Baku."""
    alternatives: frozenset[str]
    """Between answers to choose from: Russia or Iran."""
    joints: frozenset[str]
    """Between answers that are all meant: Armenia and Azerbaijan."""
    hedges: tuple[str, ...]
    """After an answer: 500 km or so."""
    decades: Mapping[str, int]
    """The nineties -> 90."""
    shares: tuple[str, ...]
    """Between part and whole: one in ten."""
    same_as: Mapping[str, str]
    """What says the same as a word of the question: three days later, for “How long after …?”"""
    spellings: tuple[tuple[str, str], ...]
    """Endings of words, and the same in another spelling, as patterns."""


def read_phrases(table: Mapping[str, Any]) -> Phrases:
    """The phrases of `[answers]` in a language's words.toml."""
    return Phrases(
        lead_ins=frozenset(table["lead_ins"]),
        prepositions=frozenset(table["prepositions"]),
        alternatives=frozenset(table["alternatives"]),
        joints=frozenset(table["joints"]),
        hedges=tuple(table["hedges"]),
        decades=dict(table["decades"]),
        shares=tuple(table["shares"]),
        same_as=dict(table["same_as"]),
        spellings=tuple((pattern, ending) for pattern, ending in table["spellings"]),
    )
