"""Slips of the keyboard: which are forgiven, and which make another word."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from decks.languages import Language
from decks.values.match import DIFFERENT, SAME, Comparison, Match

LONG = 5
"""Letters of a word in which one slip is forgiven: shorter words have too many neighbors (Iran, Iraq)."""
VERY_LONG = 9
"""Letters of a word in which two slips still count as partly right."""


def compare_words(
    expected: Sequence[str],
    typed: Sequence[str],
    language: Language,
    *,
    slips: bool = True,
    shown: Mapping[str, str] = MappingProxyType({}),
) -> Comparison:
    """Compare folded words one by one, in order.

    SAME if they are equal, in either spelling of a language that has two (defence, defense), or equal once words are
    joined or parted (cease fire, ceasefire). SLIP with one slip in one long word; CLOSE with a slip in each of several,
    or two in one very long word. A slip is a letter missing, added, changed or swapped with the next (optimal string
    alignment), and `slip_count` says where none is forgiven. `shown` has words as the note shows them.
    """
    if list(expected) == list(typed) or _joined_alike(expected, typed, language):
        return SAME
    if len(expected) != len(typed):
        return DIFFERENT
    pairs = [(one, other) for one, other in zip(expected, typed, strict=True) if not _same_word(one, other, language)]
    if not pairs:
        return SAME
    counts = [slip_count(one, other, language) for one, other in pairs] if slips else [None]
    if any(count is None for count in counts):
        return DIFFERENT
    note = ", ".join(f"{shown.get(slip, slip)} → {shown.get(word, word)}" for word, slip in pairs)
    total = sum(filter(None, counts))
    return (
        Comparison(Match.SLIP, f"one slip: {note}")
        if total == 1
        else Comparison(Match.CLOSE, f"mind the spelling: {note}")
    )


def slip_count(expected: str, typed: str, language: Language) -> int | None:
    """The slips between two folded words, or None if they are no slips of each other.

    Never forgiven: a wrong first letter (slips there are rare, a few percent of all misspellings, Pollock and Zamora
    1984, and make other words: Gambia, Zambia), anything in a word with a digit, in a number word or a negation,
    and a negative prefix more or less (usual, unusual).
    """
    if expected == typed:
        return 0
    length = min(len(expected), len(typed))
    if length < LONG or expected[0] != typed[0] or not (expected.isalpha() and typed.isalpha()):
        return None
    if any(_is_fixed(word, language) for word in (expected, typed)) or _negates(expected, typed, language):
        return None
    from rapidfuzz.distance import OSA  # only a wrong answer needs it

    allowed = 2 if length >= VERY_LONG else 1
    distance = OSA.distance(expected, typed, score_cutoff=allowed)
    return distance if distance <= allowed else None


def _same_word(one: str, other: str, language: Language) -> bool:
    return one == other or _standard(one, language) == _standard(other, language)


@lru_cache(maxsize=4096)
def _standard(word: str, language: Language) -> str:
    """A word in one of its spellings; words that are no others' spelling stay different."""
    if len(word) >= LONG and word.isalpha():
        for pattern, ending in language.phrases.spellings:
            word = re.sub(pattern, ending, word)
    return word


def _is_fixed(word: str, language: Language) -> bool:
    tables = (
        language.negations,
        language.numbers,
        language.scales,
        language.ordinals,
        language.fractions,
        language.months,
    )
    return any(word in table for table in tables)


def _negates(expected: str, typed: str, language: Language) -> bool:
    """Whether one word is the other with a negative prefix."""
    short, long = sorted((expected, typed), key=len)
    return any(long == prefix + short for prefix in language.negative_prefixes)


def _joined_alike(expected: Sequence[str], typed: Sequence[str], language: Language) -> bool:
    """Whether the words differ only in where they are joined, and neither numbers nor negations are affected."""
    if "".join(expected) != "".join(typed):
        return False
    return all(
        [word for word in expected if test(word)] == [word for word in typed if test(word)]
        for test in (language.negations.__contains__, _has_digit)
    )


def _has_digit(word: str) -> bool:
    return any(char.isdigit() for char in word)
