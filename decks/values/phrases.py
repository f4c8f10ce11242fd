"""Words that a typed answer may hold besides the answer itself, by language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from decks.languages import Language


@dataclass(frozen=True, slots=True)
class Phrases:
    """Folded words. What is neither here nor in the question belongs to the answer."""

    lead_ins: frozenset[str] = frozenset()
    """Of sentences around an answer: it was …, the answer is …, I think …; weekdays too."""
    prepositions: frozenset[str] = frozenset()
    """Before names and things: in Baku."""
    alternatives: frozenset[str] = frozenset()
    """Between answers to choose from: Russia or Iran."""
    joints: frozenset[str] = frozenset()
    """Between answers that are all meant: Armenia and Azerbaijan."""
    hedges: tuple[str, ...] = ()
    """After an answer: 500 km or so."""
    decades: Mapping[str, int] = field(default_factory=dict)
    """The nineties -> 90."""
    shares: tuple[str, ...] = ()
    """Between part and whole: one in ten."""
    same_as: Mapping[str, str] = field(default_factory=dict)
    """What says the same as a word of the question: three days later, for “How long after …?”"""
    spellings: tuple[tuple[str, str], ...] = ()
    """Endings of words, and the same in another spelling, as patterns."""


# fmt: off
_ENGLISH = Phrases(
    lead_ins=frozenset([
        "the", "a", "an", "it", "its", "this", "that", "these", "they", "he", "she", "we", "there", "answer", "is",
        "was", "were", "are", "be", "been", "being", "had", "has", "have", "i", "im", "think", "guess", "believe",
        "suppose", "say", "maybe", "probably", "perhaps", "of", "for", "as", "both", "between", "namely", "called",
        "named", "said", "did", "does", "do", "according", "began", "begun", "started", "ended", "lasted", "happened",
        "took", "place", "occurred", "all",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]),
    prepositions=frozenset(["in", "on", "at", "by", "with", "from", "to", "into", "through"]),
    alternatives=frozenset(["or", "either", "but"]),
    joints=frozenset(["and", "vs", "versus", "with", "against"]),
    hedges=("or so", "more or less", "give or take"),
    shares=("in", "out of", "of"),
    decades={
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
        "nineties": 90,
    },
    same_as={
        "later": "after", "afterwards": "after", "earlier": "before", "beforehand": "before",
        "max": "maximum", "min": "minimum",
    },
    spellings=(
        (r"(?<=\w{4})is(e|ed|es|er|ers|ing|ation|ations)$", r"iz\1"),
        (r"(?<=\w{3})our(s|ed|ing|able|ite|ites)?$", r"or\1"),
        (r"(?<=\w{2})([tb])re(s|d)?$", r"\1er\2"),
        (r"(?<=\w{3})ence(s|less)?$", r"ense\1"),
        (r"(?<=\w{3})ogue(s)?$", r"og\1"),
        (r"(?<=\w{4})ll(ed|ing|er|ers)$", r"l\1"),
        (r"(?<=\w{2})gramme(s)?$", r"gram\1"),
    ),
)
# fmt: on
_BY_CODE = {"en": _ENGLISH}
_NONE = Phrases()


def phrases(language: Language) -> Phrases:
    """The words of a language; none if it has none."""
    return _BY_CODE.get(language.code, _NONE)
