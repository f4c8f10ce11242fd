"""What the checks find, fact by fact: of one fact at once, of the whole deck in small steps."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from decks.diagnostics import Finding
from decks.loader import Loaded
from decks.model import Deck, Fact
from decks.rules import WARNINGS, WHOLE_DECK, run, run_in_steps
from decks.rules.ignoring import Owners, without_ignored


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings by the fact that they are about, and those of no fact; `whole` says that all checks were run."""

    by_fact: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    deck: tuple[Finding, ...] = ()
    whole: bool = False

    def of(self, fact: str) -> tuple[Finding, ...]:
        return self.by_fact.get(fact, ())

    @property
    def count(self) -> int:
        return len(self.deck) + sum(map(len, self.by_fact.values()))


def by_reading(loaded: Loaded) -> Findings:
    """What reading the deck found."""
    return sorted_out(loaded, loaded.findings) if loaded.deck else Findings(deck=loaded.findings)


def of_fact(loaded: Loaded, fact: Fact) -> tuple[Finding, ...]:
    """What the checks find in a fact by itself; what weighs it against others is left to `checking`."""
    deck = loaded.deck
    assert deck is not None  # it has the fact
    alone = replace(deck, facts=(fact,), cards=tuple(card for card in deck.cards if card.fact is fact))
    owners = Owners(deck)
    read = [finding for finding in loaded.findings if owners.of(finding) is fact]
    found = [finding for finding in run(alone, WARNINGS) if owners.of(finding) is fact]
    return tuple(_ordered(without_ignored(alone, [*read, *found], whole=False)))


def checking(loaded: Loaded) -> Iterator[Findings | None]:
    """All findings, in small steps: None until the last, which gives them. Nothing is given without a deck."""
    deck = loaded.deck
    if deck is None:
        return
    found = list(loaded.findings)
    for name in WARNINGS if loaded.errors else (*WARNINGS, *WHOLE_DECK):
        for finding in run_in_steps(deck, name):
            if finding:
                found.append(finding)
            else:
                yield None
    yield replace(sorted_out(loaded, without_ignored(deck, found, whole=not loaded.errors)), whole=True)


def sorted_out(loaded: Loaded, findings: Iterable[Finding]) -> Findings:
    """Findings by fact."""
    deck = loaded.deck
    assert deck is not None  # as handed in
    owners = Owners(deck)
    by_fact: dict[str, list[Finding]] = {}
    rest: list[Finding] = []
    for finding in _ordered(findings):
        fact = owners.of(finding)
        (by_fact.setdefault(fact.id, []) if fact else rest).append(finding)
    return Findings({fact: tuple(of) for fact, of in by_fact.items()}, tuple(rest))


def kept(before: Findings, loaded: Loaded, changed: Collection[str]) -> Findings:
    """Findings after a decision: those of the facts that it changed anew, those of the others as they were."""
    deck: Deck | None = loaded.deck
    there = {known.id: known for known in deck.facts} if deck else {}
    by_fact = {name: found for name, found in before.by_fact.items() if name in there and name not in changed}
    for name in changed:
        if name in there and (own := of_fact(loaded, there[name])):
            by_fact[name] = own
    return Findings(by_fact, before.deck)


def _ordered(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (finding.place.line, finding.place.column, finding.code))
