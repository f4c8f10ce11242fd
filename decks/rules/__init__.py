"""The checks: one module each, in a folder for each family; its docstring documents it, with a bad and a good example.

To add a check, write its module and add its name to one of the lists. The modules are loaded when they are needed, for
reading a deck to study it needs the errors alone.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Protocol, cast

from decks.diagnostics import Finding, Severity
from decks.model import Deck

if TYPE_CHECKING:
    from decks.loader import Loaded


class Rule(Protocol):
    """A module of this folder's folders. Those in READING have no `find`: the loader finds what they tell of."""

    @property
    def CODE(self) -> str: ...  # noqa: N802

    @property
    def SEVERITY(self) -> Severity: ...  # noqa: N802

    def find(self, deck: Deck) -> Iterator[Finding]:
        """Every place of a deck that breaks the rule."""
        ...


READING = (
    "file.unreadable",
    "file.duplicate_key",
    "file.unknown_key",
    "file.missing_key",
    "file.wrong_shape",
    "file.wrong_value",
    "file.unused_yaml",
    "file.too_large",
    "file.not_text",
    "file.cut_text",
    "file.newer_format",
    "file.wrong_id",
    "file.unknown_name",
    "file.shared_alias",
    "file.unused_ignore",
    "grounding.source_missing",
)
ERRORS = (
    "file.duplicate_id",
    "file.unknown_ask",
    "grounding.quote_missing",
    "grounding.speaker_missing",
    "wording.gap_count",
)
WARNINGS = (
    "file.invisible",
    "file.topic_unknown",
    "file.unknown_ignore",
    "file.lost_history",
    "file.name_misspelt",
    "answers.no_card",
    "answers.listed_twice",
    "answers.right_option",
    "answers.also_true",
    "answers.options_alike",
    "answers.pinned_form",
    "answers.accepts_another",
    "answers.many_accepted",
    "answers.two_answers",
    "answers.only_turned",
    "answers.mixed_options",
    "cues.longest_key",
    "cues.echo",
    "cues.all_of_these",
    "cues.absolute_options",
    "cues.article_tells",
    "cues.answer_in_question",
    "cues.convergence",
    "grounding.quote_repeated",
    "grounding.quote_lacking",
    "grounding.answer_not_quoted",
    "grounding.date_not_quoted",
    "grounding.number_not_quoted",
    "grounding.number_from_nowhere",
    "grounding.name_from_nowhere",
    "grounding.factive_act",
    "grounding.loaded_word",
    "grounding.invented_quotation",
    "grounding.own_dispute",
    "wording.negative_question",
    "wording.double_negative",
    "wording.short_question",
    "wording.long_question",
    "wording.question_mark",
    "wording.vague_word",
    "wording.many_gaps",
    "wording.dangling_word",
    "wording.undated_contradiction",
    "wording.stale_time",
)
WHOLE_DECK = (
    "file.topic_unused",
    "file.name_unused",
    "cues.guessable",
    "balance.lopsided_topics",
    "balance.same_question",
    "balance.worn_option",
    "balance.yes_or_no",
)
"""Warnings that weigh all facts together; where some could not be read they would be wrong."""
MODULES = (*READING, *ERRORS, *WARNINGS, *WHOLE_DECK)


def load_rule(name: str) -> Rule:
    """The module of a name in the lists."""
    return cast(Rule, import_module(f"decks.rules.{name}"))


def run(deck: Deck, names: Iterable[str]) -> Iterator[Finding]:
    """All that some rules find, whether the deck ignores it or not."""
    return chain.from_iterable(load_rule(name).find(deck) for name in names)


def run_in_steps(deck: Deck, name: str) -> Iterator[Finding | None]:
    """As `run` of one rule, with None wherever it may be left: between the steps of a long one, and at its end."""
    rule = load_rule(name)
    yield from getattr(rule, "steps", rule.find)(deck)
    yield None


def check(loaded: "Loaded") -> list[Finding]:
    """All findings on a deck that was read, in the order of the file, without the warnings that it ignores.

    What is ignored for nothing is a finding of its own.
    """
    from decks.rules import ignoring

    findings = list(loaded.findings)
    deck = loaded.deck
    if deck:
        findings += run(deck, WARNINGS if loaded.errors else (*WARNINGS, *WHOLE_DECK))
        findings = ignoring.without_ignored(deck, findings, whole=not loaded.errors)
    return sorted(findings, key=lambda finding: (finding.place.line, finding.place.column, finding.code))


def severities() -> dict[str, Severity]:
    """Every code with its severity."""
    return {rule.CODE: rule.SEVERITY for rule in map(load_rule, MODULES)}


def codes() -> dict[str, str]:
    """Every code with what it finds, in one line."""
    rules = sorted(map(load_rule, MODULES), key=lambda rule: rule.CODE)
    return {rule.CODE: (rule.__doc__ or "").partition("\n")[0] for rule in rules}


def explain(code: str) -> str:
    """A code's documentation as text: what it finds and why, an example that is found and one that is not.

    Raises LookupError, in words for whoever asked, if there is no such code.
    """
    from decks.rules.documentation import documentation

    wanted = code.strip().upper()
    rule = next((rule for rule in map(load_rule, MODULES) if wanted == rule.CODE), None)
    if rule is None:
        raise LookupError(f"there is no check “{code}”; the codes run from {min(codes())} to {max(codes())}")
    return documentation(rule)
