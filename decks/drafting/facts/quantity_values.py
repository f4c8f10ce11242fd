"""The number in a noun phrase, and the value that it says, with its bound, unit and rate."""

from collections.abc import Sequence

from decks.drafting.grammar.tokens import Token
from decks.drafting.reading import Text
from decks.drafting.statements import Statement
from decks.drafting.wording import inside
from decks.drafting.words import listed
from decks.values import quantity
from decks.values.quantity import Quantity

_VAGUE = ("one", "first", "second", "once")


def number_in(tokens: Sequence[Token]) -> Token | None:
    """The number in a noun phrase, if one is counted or measured there."""
    return next((t for t in tokens if t.tag == "CD" and t.low not in _VAGUE), None)


def is_known_count(tokens: Sequence[Token], number: Token) -> bool:
    """Whether a number only counts what is spoken of already: the two efforts, both sides."""
    return tokens[0].low in ("the", "these", "those", "its", "his", "their", "her") and number.low in (
        "two",
        "three",
        "four",
        "2",
        "3",
        "4",
    )


def value_at(statement: Statement, place: int, text: Text) -> tuple[Quantity, str] | None:
    """The value that a noun phrase says, from its bound to its unit or noun."""
    phrase = statement.sentence.phrases[place]
    tokens = list(statement.sentence.tokens[phrase.first : phrase.last])
    while tokens and tokens[0].tag in ("DT", "PRP$") and tokens[0].low not in ("half", "some"):
        tokens = tokens[1:]
    if not tokens or tokens[0].tag not in ("CD", "QB", "DT"):
        return None
    rate = rate_at(statement, phrase.last)
    for end in (len(tokens), next((i + 1 for i, t in enumerate(tokens) if t.tag == "CD"), 0)):
        said = inside([*tokens[:end], *(rate if end == len(tokens) else [])], opens=phrase.first == 0)
        try:
            return quantity.parse(said, text.language), said
        except ValueError:
            continue
    return None


def rate_at(statement: Statement, at: int) -> list[Token]:
    """What follows a value and belongs to it: per hour, an hour."""
    tokens = statement.sentence.tokens[at : at + 2]
    per = len(tokens) == 2 and tokens[0].low in ("per", "a", "an")
    return list(tokens) if per and tokens[1].low in listed("closed", "spans") | {"second"} else []
