"""Names of several parts, each as one token: St Mary's, a Convention on Rights, what initials spell."""

from collections.abc import Callable, Sequence

from decks.drafting.grammar.gazetteer import countries
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.tokens import Token, joined
from decks.drafting.words import listed

_SMALL = frozenset(["and", "of", "the", "for", "on", "in", "to", "or", "&", "-"])
_NAMES = ("NNP", "NNPS")
_YOUNGER = frozenset(["jr", "jr.", "sr", "sr."])
_SIDES = frozenset(["northern", "southern", "eastern", "western"])
_LONGEST = 12  # tokens of a name that stands before its initials


def join_long_names(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with names of several parts as one, and without “, Jr.,” behind a name."""
    out: list[Token] = []
    kept = _without_younger(tokens)
    at = 0
    while at < len(kept):
        length = next((n for n in (rule(kept, at) for rule in _RULES) if n > 1), 1)
        out.append(joined(kept[at : at + length], "NNP") if length > 1 else kept[at])
        at += length
    return out


def _without_younger(tokens: Sequence[Token]) -> list[Token]:
    """John Roe, Jr., came: the same words without the addition, and without its second comma before a verb."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if tokens[at].text != "," or following is None or following.low not in _YOUNGER or not out:
            out.append(tokens[at])
            at += 1
            continue
        at += 2
        closed = at + 1 < len(tokens) and tokens[at].text == ","
        at += closed and tokens[at + 1].tag in ("VBD", "VBZ", "MD", "IN", "TO")
    return out


def _spelled(tokens: Sequence[Token], at: int) -> int:
    """Social Democratic and Labour Party (SDLP): how many tokens from here spell the initials in the bracket."""
    if not tokens[at].capital or tokens[at].tag not in (*_NAMES, "JJ"):
        return 0
    end = next((n for n in range(at + 1, min(at + _LONGEST, len(tokens))) if tokens[n].text == "("), 0)
    if end < at + 2 or end + 2 >= len(tokens) or tokens[end + 2].text != ")":
        return 0
    inner = tokens[at:end]
    if any(not token.capital and token.low not in _SMALL for token in inner):
        return 0
    return end - at if spells(" ".join(token.text for token in inner), tokens[end + 1].text) else 0


def spells(name: str, short: str) -> bool:
    """Whether the words of a name but the small ones begin with these letters."""
    words = [word for word in name.replace("-", " ").replace("–", " ").split() if word.lower() not in _SMALL]
    return short.isupper() and len(short) > 1 and "".join(word[0] for word in words).upper() == short


def spelled_end(name: str, short: str) -> str:
    """The end of a name that its initials spell: the Provisional Velm Army (VA); empty if none does."""
    words = name.split()
    ends = (" ".join(words[at:]) for at in range(len(words)) if words[at].lower() not in _SMALL)
    return next((end for end in ends if spells(end, short)), "")


def _saint(tokens: Sequence[Token], at: int) -> int:
    """St Mary's, by itself or before a name: St Mary's Hospital."""
    if at + 1 >= len(tokens) or not tokens[at].low.startswith(("st ", "st. ", "saint ")) or tokens[at + 1].text != "'s":
        return 0
    if at + 2 < len(tokens) and tokens[at + 2].tag == "NNP":
        return 3
    return 2 if at + 2 >= len(tokens) or tokens[at + 2].tag not in ("NN", "NNS", "JJ") else 0


def _about(tokens: Sequence[Token], at: int) -> int:
    """The European Convention on Human Rights: a document with what it is about."""
    if at + 2 >= len(tokens) or tokens[at].tag not in _NAMES or tokens[at + 2].tag not in _NAMES:
        return 0
    last = tokens[at].low.split()[-1]
    on = tokens[at + 1].low in ("on", "against") and tokens[at + 2].low.split()[-1] != "sea"
    documents = listed("documents", "nouns") | listed("kinds", "treaty") | listed("kinds", "document")
    common = lexicon().knows(tokens[at + 2].low.split()[-1])
    return 3 if on and last in documents and tokens[at].capital and common else 0


def _prize(tokens: Sequence[Token], at: int) -> int:
    """The Prize in Physiology or Medicine; not the prize in Oslo."""
    if at + 2 >= len(tokens) or tokens[at].tag not in _NAMES or tokens[at + 1].low not in ("in", "for"):
        return 0
    if tokens[at].low.split()[-1] not in listed("kinds", "prize") or not _common(tokens[at + 2]):
        return 0
    second = at + 4 < len(tokens) and tokens[at + 3].low in ("or", "and") and _common(tokens[at + 4])
    return 5 if second else 3


def _common(token: Token) -> bool:
    """A common noun with a capital."""
    last = token.low.split()[-1]
    return token.tag in _NAMES and lexicon().knows(last) and lexicon().is_noun(last)


def _numbers(tokens: Sequence[Token], at: int) -> int:
    """Articles 2 and 3."""
    if at + 2 >= len(tokens) or tokens[at].tag not in _NAMES or not tokens[at].text[-1].isdigit():
        return 0
    first, _, number = tokens[at].low.rpartition(" ")
    several = bool(first) and first.split()[-1].endswith("s") and number.isdigit()
    return 3 if several and tokens[at + 1].low == "and" and tokens[at + 2].text.isdigit() else 0


def _elect(tokens: Sequence[Token], at: int) -> int:
    """First Minister designate: an office with what stands behind it."""
    behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return 2 if tokens[at].tag in (*_NAMES, "TITLE") and tokens[at].capital and behind in ("designate", "elect") else 0


def _side(tokens: Sequence[Token], at: int) -> int:
    """Northern Ireland: a name, and no Ireland."""
    if tokens[at].low not in _SIDES or not tokens[at].capital or at + 1 >= len(tokens):
        return 0
    return 2 if tokens[at + 1].text in countries() else 0


def _foreign(tokens: Sequence[Token], at: int) -> int:
    """Comhaontú Aoine an Chéasta: “an” where English has “a” is no article."""
    if at + 2 >= len(tokens) or tokens[at].tag not in _NAMES or tokens[at + 1].text != "an":
        return 0
    following = tokens[at + 2]
    return 3 if following.tag in _NAMES and following.text[0] in "BCDGKLPQRTVWZ" else 0


def _lettered(tokens: Sequence[Token], at: int) -> int:
    """Pad A, Block A: a capital inside a sentence is no article."""
    if at + 1 >= len(tokens) or tokens[at].tag != "NNP" or tokens[at + 1].text != "A":
        return 0
    single = " " not in tokens[at].text and lexicon().knows(tokens[at].low) and lexicon().is_noun(tokens[at].low)
    return 2 if single and (at + 2 >= len(tokens) or tokens[at + 2].tag not in ("NN", "NNS", "JJ")) else 0


_RULES: tuple[Callable[[Sequence[Token], int], int], ...] = (
    _spelled, _saint, _about, _prize, _numbers, _elect, _side, _foreign, _lettered,
)  # fmt: skip
