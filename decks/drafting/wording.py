"""Text from tokens, as it stands inside a sentence."""

import re
from collections.abc import Iterable, Sequence

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.tokens import Token

_NO_SPACE_BEFORE = frozenset(",;:.!?)]%")
PRONOUNS = frozenset(
    [
        "i",
        "me",
        "we",
        "us",
        "you",
        "he",
        "him",
        "she",
        "her",
        "it",
        "they",
        "them",
        "this",
        "these",
        "those",
        "that",
        "here",
        "there",
        "one",
        "ones",
    ]
)
POSSESSIVES = frozenset(["his", "her", "its", "their", "our", "my", "your"])


def words(tokens: Sequence[Token]) -> str:
    """The tokens with the spaces of the text between them, but single ones; a quotation keeps its words."""
    out: list[str] = []
    for at, token in enumerate(tokens):
        if at and token.start != tokens[at - 1].end and token.text not in _NO_SPACE_BEFORE:
            out.append(" ")
        out.append("the" if points(tokens, at) else token.text)
    text = " ".join("".join(out).split()).strip(" ,;:—–-")
    if '"' not in text:
        return text
    text = re.sub(r'[.,]"(?= [a-z])', '"', text)
    return f'{text}"' if text.count('"') % 2 and '"' in text[1:] and tokens[-1].text != '"' else text


def points(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word points back, with its noun after it: those shipments, told alone, are the shipments.

    In a quotation none does: its words stay as they are.
    """
    if tokens[at].low not in ("this", "these", "those") or at + 1 >= len(tokens):
        return False
    if sum(token.text == '"' for token in tokens[:at]) % 2:
        return False
    following = tokens[at + 1].tag
    if following in ("VBN", "VBG"):  # this proposed treaty; but not: whether this meant anything
        after = tokens[at + 2] if at + 2 < len(tokens) else None
        return after is not None and after.tag[:2] == "NN" and not after.low.endswith("thing")
    return following in ("NN", "NNS", "JJ", "CD", "JJR", "JJS")


def inside(tokens: Sequence[Token], *, opens: bool) -> str:
    """The words as they stand inside a sentence: without the capital that only begins one."""
    text = words(tokens)
    if not opens or not tokens or tokens[0].tag in ("NNP", "NNPS", "TITLE") or not text[:1].isupper():
        return text
    if tokens[0].tag == "JJ" and not lexicon().knows(tokens[0].low):
        return text
    return text if len(tokens[0].text) > 1 and tokens[0].text.isupper() else text[0].lower() + text[1:]


def has_pronoun(tokens: Iterable[Token]) -> bool:
    """Whether a word points outside: it, this, they."""
    return any(token.low in PRONOUNS and token.tag in ("PRP", "DT", "PRP$") for token in tokens)
