"""Verb groups: a verb with its auxiliaries, and what they make of it."""

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.phrases import FINITE, VERBS, VG, Phrase
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed


def verb_group(tokens: list[Token], at: int) -> Phrase | None:
    """The verb group that begins here, if one does."""
    end = at
    if tokens[at].tag == "TO" and end + 1 < len(tokens):
        after = end + 1
        while after < len(tokens) and tokens[after].tag == "RB":
            after += 1
        if after >= len(tokens) or tokens[after].tag not in ("VB", "VBP"):
            return None
        end = after
    elif tokens[at].tag not in VERBS:
        return None
    verbs: list[int] = []
    while end < len(tokens) and (tokens[end].tag in VERBS or (tokens[end].tag == "RB" and verbs) or _not(tokens, end)):
        if tokens[end].tag in VERBS:
            if verbs and not _continues(tokens, verbs[-1], end):
                break
            verbs.append(end)
        end += 1
    if not verbs:
        return None
    return _group(tokens, at, verbs)


def _not(tokens: list[Token], at: int) -> bool:
    return tokens[at].low in ("not", "n't")


def _continues(tokens: list[Token], before: int, at: int) -> bool:
    """Whether a verb goes on with the group of the verb before it: had | been | shown, but not said | had."""
    word, tag, last = tokens[at].low, tokens[at].tag, tokens[before]
    be, have = listed("closed", "be"), listed("closed", "have")
    if last.tag == "MD" or last.low in listed("closed", "do"):
        return tag in ("VB", "VBP") or word in ("be", "have")
    if last.low in have:
        return tag == "VBN"
    if last.low in be:
        return tag in ("VBN", "VBG") or word in ("being", "been")
    return False


def _group(tokens: list[Token], first: int, verbs: list[int]) -> Phrase:
    words = [tokens[verb] for verb in verbs]
    main, lead = words[-1], words[0]
    be = listed("closed", "be")
    form = (
        "to"
        if tokens[first].tag == "TO"
        else "finite"
        if lead.tag in FINITE
        else "ing"
        if lead.tag == "VBG"
        else "en"
        if lead.tag == "VBN"
        else "bare"
    )
    passive = main.tag == "VBN" and ((len(words) > 1 and words[-2].low in be) or len(words) == 1)
    negated = any(
        token.low in ("not", "never", "cannot") or token.low.endswith("n't") for token in tokens[first : verbs[-1] + 1]
    )
    modal = next((token.low for token in words if token.tag == "MD"), "")
    perfect = any(token.low in listed("closed", "have") for token in words[:-1])
    return Phrase(VG, first, verbs[-1] + 1, verbs[-1], form, lexicon().base(main.low), passive, negated, modal, perfect)
