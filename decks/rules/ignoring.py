"""What a deck and its facts ignore, and what they ignore for nothing."""

from bisect import bisect_right
from collections.abc import Sequence

from decks.diagnostics import Finding
from decks.model import Deck, Fact
from decks.parsing.tree import Listing, Node, Scalar
from decks.rules.edits import without_row
from decks.rules.file.unused_ignore import CODE
from decks.rules.written import ignores, rows


def without_ignored(deck: Deck, findings: Sequence[Finding], *, whole: bool) -> list[Finding]:
    """The findings without the warnings that the deck or their fact ignores; `whole`: with what is ignored for nothing.

    An error cannot be ignored. A finding belongs to the fact whose lines hold its place.
    """
    used: set[tuple[str, str]] = set()
    kept = []
    owners = Owners(deck)
    for finding in findings:
        fact = owners.of(finding)
        ignored = [
            (owner, finding.code)
            for owner, codes in (("", deck.ignore), (fact.id if fact else "", fact.ignore if fact else ()))
            if finding.code in codes
        ]
        used.update(ignored)
        if finding.severity == "error" or not ignored:
            kept.append(finding)
    return [*kept, *_unused(deck, used)] if whole else kept


class Owners:
    """The fact that each line of the file belongs to."""

    def __init__(self, deck: Deck) -> None:
        self.facts = sorted(deck.facts, key=lambda fact: fact.place.line)
        self.lines = [fact.place.line for fact in self.facts]
        tops = deck.tree.keys.values() if deck.tree else ()
        self.tops = sorted(place.line for place in tops)

    def of(self, finding: Finding) -> Fact | None:
        line = finding.place.line
        at = bisect_right(self.lines, line) - 1
        if at < 0 or bisect_right(self.tops, line) != bisect_right(self.tops, self.lines[at]):
            return None
        return self.facts[at]


def _unused(deck: Deck, used: set[tuple[str, str]]) -> list[Finding]:
    return [
        _finding(node, row, deck)
        for owner, node in ignores(deck)
        for row in rows(node)
        if (owner, row.text.strip()) not in used and _is_warning(row.text.strip())
    ]


def _is_warning(code: str) -> bool:
    from decks.rules import severities

    return severities().get(code) == "warning"


def _finding(node: Node, row: Scalar, deck: Deck) -> Finding:
    fix = without_row(node, row, deck.text) if isinstance(node, Listing) else ()
    message = f"{row.text} is ignored here, and nothing of it is found"
    return Finding(row.place, CODE, message, "Delete it.", "warning", fix)
