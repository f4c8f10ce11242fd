"""What the author wrote and what students are asked, each with its place in the file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from decks.context import GAP
from decks.diagnostics import Place
from decks.model import SKIP, Answer, Card, Deck, Fact
from decks.parsing.tree import Listing, Node, Scalar
from decks.parsing.tree import Mapping as Tree
from decks.values.text import fold

Keys: TypeAlias = tuple[str, ...]
STEM_KEYS = frozenset({"ask", "q", "gap"})


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a fact as the author wrote it; `keys` lead to it: ("ask", "when", "q")."""

    fact: Fact
    keys: Keys
    node: Scalar
    is_stem: bool

    @property
    def text(self) -> str:
        return self.node.text


@dataclass(frozen=True, slots=True)
class Stem:
    """A question or a sentence with gaps, as students meet it. `by_hand`: the author worded it."""

    card: Card
    text: str
    place: Place
    by_hand: bool
    folded: str
    """The text as it is compared, a space at both ends."""


@lru_cache(maxsize=4)
def entries(deck: Deck) -> Mapping[Place, Tree]:
    """The facts and cards of the file as they are written, by their places."""
    lists = [deck.tree.entries.get(key) for key in ("facts", "cards")] if deck.tree else []
    nodes = [item for node in lists if isinstance(node, Listing) for item in node.items]
    return {node.place: node for node in nodes if isinstance(node, Tree)}


@lru_cache(maxsize=4)
def texts(deck: Deck) -> tuple[Text, ...]:
    """All texts of the facts, in the order of the file, but for those under keys of the author's own."""
    known = entries(deck)
    return tuple(
        Text(fact, keys, node, _asks(keys, node))
        for fact in deck.facts
        if fact.place in known
        for keys, node in scalars(known[fact.place])
    )


def _asks(keys: Keys, node: Scalar) -> bool:
    """Whether a text is a question or a sentence with gaps: `ask: …`, `q: …`, or `when: …` under `ask`."""
    return keys[-1] in STEM_KEYS or (keys[0] == "ask" and len(keys) == 2 and node.text != SKIP)


def scalars(node: Node, keys: Keys = ()) -> list[tuple[Keys, Scalar]]:
    """Every text under a node with the keys that lead to it, but for what stands under keys of the author's own."""
    if isinstance(node, Scalar):
        return [(keys, node)]
    if isinstance(node, Listing):
        under = [(item, keys) for item in node.items]
    else:
        under = [(value, (*keys, key)) for key, value in node.entries.items() if not key.startswith("x-")]
    return [found for inner, own in under for found in scalars(inner, own)]


@lru_cache(maxsize=4)
def stems(deck: Deck) -> tuple[Stem, ...]:
    """What every card asks, as a question and as a sentence with gaps."""
    return tuple(
        Stem(card, text, place or card.fact.place, place is not None, _folded(text, deck))
        for card in deck.cards
        for key, text in (("q", card.prompt.stem), ("gap", card.prompt.gap))
        if text
        for place in [place_of_stem(card, key, deck)]
    )


def _folded(text: str, deck: Deck) -> str:
    return f" {fold(text.replace(GAP, '…'), deck.context.language)} "


def place_of_stem(card: Card, key: str, deck: Deck) -> Place | None:
    """Where the author worded a card's question (`q`) or sentence (`gap`); None where a template did."""
    node = node_at(deck, card.fact, "ask")
    if isinstance(node, Tree):
        node = node.entries.get(card.prompt.direction)
        if isinstance(node, Tree):
            node = node.entries.get(key)
        elif key != "q":
            return None
    return node.place if isinstance(node, Scalar) else None


def node_at(deck: Deck, fact: Fact, *keys: str) -> Node | None:
    """What a fact holds under a path of keys, if anything."""
    node: Node | None = entries(deck).get(fact.place)
    for key in keys:
        node = node.entries.get(key) if isinstance(node, Tree) else None
    return node


def place_of(deck: Deck, fact: Fact, *keys: str) -> Place:
    """The place of what a fact holds under a path of keys; the fact's own if it holds nothing there."""
    node = node_at(deck, fact, *keys)
    return node.place if node else fact.place


def options_node(card: Card, deck: Deck) -> Node | None:
    """The wrong options that the author wrote for a card."""
    return node_at(deck, card.fact, "not") or node_at(deck, card.fact, "ask", card.prompt.direction, "not")


def options(card: Card, deck: Deck) -> Sequence[tuple[Scalar, Answer]]:
    """The wrong options that the author wrote for a card, each with its row in the file."""
    return _options(deck).get((card.fact.place, card.prompt.direction), ())


@lru_cache(maxsize=4)
def _options(deck: Deck) -> Mapping[tuple[Place, str], Sequence[tuple[Scalar, Answer]]]:
    return {
        (card.fact.place, card.prompt.direction): [
            (row, deck.context.answer(row.text.strip(), card.prompt.answers[0].kind)) for row in rows(node)
        ]
        for card in deck.cards
        if card.prompt.wrong
        for node in [options_node(card, deck)]
    }


def accepted_node(card: Card, deck: Deck) -> Node | None:
    """The other ways to say it that the author wrote for a card."""
    return node_at(deck, card.fact, "ask", card.prompt.direction, "accept") or node_at(deck, card.fact, "accept")


def rows(node: Node | None) -> list[Scalar]:
    """The texts of a list, or the one text that stands for a list."""
    items = node.items if isinstance(node, Listing) else [node]
    return [item for item in items if isinstance(item, Scalar)]


def ignores(deck: Deck) -> Iterator[tuple[str, Node]]:
    """Where codes are ignored: the fact's id, or "" for the whole deck, with the list of codes."""
    whole = deck.tree.entries.get("ignore") if deck.tree else None
    if whole:
        yield "", whole
    for fact in deck.facts:
        node = node_at(deck, fact, "ignore") if fact.ignore else None
        if node:
            yield fact.id, node
