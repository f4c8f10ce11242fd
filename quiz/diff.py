"""What was typed beside what was right, letter by letter."""

from collections.abc import Iterable
from difflib import SequenceMatcher

Piece = tuple[str, bool]  # some letters, and whether they are the same in both
Differences = tuple[list[Piece], list[Piece]]  # of what was typed, and of what was right
LEAST_ALIKE = 0.6  # below, marking letters would say nothing


def differences(typed: str, right: str) -> Differences | None:
    """The pieces of both texts; None where they are equal, or so different that it is another answer.

    Case is left aside: grading does not mind it.
    """
    matcher = SequenceMatcher(None, typed.casefold(), right.casefold(), autojunk=False)
    if len(typed.casefold()) != len(typed) or len(right.casefold()) != len(right) or matcher.ratio() < LEAST_ALIKE:
        return None
    if matcher.ratio() == 1.0:
        return None
    codes = matcher.get_opcodes()
    left = [(typed[a:b], code == "equal") for code, a, b, _, _ in codes if a < b]
    return left, [(right[c:d], code == "equal") for code, _, _, c, d in codes if c < d]


def closest(typed: str, answers: Iterable[str]) -> str:
    """Of several right wordings, the one that was most nearly typed."""
    alike = SequenceMatcher(None, "", typed.casefold())

    def nearness(answer: str) -> float:
        alike.set_seq1(answer.casefold())
        return alike.ratio()

    return max(answers, key=nearness, default="")
