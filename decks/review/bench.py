"""The bench: a deck's text, read, with what a screen shows of all its facts at once; another one after each change."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from decks.coverage import Coverage, coverage
from decks.diagnostics import Finding
from decks.loader import Loaded, load
from decks.model import CORE, MAYBE, Deck, Fact, Stance
from decks.parsing.files import Unreadable
from decks.review import findings as finding
from decks.review.article import Paragraph, paragraphs_of
from decks.review.decisions import Decision, Tidy
from decks.review.findings import Findings
from decks.review.notes import Notes
from decks.review.script import Script
from decks.values.text import paragraphs
from decks.writer import Refused

_DRAFTED = "x-drafted"


@dataclass(frozen=True, slots=True)
class Row:
    """A fact in the list of all. `start` is where its first quote begins, `paragraph` its number; -1: nowhere."""

    id: str
    type: str
    tier: str
    doubt: str
    stance: Stance
    topic: str
    optional: bool
    start: int
    paragraph: int
    findings: int
    flags: int

    @property
    def waits(self) -> bool:
        """Whether nobody has looked at it yet."""
        return bool(self.tier)


@dataclass(frozen=True, slots=True)
class Counts:
    """How far one is. `dropped` are facts that were drafted and are gone; `found` and `flagged` count facts."""

    total: int = 0
    waiting: int = 0
    core: int = 0
    maybe: int = 0
    looked_at: int = 0
    dropped: int = 0
    optional: int = 0
    found: int = 0
    flagged: int = 0


@dataclass(frozen=True)
class Bench:
    """The state of a review: the file's text and all that follows from it, with the notes from students."""

    path: Path
    text: str
    loaded: Loaded
    notes: Notes = field(default_factory=Notes)
    findings: Findings = field(default_factory=Findings)

    @classmethod
    def read(
        cls, path: Path, text: str, article: str | None = None, notes: Notes | None = None, like: Deck | None = None
    ) -> "Bench":
        """The bench of a deck's text; `like` as `load` has it. Raises Unreadable for what is no deck at all."""
        loaded = load(path, text=text, article=article, like=like)
        if loaded.deck is None:
            raise Unreadable(loaded.findings[0])
        return cls(path, text, loaded, notes or Notes(), finding.by_reading(loaded))

    def after(self, decision: Decision) -> "Bench":
        """The bench after a decision. Raises Refused, in words, for one that would break the deck."""
        assert self.deck.tree is not None  # it was read from a text
        try:
            text = decision.made(Script(self.text, self.deck.tree))
            bench = self.with_text(text)
        except Unreadable as unreadable:
            raise Refused(_told(unreadable.finding)) from None
        if new := bench.new_errors(self):
            raise Refused("; ".join(_told(one) for one in new[:2]))
        changed = {decision.fact, *(bench.facts.keys() - self.facts.keys())}
        found = finding.kept(self.findings, bench.loaded, changed)
        return replace(bench, findings=found)

    def with_text(self, text: str) -> "Bench":
        """The bench with another text of the same deck."""
        return Bench.read(self.path, text, self.deck.source.text, self.notes, self.deck)

    @property
    def deck(self) -> Deck:
        assert self.loaded.deck is not None  # `read` sees to it
        return self.loaded.deck

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """All facts by id."""
        return {fact.id: fact for fact in self.deck.facts}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All facts in the order of the article; those without a place in it at the end."""
        starts = [start for start, _ in paragraphs(self.deck.source.text)]
        rows = [self._row(fact, starts) for fact in self.deck.facts]
        return tuple(sorted(rows, key=lambda row: (row.start < 0, row.start)))

    def _row(self, fact: Fact, starts: list[int]) -> Row:
        start = next((quote.start for quote in fact.quotes if quote.found), -1)
        return Row(
            fact.id,
            fact.type,
            fact.draft,
            fact.doubt,
            fact.stance,
            fact.topic,
            fact.optional,
            start,
            bisect_right(starts, start) - 1 if start >= 0 else -1,
            len(self.findings.of(fact.id)),
            len(self.notes.of_fact(self.deck.id, fact.id)),
        )

    def row(self, fact: str) -> Row:
        """The row of a fact. Raises KeyError."""
        return self.rows[self._places[fact]]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {row.id: at for at, row in enumerate(self.rows)}

    def place(self, fact: str) -> int:
        """The number of a fact's row, -1 if it is not there."""
        return self._places.get(fact, -1)

    @cached_property
    def counts(self) -> Counts:
        rows = self.rows
        waiting = sum(row.waits for row in rows)
        assert self.deck.tree is not None  # it was read from a text
        drafted = Script(self.text, self.deck.tree).texts(_DRAFTED)
        known = self.facts.keys() | {old for fact in self.deck.facts for old in fact.was}
        return Counts(
            total=len(rows),
            waiting=waiting,
            core=sum(row.tier == CORE for row in rows),
            maybe=sum(row.tier == MAYBE for row in rows),
            looked_at=len(rows) - waiting,
            dropped=sum(id_ not in known for id_ in drafted),
            optional=sum(row.optional for row in rows),
            found=sum(row.findings > 0 for row in rows),
            flagged=sum(row.flags > 0 for row in rows),
        )

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The article's paragraphs with what is drafted and looked at in each."""
        return paragraphs_of(self.deck)

    @cached_property
    def coverage(self) -> Coverage:
        """How much of the article has a fact."""
        return coverage(self.deck)

    @cached_property
    def looked_coverage(self) -> Coverage:
        """How much of the article has a fact that has been looked at."""
        return coverage(replace(self.deck, facts=tuple(fact for fact in self.deck.facts if not fact.draft)))

    def tidy(self) -> Tidy:
        """The decision to mend what may be mended without asking."""
        return Tidy(self.path, self.deck.source.text)

    def new_errors(self, before: "Bench") -> list[Finding]:
        """The errors that this bench has and another has not."""
        were = {(one.code, one.message) for one in before.loaded.errors}
        return [one for one in self.loaded.errors if (one.code, one.message) not in were]


def _told(found: Finding) -> str:
    """A finding for somebody who does not look at the file."""
    return f"{found.message}. {found.help}".strip().removesuffix(".") + "."
