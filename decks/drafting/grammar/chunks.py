"""Chunks: a sentence as noun phrases, verb groups, and what stands between them."""

from decks.drafting.grammar.noun_phrases import noun_phrase
from decks.drafting.grammar.phrases import ADJ, ADV, CC, MARK, REL, SUB, P, Phrase
from decks.drafting.grammar.tokens import Token
from decks.drafting.grammar.verb_groups import verb_group


def find_phrases(tokens: list[Token]) -> list[Phrase]:
    """The phrases of a sentence in order; every token is in one."""
    found: list[Phrase] = []
    at = 0
    while at < len(tokens):
        phrase = verb_group(tokens, at) or noun_phrase(tokens, at) or _other(tokens, at)
        found.append(phrase)
        at = phrase.last
    return found


def _other(tokens: list[Token], at: int) -> Phrase:
    tag = tokens[at].tag
    kind = {"IN": P, "TO": P, "SUB": SUB, "WP": REL, "CC": CC, "RB": ADV, "JJ": ADJ, "JJR": ADJ, "JJS": ADJ}.get(
        tag, MARK
    )
    if tag in ("DT", "PRP$", "QB", "UH", "CD", "VBN", "VBG"):
        kind = ADV
    return Phrase(kind, at, at + 1, at)
