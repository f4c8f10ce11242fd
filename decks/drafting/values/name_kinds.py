"""What a name is the name of, by its own words."""

import re

from decks.drafting.grammar.gazetteer import countries, demonyms
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.words import listed, section

PERSON, COUNTRY, PLACE = "person", "country", "place"
_ALONE = ("House", "Church", "Bay", "Hall")  # by itself a chamber, a creed …: not what the noun means
_OF_PLACES = (
    "Southern", "Northern", "Eastern", "Western", "South", "North", "East", "West", "New", "Upper", "Lower", "Great",
    "Central", "San", "Santa", "Los", "Lake", "Cape", "Port", "Fort", "Saint",
)  # fmt: skip


def guess_kind(name: str, titled: int, placed: int, count: int) -> str:
    """What a name is the name of, from its words and from what stands before it; empty if that says nothing."""
    if (name in countries() and not titled) or name in _ALONE:
        return COUNTRY if name in countries() else ""
    words = name.split()
    last = words[-1].lower().strip(".")
    for kind, nouns in section("kinds").items():
        if any(noun in (last, words[0].lower()) for noun in listed("kinds", kind)) and nouns:
            return kind
    if words[0] in _OF_PLACES:
        return PLACE
    if titled:
        return PERSON
    known = [
        word
        for word in words
        if lexicon().knows(word.lower()) and lexicon().tags(word.lower())[0] in ("NN", "NNS", "JJ")
    ]
    first = words[0].lower()
    if lexicon().knows(first) and first not in listed("people", "women") | listed("people", "men") and len(words) > 1:
        return PLACE if placed * 2 >= count and placed else ""
    if len(words) in (2, 3, 4) and not placed and first in listed("people", "women") | listed("people", "men"):
        return PERSON
    if re.search(r"\d", name) or (name.isupper() and len(name) > 1):
        return ""
    if (
        len(words) in (2, 3, 4)
        and not placed
        and len(known) < 2
        and last not in demonyms()
        and words[0] not in demonyms()
    ) and (not (lexicon().is_noun(last) and lexicon().knows(last)) or re.match(r"[A-Z]\.", words[0])):
        return PERSON
    return PLACE if placed * 2 >= count and placed else ""
