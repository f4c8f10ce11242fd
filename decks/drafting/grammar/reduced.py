"""Participles right after a noun that look like its verb: a thesis submitted in Lyon, a bomb planted by a faction."""

from decks.drafting.grammar.finite import finite_ahead
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed

NOUNISH = ("NN", "NNS", "NNP", "CD", "PRP", "DATE")
BEFORE_NOUN = ("DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "QB")
_ALONE_BEFORE = {
    "make": ("for",),
    "believe": ("in",),
    "reach": ("for", "to", "out of", "into"),
    "prepare": ("for", "to"),
}
"""Verbs that need no object before some prepositions: the ship made for Lisbon."""


def lacks_object(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]]) -> bool:
    """Whether a verb that must have an object has none: a thesis | submitted in Lyon; not: the bomb they left in it."""
    base, after = lexicon().base(tokens[at].low), options[at + 1][0] if at + 1 < len(tokens) else "."
    if (
        tokens[back].tag not in ("NN", "NNS")
        or after not in ("IN", "TO", "DATE")
        or base not in listed("closed", "transitive")
    ):
        return False
    if tokens[at + 1].low in _ALONE_BEFORE.get(base, ()):
        return False
    while back >= 0 and tokens[back].tag in (*BEFORE_NOUN, "NN", "NNS", "NNP", "VBN"):
        back -= 1
        if tokens[back + 1].tag in ("DT", "PRP$"):
            break
    before = tokens[back].tag if back >= 0 else ""
    return before not in (*NOUNISH, "SUB", "WP", "THAT") or (before == "SUB" and finite_ahead(at, tokens, options))


def before_apposition(at: int, tokens: list[Token], options: list[tuple[str, ...]]) -> bool:
    """Whether the verb comes after an explained name: a bomb | planted by a group, a faction, killed …"""
    opener = next((i for i in range(at + 1, len(tokens)) if options[i][0] in (",", ";", ".")), 0)
    closer = next((i for i in range(opener + 1, len(tokens)) if options[i][0] in (",", ";", ".")), 0)
    if (
        not opener
        or not closer
        or tokens[opener].text != ","
        or tokens[closer].text != ","
        or closer + 1 >= len(tokens)
    ):
        return False
    if options[at + 1][0] not in ("IN", "TO") or tokens[at + 1].low == "as" or options[opener + 1][0] != "DT":
        return False
    between = [tags[0] for tags in options[at + 1 : closer]]
    if any(tag in ("VBD", "VBZ", "VBP", "VBN", "MD", "WP", "SUB", "CC", "THAT") for tag in between):
        return False
    begins = next((i for i in range(at - 1, 0, -1) if tokens[i].tag == "CC" and tokens[i - 1].text == ","), 0)
    if any(token.tag in ("VBD", "VBZ", "VBP", "MD", "SUB") for token in tokens[begins:at]):
        return False
    verb = options[closer + 1]
    if verb[0] == "RB" and closer + 2 < len(options):
        verb = options[closer + 2]
    return any(tag in ("VBD", "VBZ", "MD") for tag in verb) and "NN" not in verb and "NNS" not in verb


def absolute(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]]) -> bool:
    """Whether “, her mast | broken,” stands between a subject and its verb."""
    if at + 1 >= len(tokens) or tokens[at + 1].text != ",":
        return False
    while back > 0 and tokens[back].tag in ("NN", "NNS", "JJ", "VBG", "CD"):
        back -= 1
    own = tokens[back].tag == "PRP$" and back > 1 and tokens[back - 1].text == "," and tokens[back - 2].tag in NOUNISH
    finite = any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in tokens[:back])
    return own and not finite and any("VBD" in tags for tags in options[at + 2 : at + 4])


def of_its_noun(verb: int, back: int, tokens: list[Token]) -> bool:
    """Whether “is” has nothing but one noun phrase after it: is the settlement | reached in Rome."""
    between = [token.tag for token in tokens[verb + 1 : back + 1]]
    be = tokens[verb].low in listed("closed", "be")
    return be and bool(between) and between[0] == "DT" and all(tag in (*BEFORE_NOUN, "NN", "NNS") for tag in between)
