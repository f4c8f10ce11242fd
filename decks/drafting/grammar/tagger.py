"""Tags by context: which of the tags that a word may have it has here."""

from collections.abc import Collection

from decks.drafting.grammar.finite import finite_ahead, finite_behind, finite_near
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.mending import mend
from decks.drafting.grammar.options import options_at
from decks.drafting.grammar.participles import parallel, parted, past
from decks.drafting.grammar.reduced import BEFORE_NOUN
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed

_AFTER_VERB = ("DT", "PRP$", "TO", "THAT", "IN", "NNP", "PRP", "CD", "QB", "RB")


def tag_tokens(tokens: list[Token], names: Collection[str] = ()) -> None:
    """Give every token of a sentence its tag; those that have one keep it. `names` are words known to be names."""
    options = [(token.tag,) if token.tag else options_at(token, at, tokens, names) for at, token in enumerate(tokens)]
    for at, token in enumerate(tokens):
        sure = len(options[at]) == 1 and options[at] != ("VBG",)
        token.tag = options[at][0] if sure else _choose(at, tokens, options)
    mend(tokens)


def _choose(at: int, tokens: list[Token], options: list[tuple[str, ...]]) -> str:
    mine, before = options[at], _before(at, tokens)
    if before == "THAT" and at > 1 and tokens[at - 2].low in ("at", "by", "from", "since", "during", "until"):
        before = "DT"  # at that time
    following = options[at + 1] if at + 1 < len(tokens) else (".",)
    alone = not any(tag in ("NN", "NNS", "JJ", "NNP", "VBN") for tag in following)
    nouns = [tag for tag in mine if tag in ("NN", "NNS")]
    pointing = _word_before(at, tokens) in ("this", "that") and following[0] in ("DT", "PRP$", "PRP", "NNP", "CD")
    if before == "DT" and "VBZ" in mine and pointing:
        return "VBZ"  # this begs the question
    if before in ("DT", "PRP$", "POS") and alone and (nouns or "VB" in mine):
        return nouns[0] if nouns else "NN"
    if "VBD" in mine and "VBN" in mine:
        return past(at, tokens, options)
    if "VBN" in mine and (_word_before(at, tokens) in listed("closed", "have") or parted(at, tokens)):
        return "VBN"  # had come
    if "VBG" in mine:
        return _gerund(mine, before, following)
    if _wants_base(at, before, tokens) and "VB" in mine:
        return "VB"
    if before in BEFORE_NOUN or before in ("IN", "TO"):
        fitting = [tag for tag in mine if tag in ("NN", "NNS", "JJ", "VBN", "CD", "RB")]
        return _noun_or_adjective(fitting, following) if fitting else mine[0]
    return _finite_or_noun(at, tokens, options, before, following)


def _wants_base(at: int, before: str, tokens: list[Token]) -> bool:
    """Whether the base of a verb must come: after to, will, did."""
    return before in ("TO", "MD") or (before == "VBD" and _word_before(at, tokens) in listed("closed", "do"))


def _finite_or_noun(
    at: int, tokens: list[Token], options: list[tuple[str, ...]], before: str, following: tuple[str, ...]
) -> str:
    """A verb in the present, if a subject stands before it and no finite verb is near; else a noun or adjective."""
    mine = options[at]
    if "VBZ" in mine and before == "," and not finite_behind(at - 1, tokens) and following[0] in ("IN", "DT", "TO"):
        return "VBZ"
    if "VBZ" in mine and before == "CC" and parallel(at - 1, tokens, options, at) == "VBZ":
        return "VBZ"
    if "VBZ" in mine and before in ("NN", "NNP", "PRP", "WP", "THAT", "RB", ")"):
        starts = (
            ("VBN" in following and not _past_follows(at, tokens, options))
            or (following[0] == "NNS" and not finite_behind(at - 1, tokens))
            or following[0] in (*_AFTER_VERB, "VBN", "VBG", "JJ", "SUB", ",")
        )
        told = following[0] not in ("THAT", "SUB") or lexicon().base(tokens[at].low) in listed("speech", "assert")
        free = before in ("WP", "THAT", "PRP") or not finite_near(at - 1, tokens)
        return "VBZ" if starts and told and free and not finite_ahead(at, tokens, options) else "NNS"
    if "VB" in mine and before in ("NNS", "PRP", "WP", "THAT"):
        inserted = following[0] == "," and before == "NNS" and _word_at(at - 3, tokens) == ","
        if (following[0] in _AFTER_VERB or inserted) and not finite_ahead(at, tokens, options):
            return "VBP"
    if mine[0] == "VB":
        return "VBP" if before in ("NNS", "PRP", "WP", "THAT") else "VB"
    return _noun_or_adjective([tag for tag in mine if tag not in ("VB", "VBZ")] or [mine[0]], following)


def _past_follows(at: int, tokens: list[Token], options: list[tuple[str, ...]]) -> bool:
    """Whether the next word is the verb of this one: talks | opened at …, but not: limits deployed warheads."""
    after = options[at + 2][0] if at + 2 < len(options) else "."
    linking = after in (".", ",", ";", "by", "RB") or "NN" not in lexicon().tags(lexicon().base(tokens[at].low))
    return "VBD" in options[at + 1] and "NNS" in options[at] and after not in ("NN", "NNS", "JJ", "NNP") and not linking


def _noun_or_adjective(mine: list[str], following: tuple[str, ...]) -> str:
    """An adjective before a noun, a noun at the end of its phrase."""
    nouns = [tag for tag in mine if tag in ("NN", "NNS")]
    if mine[0] == "JJ" and nouns:
        return "JJ" if any(tag in ("NN", "NNS", "JJ", "NNP") for tag in following) else nouns[0]
    return mine[0]


def _gerund(mine: tuple[str, ...], before: str, following: tuple[str, ...]) -> str:
    if before in ("VBD", "VBZ", "VBP", "IN") and following[0] in (",", "."):
        return "NN"
    if before in ("VBD", "MD", "VBN"):
        return "VBG"
    if before in ("DT", "PRP$", "POS", "JJ") and not any(tag in ("NN", "NNS", "JJ", "NNP", "VBN") for tag in following):
        return "NN"
    if before in ("NN", "CD"):
        return "NN" if "NN" in mine and following[0] in ("IN", ".", ",", "VBD", "VBZ", "MD", "CC", "TO") else mine[0]
    return "VBG" if following[0] in ("DT", "PRP$", "NNP", "PRP", "QB", "CD") else mine[0] if mine[0] != "VB" else "VBG"


def _before(at: int, tokens: list[Token]) -> str:
    back = at - 1
    while back > 0 and tokens[back].tag == "RB" and tokens[back].low not in ("first",):
        back -= 1
    return tokens[back].tag if back >= 0 else ""


def _word_before(at: int, tokens: list[Token]) -> str:
    back = at - 1
    while back > 0 and tokens[back].tag == "RB":
        back -= 1
    return tokens[back].low if back >= 0 else ""


def _word_at(at: int, tokens: list[Token]) -> str:
    return tokens[at].low if at >= 0 else ""
