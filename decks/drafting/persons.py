"""Persons by their words: nouns that are for one, and names that are a woman's or a man's."""

import re

from decks.drafting.grammar.forms import singulars
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed

WOMAN = frozenset(["she", "her", "hers"])
PERSONAL = WOMAN | {"he", "him", "his"}


def is_person(head: Token) -> bool:
    """Whether a noun is one for a person."""
    word = head.low.split()[-1].split("-")[-1]
    if re.search(
        r"(?:ologist|maker|monger|wright|keeper|woman|(?<!hu)man|smith|grapher|crat|ician|owner|leader|member|\w{3}ist)s?$",
        word,
    ) and head.tag in ("NN", "NNS"):
        return True
    return (
        head.tag == "TITLE"
        or word in listed("people", "nouns")
        or any(base in listed("people", "nouns") for base in singulars(word))
    )


def may_be(name: str, *, woman: bool) -> bool:
    """Whether a name may be a woman's, or a man's, by its first word; unknown ones may be either."""
    first = re.sub(r"^(?:the|a|an) ", "", name).split()[0].lower().strip(".")
    last = name.split()[-1].lower()
    if {first, last} & listed("people", "women"):
        return woman
    return not woman if {first, last} & listed("people", "men") else True
