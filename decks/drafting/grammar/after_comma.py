"""Past tense or participle after a comma: the ships, led by Roe, launched the boats, painted red."""

from decks.drafting.grammar.finite import finite_ahead, finite_behind
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.reduced import NOUNISH
from decks.drafting.grammar.tokens import Token

_NAMING = ("nickname", "dub", "christen", "entitle", "title", "term")
_OBJECTS = ("DT", "NNP", "PRP", "PRP$", "CD")
_PARTICLES = ("away", "up", "off", "out", "down", "back", "aside")


def after_comma(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]], following: str) -> str:
    """The tag of the word `at`; `back` is the comma's place, `following` the tag of the next word."""
    if _after_addition(back, tokens) and following != ",":
        return "VBD"
    if lexicon().base(tokens[at].low) in _NAMING and following == "NNP" and tokens[back - 1].tag in NOUNISH:
        return "VBN"  # the ship, nicknamed "Lotte", had
    if not finite_behind(back, tokens):
        if (
            _added_by_preposition(back, tokens)
            and following in ("DT", "NNP", "CD", "RB", "PRP$")
            and tokens[at + 1].low != "by"
        ):
            return "VBD"
        explained = _explains(back, tokens) and following in ("CD", "QB", "DT", "PRP$") and tokens[at + 1].low != "by"
        added = _added_before(back, tokens) and following != "," and not finite_ahead(at, tokens, options)
        return "VBD" if explained or added else "VBN"
    if back > 2 and tokens[back - 1].tag in ("VBD", "VBP", "VBZ") and tokens[back - 3].tag == ",":
        return "VBD"  # the letter, he explained, stood for
    while following == "RB" and tokens[at + 1].low.endswith("ly") and at + 2 < len(tokens):
        at, following = at + 1, options[at + 2][0]
    if following in ("JJ", "RB") and _joins_passive(at, back, tokens, options):
        return "VBN"
    if following in ("IN", "RB", "RP") and tokens[at + 1].low in _PARTICLES and object_follows(at + 1, options):
        return "VBD"  # rose high, swept away the village
    if following in ("IN", "TO") and tokens[at + 1].low in (
        "by",
        "in",
        "on",
        "as",
        "at",
        "from",
        "with",
        "near",
        "to",
        "under",
    ):
        return "VBN"
    return (
        "VBD" if following in ("DT", "NNP", "PRP$", "PRP", "CD", "QB", "THAT", "NNS", "NN", "JJ", "RB", "TO") else "VBN"
    )


def _joins_passive(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]]) -> bool:
    """Whether a participle with one word after it goes on a list of passives: were put up, painted green and sold."""
    ends = at + 2 < len(options) and options[at + 2][0] in (",", "CC", ".")
    verb = next((place for place in range(back, 0, -1) if tokens[place].tag.startswith("VB")), 0)
    helped = verb > 0 and tokens[verb].tag == "VBN" and tokens[verb - 1].low in ("was", "were", "is", "are", "been")
    return ends and helped


def _after_addition(back: int, tokens: list[Token]) -> bool:
    """Whether the comma at `back` closes a relative clause or participle that opened after the subject."""
    opener = next((at for at in range(back - 1, 0, -1) if tokens[at].tag == ","), 0)
    if not opener:
        return False
    first = tokens[opener + 1]
    if first.tag == "IN":
        first = tokens[min(opener + 2, back)]
    return (
        first.tag in ("WP", "VBN") and tokens[opener - 1].tag in (*NOUNISH, ")") and not finite_behind(opener, tokens)
    )


def _added_before(back: int, tokens: list[Token]) -> bool:
    """Whether the comma at `back` closes an addition to the subject: The committee, chaired by Morgan, met."""
    commas = [at for at in range(back) if tokens[at].tag == ","]
    if tokens[0].tag in ("VBG", "VBN") and len(commas) > 1:  # Appearing at the fair, Otto Lind, the founder, turned
        first = commas[0] + 1 + (tokens[commas[0] + 1].text == '"')
        return tokens[first].tag in ("NNP", "DT") and tokens[commas[-1] + 1].tag != "CC"
    return (
        bool(commas)
        and commas[0] > 0
        and tokens[0].tag not in ("IN", "TO", "VBN", "VBG", "SUB", "RB")
        and tokens[commas[-1] + 1].tag not in ("CC",)
    )


def _explains(back: int, tokens: list[Token]) -> bool:
    """Whether the comma at `back` closes “, a faction,” after a participle: A bomb laid by the group, a faction,"""
    opener = next((i for i in range(back - 1, 0, -1) if tokens[i].text == ","), 0)
    plain = all(token.tag in (*NOUNISH, "DT", "JJ", "IN") for token in tokens[opener + 1 : back])
    return opener > 0 and tokens[opener + 1].tag == "DT" and plain and any(t.tag == "VBN" for t in tokens[:opener])


def _added_by_preposition(back: int, tokens: list[Token]) -> bool:
    """Whether the comma at `back` closes “, of Johns Hopkins University,” after a name."""
    opener = next((i for i in range(back - 1, 0, -1) if tokens[i].text == ","), 0)
    return bool(opener) and tokens[opener + 1].tag in ("IN", "RB") and tokens[opener - 1].tag == "NNP"


def object_follows(at: int, options: list[tuple[str, ...]]) -> bool:
    """Whether what follows a verb can only be its object."""
    return at + 1 < len(options) and options[at + 1][0] in _OBJECTS
