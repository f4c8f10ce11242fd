"""Where a stretch of a sentence has its finite verb, by the tags chosen behind and those possible ahead."""

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed

_STOPS = (",", ";", ":", "—", "–", ".", "(", ")", "WP", "SUB", "THAT", "CC", "WH")


def is_finite(word: str) -> bool:
    """Whether a word, as it stands in a text, is most often a finite verb."""
    low = word.lower().strip(".,;:")
    return low in listed("closed", "have") or lexicon().tags(low)[:1] in (("VBD",), ("VBZ",), ("MD",))


def finite_behind(back: int, tokens: list[Token]) -> bool:
    """Whether the clause before has its finite verb already."""
    for token in reversed(tokens[: back + 1]):
        if token.tag in ("VBD", "VBZ", "VBP", "MD"):
            return True
        if token.tag in (";", ".", "SUB"):
            return False
    return False


def finite_near(back: int, tokens: list[Token]) -> bool:
    """Whether the clause has a finite verb already, other than one of saying, after which another may come."""
    for token in reversed(tokens[: back + 1]):
        if token.tag in ("VBD", "VBZ", "VBP", "MD"):
            return lexicon().base(token.low) not in listed("speech", "assert") | listed("speech", "think")
        if token.tag in (",", ";", ".", "SUB", "WP", "THAT"):
            return False
    return False


def finite_ahead(at: int, tokens: list[Token], options: list[tuple[str, ...]]) -> bool:
    """Whether the stretch up to the next stop has a verb that is surely finite."""
    for i in range(at + 1, min(at + 30, len(tokens))):
        tags = options[i]
        if tags[0] in (*_STOPS, '"'):
            return False
        if tags == ("VBG",) and lexicon().base(tokens[i].low) in listed("speech", "assert"):
            return False  # the office withdrew the report | saying that it had been …
        if tags[0] == "MD" or tags in (("VBD",), ("VBZ",)):
            return True
        after = options[i + 1][0] if i + 1 < len(tokens) else "."
        objects = after in ("DT", "PRP$", "NNP", "THAT", "CD", "QB", "PRP")
        if tags == ("VBD", "VBN") and options[i - 1][0] in ("NN", "NNS", "NNP", "RB") and objects:
            return True
    return False
