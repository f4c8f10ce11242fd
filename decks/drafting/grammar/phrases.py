"""The value: a phrase, and the kinds of phrases."""

from dataclasses import dataclass

NP, VG, P, SUB, REL, CC, ADV, DATE, MARK, ADJ = "NP", "VG", "P", "SUB", "REL", "CC", "ADV", "DATE", "MARK", "ADJ"
VERBS = ("VB", "VBD", "VBN", "VBG", "VBZ", "VBP", "MD")
FINITE = ("VBD", "VBZ", "VBP", "MD")
"""Tags of verbs, and of those that are finite."""


@dataclass(slots=True)
class Phrase:
    """A phrase of a sentence: `tokens[first:last]`, with the place of its head among the tokens.

    A verb group knows whether it is finite, infinitive, participle or gerund (`form`), passive, negated, and its base.
    """

    kind: str
    first: int
    last: int
    head: int
    form: str = ""
    base: str = ""
    passive: bool = False
    negated: bool = False
    modal: str = ""
    perfect: bool = False
    told: int = 0  # whose word it is: the place of “by X” before it, or of “is said”
    helper: str = ""  # an auxiliary that stands apart: has the war ended
