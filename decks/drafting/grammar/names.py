"""Capitalised words as names: whole names, the titles before them, the adjectives of countries."""

import re
from collections.abc import Iterator
from functools import cache

from decks.drafting.grammar.gazetteer import countries, demonyms
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.tokens import Token, joined
from decks.drafting.words import listed
from decks.languages import load

_JOINTS = (
    "de",
    "von",
    "van",
    "der",
    "den",
    "du",
    "da",
    "la",
    "le",
    "el",
    "al",
    "di",
    "del",
    "bin",
    "ibn",
    "dos",
    "des",
    "&",
    "y",
    "zu",
)


_FIRMS = ("Company", "Co", "Sons", "Son", "Brothers", "Partners", "Daughters", "Associates")
_REGARDING = ("regarding", "concerning", "respecting", "governing")


@cache
def _titles() -> frozenset[str]:
    return load("en").titles | listed("roles", "titles")


@cache
def _title_openers() -> frozenset[str]:
    return frozenset(title.partition(" ")[0] for title in _titles())


def merge_names(tokens: list[Token]) -> list[Token]:
    """The tokens with each name as one token; titles are TITLE, the adjectives of countries JJ."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        title = title_length(tokens, at)
        if title:
            out.append(joined(tokens[at : at + title], "TITLE"))
            at += title
            continue
        if tokens[at].tag != "NNP":
            out.append(tokens[at])
            at += 1
            continue
        end = _end(tokens, at)
        split = _place_first(tokens, at, end) or _document_first(tokens, at, end)
        if split:
            out += [joined(tokens[at : at + split], "NNP"), joined(tokens[at + split : end], "NNP")]
            at = end
            continue
        out += _parts(tokens[at:end], tokens[end] if end < len(tokens) else None)
        at = end
    return out


def _place_first(tokens: list[Token], at: int, end: int) -> int:
    """How many words are a place in “In Bucharest Nicolae Paulescu protested”; 0 if that is no such thing."""
    opens = at == 1 and tokens[0].low in ("in", "at") and end < len(tokens)
    if not opens or end - at < 3 or tokens[end].tag not in ("VBD", "VBZ", "VBN", "MD", ","):
        return 0
    return (
        2
        if tokens[at].low in ("new", "san", "los", "south", "north", "santa", "st.") and end - at > 3
        else 1
        if end - at == 3
        else 0
    )


def _document_first(tokens: list[Token], at: int, end: int) -> int:
    """How many words are a document in “Under the Velm Accords Sarn was to leave”; 0 if that is no such thing."""
    before = tokens[max(0, at - 2) : at]
    under = any(token.low in ("under", "in", "by") for token in before) and end < len(tokens)
    if not under or tokens[end].tag not in ("VBD", "VBZ", "VBP", "MD"):
        return 0
    noun = next((place for place in range(end - 2, at - 1, -1) if tokens[place].low.rstrip("s") in _documents()), -1)
    number = noun >= 0 and bool(re.fullmatch(r"\d+|[IVXLC]+", tokens[noun + 1].text))
    split = noun + 1 + number - at if noun >= 0 else 0
    return split if 0 < split < end - at else 0


@cache
def _documents() -> frozenset[str]:
    return frozenset(noun.rstrip("s") for noun in listed("documents", "nouns"))


def title_length(tokens: list[Token], at: int) -> int:
    """How many words from here on are a title before a name: Prime Minister, Secretary of State; 0 if none."""
    if tokens[at].low.rstrip(".").partition(" ")[0] not in _title_openers():
        return 0
    for length in (5, 4, 3, 2, 1):
        words = tokens[at : at + length]
        phrase = " ".join(token.low.rstrip(".") for token in words)
        following = tokens[at + length] if at + length < len(tokens) else None
        if len(words) == length and phrase in _titles() and following and following.tag == "NNP" and following.capital:
            named = words[0].capital or length > 1 or words[0].tag in ("NN", "NNP", "JJ")
            rank = length == 1 and words[0].capital and phrase.rpartition("-")[2] in listed("roles", "ranks")
            if named and not ((following.text in countries() and not rank) or following.text in demonyms()):
                return length
    return 0


def _end(tokens: list[Token], at: int) -> int:
    """Where a run of name words ends."""
    end = at + 1
    while end < len(tokens):
        token = tokens[end]
        if title_length(tokens, end):
            return end
        if tokens[end - 1].low in _REGARDING and end - at > 1:
            end = _after_regarding(tokens, end)
            continue
        first = token.text == "I" and tokens[end - 1].low.rstrip("s") in _documents()
        goes_on = first or token.tag == "NNP" or (token.tag == "CD" and token.capital) or _numbered(tokens, end)
        joint = token.low in _JOINTS and end + 1 < len(tokens) and tokens[end + 1].tag == "NNP"
        firm = token.low in ("and", "&") and end + 1 < len(tokens) and tokens[end + 1].text in _FIRMS
        if not goes_on and not joint and not firm:
            return end
        end += 1
    return end


def _after_regarding(tokens: list[Token], at: int) -> int:
    """Where “the Convention Regarding | the Regime of the Straits” ends."""
    while at < len(tokens) and (tokens[at].tag in ("NNP", "DT", "NNPS") or tokens[at].low in ("of", "for")):
        at += 1
    while tokens[at - 1].tag not in ("NNP", "NNPS"):
        at -= 1
    return at


def _numbered(tokens: list[Token], at: int) -> bool:
    """Flight 4590, Resolution No. 2, Apollo 11, but not “Kennedy 42 missiles”."""
    token, before = tokens[at], tokens[at - 1]
    following = tokens[at + 1].tag if at + 1 < len(tokens) else "."
    figures = token.text.isdigit() and len(token.text) < 5
    return (
        before.tag == "NNP"
        and figures
        and not (following == "IN" and at + 2 < len(tokens) and tokens[at + 2].low in ("them", "whom", "which"))
        and following not in ("NN", "NNS", "JJ", "VBN")
        and before.low not in listed("closed", "prepositions")
    )


def _parts(run: list[Token], following: Token | None) -> Iterator[Token]:
    """A run of capitalised words: adjectives of countries before it apart, the rest one name."""
    start = 0
    while start < len(run) and run[start].text in demonyms():
        rest = run[start + 1 :]
        noun_follows = following is not None and following.tag in ("NN", "NNS", "JJ", "TITLE", "VBN", "VBG", "HYPH")
        if not rest and not noun_follows:
            break
        if rest and not _is_apart(rest):
            break
        yield Token(run[start].text, run[start].start, run[start].end, "JJ")
        start += 1
    if start < len(run):
        name = joined(run[start:], "NNP")
        regarding = any(token.low in _REGARDING for token in run)
        plural = len(run) - start > 1 and not regarding and name.low.endswith("s") and lexicon().knows(run[-1].low)
        name.tag = "NNPS" if plural else "NNP"
        yield name


def _is_apart(rest: list[Token]) -> bool:
    """Whether what follows an adjective is a name by itself: Armenian | Nikol Pashinyan, but Soviet Union."""
    first = rest[0].low
    return not any(
        lexicon().is_noun(token.low) and lexicon().knows(token.low) for token in rest
    ) and not lexicon().knows(first)
