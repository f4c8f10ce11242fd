"""Judging a typed answer: right, close or wrong, with a word on what was amiss.

An answer counts by its value where it has one (a date, a quantity, a name) and else by its words; what a student says
around it counts for nothing. Nothing that is another answer of the deck passes for a slip of this one.
"""

from decks.grading.comparing import compare
from decks.grading.verdict import grade_text

__all__ = ["compare", "grade_text"]
