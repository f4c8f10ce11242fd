"""Which kind of question of a test program an item is, and how one of theirs becomes an item."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from decks.exchange.bank import Item, Losses
from decks.forms.typed import MAX_LENGTH, MAX_WORDS

# Shares of a mark that Moodle knows (question/engine/bank.php): more right options than these cannot be marked.
MOST_RIGHT = 10
FULL = 99.9  # per cent of a mark: all of it, however it was rounded
TRUE_FALSE = "True or false? "


class Shape(StrEnum):
    """The kinds that nearly every test program has."""

    CHOICE = "choice"  # one right option
    MULTI = "multi"  # several
    NUMBER = "number"
    SHORT = "short"  # typed, and compared with the answers that are accepted
    ESSAY = "essay"  # written, and marked by a person


def shape_of(item: Item) -> Shape:
    """The kind to ask an item as: to choose where there are options, else typed if the answer is short enough."""
    if item.options and len(item.answers) <= MOST_RIGHT:
        return Shape.CHOICE if len(item.answers) == 1 else Shape.MULTI
    if item.number:
        return Shape.NUMBER
    if len(item.answers) > 1:
        return Shape.ESSAY
    text = item.answers[0]
    return Shape.SHORT if len(text) <= MAX_LENGTH and len(text.split()) <= MAX_WORDS else Shape.ESSAY


def with_bare_numbers(item: Item) -> Shape:
    """The kind where numbers have no units: one with a unit is typed as words."""
    shape = shape_of(item)
    return Shape.SHORT if shape is Shape.NUMBER and item.number and item.number.unit else shape


def tell_accepted(item: Item, shape: Shape, losses: Losses) -> None:
    """Say which ways to answer are lost: those that the kind cannot hold, and values in other words."""
    if item.valued and shape is Shape.SHORT:
        losses.add("the date or number is compared as it is written, in other programs", item.id)
    if item.accept and shape is not Shape.SHORT:
        losses.add(f"asked as “{shape}”: other ways to say the answer are left out", item.id)


def tell_left_out(item: Item, losses: Losses) -> None:
    """Say what is lost in a format that holds questions and answers and no more."""
    if item.quotes or item.speaker or item.why:
        losses.add("the words of the source and the explanation are left out", item.id)
    if item.topic or item.tags:
        losses.add("topic and tags are left out", item.id)
    losses.add("the id is left out: it cannot be known again", item.id)


def true_false(id_: str, statement: str, *, true: bool, why: str, quotes: tuple[str, ...] = ()) -> Item:
    """A statement that is true or false, as a question for the word."""
    answer, wrong = ("true", "false") if true else ("false", "true")
    accept = ("yes", "t") if true else ("no", "f")
    return Item(id_, TRUE_FALSE + statement, (answer,), accept, (answer, wrong), quotes=quotes, why=why)


def pairs(item: Item, rows: Sequence[tuple[str, str]], extra: Sequence[str] = ()) -> Iterator[Item]:
    """A question for each pair of a match, with the other pairs' partners as its options; `item` has the rest."""
    options = tuple(dict.fromkeys([*(right for _, right in rows), *extra]))
    for number, (left, right) in enumerate((row for row in rows if row[0]), 1):
        name = f"{item.id} {number}" if item.id else ""
        ask = f"{item.ask} {left}".strip()
        yield replace(item, id=name, ask=ask, answers=(right,), options=options, only_choice=True)


def places(texts: Sequence[str]) -> list[tuple[str, str]]:
    """What is to be put in order, as pairs of a place and what belongs there."""
    return [(f"{place}.", text) for place, text in enumerate(filter(None, texts), 1)]
