"""From evidence to a rating: what an answer says about memory. Versioned, since logs outlive rules."""

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

RULE = 1

CHOICE_FORMS = {"choice": 0, "true-false": 2}  # form -> its number of options, 0 where the options shown are counted

GRADES_AGAIN = frozenset({"wrong", "revealed", "dont-know", "guessed"})
GRADES_HARD = frozenset({"close", "less-precise"})
GRADES_RIGHT = frozenset({"right", "slip"})


class Rating(IntEnum):
    """FSRS's four ratings. Easy is only ever the learner's own key."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


AGAIN, HARD, GOOD, EASY = Rating


@dataclass(frozen=True, slots=True)
class Guessable:
    """A right answer that blind guessing gives once in `options` times; memory is corrected for it."""

    options: int


Outcome: TypeAlias = Rating | Guessable

OWN_KEYS = {rating.name.lower(): rating for rating in Rating}


def rate(form: str, grade: str, *, hints: int = 0, options: int = 0, rule: int = RULE) -> Outcome | None:
    """What an answer counts as; None where its grade is unknown here, and memory is then left alone.

    `form` is how the card was asked, `grade` right, slip, close, less-precise, wrong, revealed, dont-know, guessed or
    the learner's own key (again, hard, good, easy: on a flip, or when overriding); `hints` and `options` are counts;
    `rule` is the version that the event was written under. One that is newer than `RULE` is read as `RULE`.

    The table is DESIGN's (§4); why guessing is corrected for is measured in its scheduling research.
    """
    del rule  # there is only one so far
    if grade in OWN_KEYS:
        return OWN_KEYS[grade]
    if grade in GRADES_AGAIN:
        return Rating.AGAIN
    if grade in GRADES_HARD:
        return Rating.HARD
    if grade not in GRADES_RIGHT:
        return None
    if hints:
        return Rating.HARD
    if form in CHOICE_FORMS:
        return Guessable(max(CHOICE_FORMS[form] or options, 2))
    return Rating.GOOD
