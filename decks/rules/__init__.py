"""The checks: one module each, whose docstring is its documentation. To add one, add it to MODULES.

The codes of what the loader itself refuses (FD1xx: file and keys) stand in `docs/checks.md`.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules import (
    duplicate_id,
    guessable,
    no_card,
    quote_missing,
    quote_repeated,
    speaker_missing,
    topic_unknown,
    unknown_ask,
)


class Rule(Protocol):
    """A module of this folder."""

    @property
    def CODE(self) -> str: ...  # noqa: N802

    @property
    def SEVERITY(self) -> Severity: ...  # noqa: N802

    def find(self, deck: Deck) -> Iterator[Finding]:
        """Every place of a deck that breaks the rule."""
        ...


MODULES: tuple[Rule, ...] = (
    duplicate_id,
    topic_unknown,
    unknown_ask,
    no_card,
    guessable,
    quote_missing,
    quote_repeated,
    speaker_missing,
)
ERRORS = tuple(rule for rule in MODULES if rule.SEVERITY == "error")
WARNINGS = tuple(rule for rule in MODULES if rule.SEVERITY == "warning")


def check(deck: Deck, rules: Iterable[Rule]) -> Iterator[Finding]:
    """What the rules find, without what the deck ignores. Errors cannot be ignored."""
    for rule in rules:
        if rule.SEVERITY == "error" or rule.CODE not in deck.ignore:
            yield from rule.find(deck)
