"""Single names that a text treats as those of persons: Oates, who slept; Gandhi told; Elizabeth rode to her army."""

from collections.abc import Collection, Sequence

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.phrases import VERBS
from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.persons import PERSONAL, is_person
from decks.drafting.words import listed

_SELF = ("himself", "herself")
_FAR = 14  # words from a subject to “his”


def single_persons(sentences: Sequence[Sentence], unknown: Collection[str], persons: Collection[str]) -> frozenset[str]:
    """Those of the `unknown` names that are a person's; `persons` are the names that are known to be."""
    return frozenset(
        token.text
        for sentence in sentences
        for at, token in enumerate(sentence.tokens)
        if token.text in unknown and _is_person(sentence.tokens, at, persons)
    )


def _is_person(tokens: Sequence[Token], at: int, persons: Collection[str]) -> bool:
    before, after = tokens[at - 1] if at else None, tokens[at + 1 :]
    if not after or (before is not None and before.low in ("the", "a", "an")):
        return False
    if after[0].low in _SELF:
        return True
    second = after[1] if len(after) > 1 else after[0]
    if after[0].text == ",":
        return second.low in ("who", "whom")
    if after[0].tag == "POS":
        return second.low in listed("people", "relations") and second.tag == "NN"
    opens = before is None or before.tag in (",", ";", "CC", "SUB", "THAT", '"', "DATE", "WP")
    return opens and (_acts(after) or _is_he(after, persons))


def _acts(after: Sequence[Token]) -> bool:
    """Whether the verb that follows is one of what only persons do."""
    verb = next((token for token in after[:4] if token.tag not in ("RB", "MD") and not _helps(token)), None)
    return verb is not None and verb.tag in VERBS and lexicon().base(verb.low) in listed("people", "acts")


def _helps(token: Token) -> bool:
    return token.low in listed("closed", "have") or lexicon().base(token.low) == "be"


def _is_he(after: Sequence[Token], persons: Collection[str]) -> bool:
    """Whether “he” or “her” comes next after the verb, and nobody else before it."""
    if not any(token.tag in VERBS for token in after[:3]):
        return False
    for token in after[:_FAR]:
        if token.low in PERSONAL:
            return True
        if token.tag in ("NNP", "NNPS", "TITLE", ";", ".", ":", '"') or is_person(token) or token.text in persons:
            return False
    return False
