"""Knowledge now: the mean chance of recall, by deck, type, actor, topic and tag."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from decks.model import Card, Deck, Fact, Thing
from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, clipped, remembered, room
from progress.reports.numbers.share import Recall, recall

NAME, TITLE = "knowledge", "What you know now"
ACTORS = frozenset({"person", "organization", "organisation", "country", "group", "party", "government"})
MOST = 12  # labels shown of a kind


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Mean recall of all cards, and of those of each label. A card has many labels, so the kinds do not add up."""

    all: Recall
    decks: Mapping[str, Recall]
    types: Mapping[str, Recall]
    actors: Mapping[str, Recall]
    topics: Mapping[str, Recall]
    tags: Mapping[str, Recall]


def figures(given: Material) -> Knowledge:
    """Recall on the study day of all cards of the decks; cards never learned are counted as unseen."""
    found: dict[str, dict[str, list[float | None]]] = {kind: {} for kind in ("deck", "type", "actor", "topic", "tag")}
    every: list[float | None] = []
    for deck in given.decks.values():
        for card in deck.cards:
            chance = given.recall(card.id)
            every.append(chance)
            for kind, label in labels(card, deck):
                found[kind].setdefault(label, []).append(chance)
    by_kind = {kind: {label: _recall(chances) for label, chances in of.items()} for kind, of in found.items()}
    return Knowledge(_recall(every), *(by_kind[kind] for kind in ("deck", "type", "actor", "topic", "tag")))


def labels(card: Card, deck: Deck) -> Iterator[tuple[str, str]]:
    """The kinds and names of what a card belongs to."""
    fact = card.fact
    yield "deck", deck.id
    yield "type", fact.type
    if fact.topic:
        yield "topic", fact.topic
    yield from (("tag", tag) for tag in fact.tags)
    yield from (("actor", name) for name in sorted(actors(fact)))


def actors(fact: Fact) -> set[str]:
    """The people, countries and organizations that a fact speaks of or is told by."""
    things = [*fact.by]
    for field in fields(fact.body):  # type: ignore[arg-type]  # every fact type's body is a dataclass
        value = getattr(fact.body, field.name)
        things += [part for part in (value if isinstance(value, tuple) else (value,)) if isinstance(part, Thing)]
    speakers = {thing.name for thing in fact.by}
    return speakers | {thing.name for thing in things if thing.kind.split(":")[0] in ACTORS}


def _recall(chances: Sequence[float | None]) -> Recall:
    return recall((chance for chance in chances if chance is not None), sum(chance is None for chance in chances))


def lines(found: Knowledge, width: int = WIDTH) -> Sequence[str]:
    rows = [_row("all", found.all, width)]
    kinds = {"deck": found.decks, "type": found.types, "actor": found.actors, "topic": found.topics, "tag": found.tags}
    for name, of in kinds.items():
        if of:
            rows += ["", f"by {name}", *(_row(label, each, width) for label, each in _weak(of))]
            rows += [f"… and {len(of) - MOST} more"] if len(of) > MOST else []
    return rows


def _row(label: str, found: Recall, width: int) -> str:
    column = min(max(width - 47, 10), 24)
    return f"{clipped(label, column):{column}} {remembered(found, room(width, column + 40, 12))}"


def _weak(of: Mapping[str, Recall]) -> list[tuple[str, Recall]]:
    """The weakest first, those not learned at all last."""
    return sorted(of.items(), key=lambda one: (one[1].mean is None, one[1].mean or 0.0, one[0]))[:MOST]
