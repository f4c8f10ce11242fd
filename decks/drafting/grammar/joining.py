"""Words that are one: prepositions and adverbs of several words."""

from decks.drafting.grammar.tokens import Token, joined
from decks.drafting.words import listed

_LONGEST = 7
_KINDS = (("joined", "IN"), ("phrases", "RB"), ("conditions", "SUB"), ("clause_openers", "SUB"))


def join_prepositions(tokens: list[Token]) -> list[Token]:
    """The tokens with “according to” as one IN, “in fact” as one RB, and the like."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        length, tag = next(
            (
                (n, tag)
                for n in range(_LONGEST, 1, -1)
                for key, tag in _KINDS
                if _phrase(tokens, at, n) in listed("closed", key)
            ),
            (0, ""),
        )
        if length:
            out.append(joined(tokens[at : at + length], tag))
            at += length
        else:
            out.append(tokens[at])
            at += 1
    return out


def _phrase(tokens: list[Token], at: int, length: int) -> str:
    return " ".join(token.low for token in tokens[at : at + length]) if at + length <= len(tokens) else ""
