"""The safe fixes that findings offer, made in a deck's text."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from decks.diagnostics import Finding
from decks.parsing.files import Unreadable
from decks.writer import Refused, read_data, splice

MOST_ROUNDS = 10  # what is mended may show more that can be
Check = Callable[[str], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Mended:
    """A deck's text after the fixes, what they mended, and what remains to be found."""

    text: str
    fixed: tuple[Finding, ...]
    left: tuple[Finding, ...]


def mend(text: str, check: Check) -> Mended:
    """Make every fix that the findings of `check` offer, as long as it does away with its finding.

    A fix that would make the deck unreadable, or leave its finding, is not made.
    """
    found = tuple(check(text))
    fixed: list[Finding] = []
    for _ in range(MOST_ROUNDS):
        text, made = _made(text, found, _apart(found), check)
        if not made:
            break
        fixed += made
        found = tuple(check(text))
    return Mended(text, tuple(fixed), found)


def _made(text: str, found: Sequence[Finding], wanted: Sequence[Finding], check: Check) -> tuple[str, list[Finding]]:
    """The text with the wanted fixes, and those of them that were of use: all at once, else by halves."""
    if not wanted:
        return text, []
    try:
        new = splice(text, [edit for finding in wanted for edit in finding.fix])
        if _are_gone(wanted, found, check(new)) and read_data(new):
            return new, list(wanted)
    except (Refused, Unreadable):
        pass
    if len(wanted) == 1:
        return text, []
    half = len(wanted) // 2
    later, made = _made(text, found, wanted[half:], check)  # the later first: places before it stay as they are
    earlier, more = _made(later, found, wanted[:half], check)
    return earlier, [*more, *made]


def _are_gone(wanted: Sequence[Finding], before: Sequence[Finding], after: Sequence[Finding]) -> bool:
    """Whether each of the wanted is found no longer; the same may have been found in other places as well."""
    were = Counter((finding.code, finding.message) for finding in before)
    are = Counter((finding.code, finding.message) for finding in after)
    gone = Counter((finding.code, finding.message) for finding in wanted)
    return all(are[said] <= were[said] - count for said, count in gone.items())


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Those with a fix, in the order of the file, without any that touches the one before."""
    chosen: list[Finding] = []
    at = -1
    for finding in sorted((f for f in findings if f.fix), key=lambda f: min(edit.start for edit in f.fix)):
        if min(edit.start for edit in finding.fix) > at:
            chosen.append(finding)
            at = max(edit.end for edit in finding.fix)
    return chosen
