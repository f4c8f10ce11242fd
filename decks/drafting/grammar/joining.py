"""Words that are one: prepositions and adverbs of several words."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from decks.drafting.grammar.tokens import Token, joined
from decks.drafting.words import listed

_LONGEST = 7
_KINDS = (("joined", "IN"), ("phrases", "RB"), ("conditions", "SUB"), ("clause_openers", "SUB"))


def join_prepositions(tokens: list[Token]) -> list[Token]:
    """The tokens with “according to” as one IN, “in fact” as one RB, and the like."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        length, tag = _phrase_at(tokens, at)
        if length:
            out.append(joined(tokens[at : at + length], tag))
            at += length
        else:
            out.append(tokens[at])
            at += 1
    return out


def _phrase_at(tokens: list[Token], at: int) -> tuple[int, str]:
    """How many tokens the longest phrase that begins here has, with its tag; 0 if none begins."""
    begun = _phrases().get(tokens[at].low.partition(" ")[0])
    if begun:
        for length in range(min(_LONGEST, len(tokens) - at), 1, -1):
            tag = begun.get(" ".join(token.low for token in tokens[at : at + length]))
            if tag:
                return length, tag
    return 0, ""


@cache
def _phrases() -> Mapping[str, Mapping[str, str]]:
    """The tags of all phrases, by their first word; of a phrase in several lists, the first list's."""
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for key, tag in _KINDS:
        for phrase in listed("closed", key):
            table[phrase.partition(" ")[0]].setdefault(phrase, tag)
    return dict(table)
