"""Small words that only their neighbors tell apart, put right when all else has its tag."""

from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed

_SIDES = frozenset(["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"])
_VERBS = ("VBD", "VBN", "VB", "VBG", "VBZ")
_AFTER_PREPOSITION = ("DT", "NNP", "PRP$", "NN", "NNS", "CD", "JJ", "QB", "PRP", "DATE")


def mend(tokens: list[Token]) -> None:
    """Give pronouns, particles and “that” the tags that they have beside these neighbors."""
    for at, token in enumerate(tokens):
        before = tokens[at - 1].tag if at else ""
        after = tokens[at + 1].tag if at + 1 < len(tokens) else ""
        own = _first_word(token, after) if at == 0 else _side(token, before, after) or _hired(at, tokens)
        token.tag = own or (_that(at, tokens) if token.tag == "THAT" else _mended(token, tokens[:at], before, after))


def _first_word(token: Token, after: str) -> str:
    """Born in Hull, she …: a participle."""
    return "VBN" if token.low == "born" and after == "IN" else ""


def _hired(at: int, tokens: list[Token]) -> str:
    """Ships chartered from the line: a participle, though some words of this form are adjectives only."""
    token, after = tokens[at], tokens[at + 1].low if at + 1 < len(tokens) else ""
    looks = token.tag == "JJ" and token.low.endswith("ed") and tokens[at - 1].tag in ("NN", "NNS")
    return "VBN" if looks and after in ("by", "from") else ""


def _side(token: Token, before: str, after: str) -> str:
    """A revolt in the north in 1069: a noun, where none follows."""
    alone = token.low in _SIDES and after in ("IN", "VBD", "VBZ", ",", ".", "DATE", "CC")
    return "NN" if alone and before == "DT" and token.tag in ("RB", "JJ") else ""


def _mended(token: Token, left: list[Token], before: str, after: str) -> str:
    word, tag, at = token.low, token.tag, len(left)
    if tag in ("VB", "VBZ") and at > 1 and _ends_noun_phrase(tag, left):
        return "NN" if tag == "VB" else "NNS"
    if _inverted(word, before, after, opens=at == 0):
        return "SUB"
    if tag == "PRP" and word.endswith(("self", "selves")) and before in ("NN", "NNS", "NNP", "PRP"):
        return "RB"
    if word == "once" and at == 0 and after not in ("IN", ",", "DT"):
        return "SUB"
    if small := _by_word(word, before, after):
        return small
    if tag == "POS" and word == "'s" and after in ("DT", "VBN", "RB", "VBG") and before in ("PRP", "EX"):
        return "VBD"
    if word in listed("closed", "particles") and tag in ("IN", "RB"):
        return _particle(tag, before, after)
    if tag == "DT" and word in listed("closed", "standing_alone"):
        return _alone(word, after)
    return tag


def _inverted(word: str, before: str, after: str, *, opens: bool) -> bool:
    """Should Turkey think itself threatened, it may …; to act should majorities ask for it."""
    if opens:
        return word in ("should", "had", "were") and after in ("DT", "NNP", "NNPS", "PRP", "PRP$")
    return word == "should" and before in ("NN", "NNS", "NNP") and after in ("NNS", "NNP", "DT", "PRP", "PRP$")


def _by_word(word: str, before: str, after: str) -> str:
    """The tag of “only”, “her” and “most” beside these neighbors; empty if that is the one they have."""
    if word == "only" and before == "DT":
        return "JJ"
    if word == "her" and after not in ("NN", "NNS", "NNP", "JJ", "JJS", "CD", "VBN", "VBG"):
        return "PRP"
    if word in ("most", "more", "less", "least", "much") and after in ("JJ", "RB", "VBN"):
        return "RB"
    return ""


def _ends_noun_phrase(tag: str, left: list[Token]) -> bool:
    """A spinning | drum, 79 polling | tables: what only looks like a verb."""
    opener, before = left[-2], left[-1].tag
    if before == "VBG":
        return opener.tag in ("DT", "PRP$") or (tag == "VBZ" and opener.tag in ("CD", "JJ"))
    return tag == "VBZ" and before == "NN" and opener.tag == "CD" and opener.low != "one"


def _particle(tag: str, before: str, after: str) -> str:
    """Up, out, over: an adverb without a noun after it; a preposition with one, if no verb takes it."""
    if tag == "IN":
        return "IN" if after in _AFTER_PREPOSITION and (after != "DATE" or before not in _VERBS) else "RB"
    return "IN" if after in ("DT", "NNP", "PRP$") and before not in (*_VERBS, "PRP") else "RB"


def _alone(word: str, after: str) -> str:
    """Many, both, each: a pronoun where no noun follows."""
    if after == "IN":
        return "PRP" if word in listed("closed", "of_them") else "DT"
    return "PRP" if after in ("VBD", "VBZ", "VBP", "MD", ",", ".", "RB") else "DT"


def _that(at: int, tokens: list[Token]) -> str:
    """A relative pronoun after a noun before a verb, a determiner before a bare noun, else a conjunction."""
    after = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    before = tokens[at - 1].tag if at else ""
    if at + 1 < len(tokens) and tokens[at + 1].low == "of":
        return "PRP"
    if before in ("NN", "NNS", "NNP", "PRP", "JJS", "CD") and after in ("VBD", "VBZ", "VBP", "MD", "RB"):
        return "WP"
    if after == "NN" and before not in ("VBD", "VBZ", "VBP", "VBN", "VB", "VBG", "NN", "NNS", "JJ", ","):
        return "DT"
    return "PRP" if after in ("VBD", "MD", "VBZ") and before in ("", ",", ";", "IN", "CC") else "SUB"
