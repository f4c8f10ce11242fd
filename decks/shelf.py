"""The shelf: decks as read, those with errors set aside."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from decks.diagnostics import Finding
from decks.loader import Loaded, load
from decks.model import Deck
from decks.paths import DeckFile, deck_files, find_deck


@dataclass(frozen=True, slots=True)
class Shelf:
    """The decks as read, by id: those to study, and what is wrong with the others."""

    decks: Mapping[str, Deck] = field(default_factory=dict)
    broken: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)


class DeckProblem(Exception):
    """A deck that was asked for by name cannot be studied; carries its errors."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(str(findings[0]))
        self.findings = tuple(findings)


def read_shelf(names: Sequence[str] = ()) -> Shelf:
    """The decks of these names or paths, or all that are known.

    Raises LookupError for an unknown name and DeckProblem for a named deck with errors; with no names, broken decks are
    set aside and the others still serve.
    """
    files = [find_deck(name) for name in names] or deck_files()
    loaded = [(file, load(file.path)) for file in files]
    broken = [(file, result) for file, result in loaded if result.errors or result.deck is None]
    if names and broken:
        raise DeckProblem([finding for _, result in broken for finding in result.errors])
    return _shelved(loaded)


def studied(deck: Deck) -> Deck:
    """The deck with the cards that are studied: those of drafted facts that wait for a judgement are not."""
    if not any(fact.waits for fact in deck.facts):
        return deck
    return replace(deck, cards=tuple(card for card in deck.cards if not card.fact.waits))


def renames(decks: Iterable[Deck]) -> dict[str, str]:
    """What `was:` says in decks: new ids by old ones, of decks (`old` -> `new`) and facts (`deck/old` -> `deck/new`).

    An id that is in use is nobody's old one.
    """
    decks = list(decks)
    found = {was: deck.id for deck in decks for was in deck.was}
    used = {deck.id for deck in decks}
    for deck in decks:
        used |= {f"{deck.id}/{fact.id}" for fact in deck.facts}
        found |= {f"{deck.id}/{was}": f"{deck.id}/{fact.id}" for fact in deck.facts for was in fact.was}
    return {old: new for old, new in found.items() if old not in used}


def _shelved(loaded: Sequence[tuple[DeckFile, Loaded]]) -> Shelf:
    decks: dict[str, Deck] = {}
    broken: dict[str, tuple[Finding, ...]] = {}
    for file, result in loaded:
        if result.deck and not result.errors:
            decks.setdefault(result.deck.id, studied(result.deck))
        else:
            broken[file.id] = result.errors
    return Shelf(decks, broken)
