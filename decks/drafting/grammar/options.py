"""The tags that a word may have where it stands, before its neighbours are asked."""

from collections.abc import Collection

from decks.drafting.grammar.gazetteer import demonyms
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed

_BOUND_ADJECTIVES = frozenset(
    [
        "born",
        "based",
        "lined",
        "made",
        "led",
        "backed",
        "built",
        "owned",
        "funded",
        "controlled",
        "trained",
        "supported",
        "style",
        "wide",
        "type",
        "held",
        "era",
        "only",
        "run",
        "occupied",
        "speaking",
        "dominated",
        "designed",
        "old",
        "educated",
        "brokered",
        "sponsored",
        "inspired",
        "ordered",
        "century",
        "facing",
        "bound",
    ]
)


def options_at(token: Token, at: int, tokens: list[Token], names: Collection[str]) -> tuple[str, ...]:
    """The likeliest first; of a capital within a sentence, that of a name. `names` are words known to be names."""
    if not any(char.isalnum() for char in token.text):
        return ("POS",) if token.text == "'" else (token.text,)
    known = lexicon()
    if token.text.endswith('"') and known.tags(token.low)[0] == "VBG":
        return ("NN",)
    if token.capital and token.low.rsplit("-", 1)[-1] in _BOUND_ADJECTIVES:
        return ("JJ",)
    if token.text in demonyms() and at + 1 < len(tokens) and _describes(tokens[at + 1]):
        return ("JJ",)
    if token.text[0].isupper():
        opens = at == 0 or (
            tokens[at - 1].text in ('"', "(", ":", "—", ".", "?", "!", "[") and not (at > 1 and tokens[at - 2].capital)
        )
        tags = known.tags(token.low)
        function = tags[0] not in ("NN", "NNS", "NNP", "JJ", "VB", "VBD", "VBN", "VBG", "VBZ", "UH", "RB", "FW")
        if not opens:
            joins = token.low in (
                "the",
                "a",
                "an",
                "of",
                "and",
                "in",
                "for",
                "his",
                "her",
                "their",
                "its",
                "i",
                "he",
                "it",
                "we",
                "they",
            )
            return (tags[0],) if function and joins else ("NNP",)
        return tags if function or tags[0] == "RB" else _opening(token, at, tokens, names)
    return ("NNP",) if any(char.isupper() for char in token.text) else known.tags(token.low)


def _opening(token: Token, at: int, tokens: list[Token], names: Collection[str]) -> tuple[str, ...]:
    """The tags of a capital that opens a sentence and is no small word: a name, or what the word is elsewhere."""
    known, following = lexicon(), tokens[at + 1] if at + 1 < len(tokens) else token
    tags = known.tags(token.low)
    if token.text in names and not following.capital:
        return ("NNP",)
    if _unknown_plural(token, following, names):
        return ("NNS",)
    if not known.knows(token.low) or (following.capital and tags[0] in ("NN", "JJ", "VB")):
        return ("NNP",)
    return tags


def _unknown_plural(token: Token, following: Token, names: Collection[str]) -> bool:
    """Whether a sentence opens with a plural that the lexicon lacks: Colliers kept … It is no name elsewhere."""
    plural = token.low.endswith(("ers", "ors", "ists", "ians")) and not lexicon().knows(token.low)
    single = following.capital or following.low in ("was", "is", "has", "'s", ",", "and")
    return plural and len(token.text) > 6 and token.text not in names and not single


def _describes(following: Token) -> bool:
    """Whether an adjective of a country goes with the word after it, and is no noun here."""
    if following.capital or not following.low.isalpha():
        return False
    return lexicon().tags(following.low)[0] in (
        "NN",
        "NNS",
        "JJ",
        "VBN",
        "VB",
        "VBG",
        "VBZ",
    ) and following.low not in listed("closed", "be")
