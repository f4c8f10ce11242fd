"""Numbers in a sentence: what bounds them drawn to them, and the words of one number joined."""

from decks.drafting.grammar.tokens import Token, joined
from decks.drafting.words import listed, openers

_LONGEST = 4


def join_numbers(tokens: list[Token]) -> list[Token]:
    """The tokens with “£70 million”, “thirty-four hundred” and the like as one CD, and “more than” as one QB."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        bound = _bound(tokens, at)
        if bound:
            out.append(joined(tokens[at : at + bound], "QB"))
            at += bound
            continue
        end = _number_end(tokens, at)
        if (
            end > at
            and end + 1 < len(tokens)
            and tokens[end].low in ("to", "–")
            and _number_end(tokens, end + 1) > end + 1
        ):
            further = _number_end(tokens, end + 1)
            end = (
                further
                if (further < len(tokens) and tokens[further].text[0].isalpha())
                or tokens[further - 1].low in listed("numbers", "scales")
                else end
            )
        end += 3 if end > at and _and_a_half(tokens, end) else 0
        if end > at + 1:
            out.append(joined(tokens[at:end], "CD"))
        elif end > at:
            tokens[at].tag = "CD"
            out.append(tokens[at])
        else:
            out.append(tokens[at])
            end = at + 1
        at = end
    return out


def _and_a_half(tokens: list[Token], at: int) -> bool:
    """Whether “and a half” goes on a number: five and a half hours; not: ten and a half dozen."""
    following = [token.low for token in tokens[at : at + 4]]
    return (
        following[:2] == ["and", "a"]
        and len(following) == 4
        and following[2] in ("half", "quarter")
        and (following[3] not in listed("numbers", "scales") | {"dozen", "hundred", "thousand", "of"})
    )


def join_compounds(tokens: list[Token]) -> list[Token]:
    """“ten per cent” and “ten years, five months and four days” as one CD."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _per_cent(tokens, at) or _odds(tokens, at) or _compound(tokens, at)
        if end:
            out.append(joined(tokens[at:end], "CD"))
            at = end
        else:
            out.append(tokens[at])
            at += 1
    return out


def _number_end(tokens: list[Token], at: int) -> int:
    end = at
    while end < len(tokens) and _goes_on(tokens, at, end):
        end += 1
    return end


def _per_cent(tokens: list[Token], at: int) -> int:
    """Where “ten per cent” ends; 0 if none begins here."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if tokens[at].tag == "CD" and following == "per" and at + 2 < len(tokens) and tokens[at + 2].low == "cent":
        return at + 3
    return 0


def _odds(tokens: list[Token], at: int) -> int:
    """Where “three in ten” and “one in a hundred” end; 0 if none begins here."""
    if tokens[at].tag != "CD" or at + 2 >= len(tokens) or tokens[at + 1].low not in ("in", "out of"):
        return 0
    end = at + 2 + (tokens[at + 2].low in ("a", "every"))
    whole = end < len(tokens) and tokens[end].tag == "CD" and tokens[at].text.isalpha() and tokens[end].text.isalpha()
    return end + 1 if whole else 0


def _compound(tokens: list[Token], at: int) -> int:
    """Where a time of several units ends; 0 if none begins here."""
    if tokens[at].tag != "CD":
        return 0
    units = listed("closed", "spans") | {"second", "seconds"}
    end = at
    count = 0
    while end + 1 < len(tokens) and tokens[end].tag == "CD" and tokens[end + 1].low in units:
        count, last = count + 1, end + 2
        end = last
        while end < len(tokens) and tokens[end].low in (",", "and"):
            end += 1
    return last if count > 1 else 0


def is_number(token: Token) -> bool:
    from decks.drafting.grammar.lexicon import lexicon

    return not token.tag and lexicon().tags(token.low) == ("CD",)


def _goes_on(tokens: list[Token], start: int, at: int) -> bool:
    token = tokens[at]
    if at == start:
        return is_number(token)
    if token.low in listed("numbers", "scales"):
        return True
    words = is_number(token) and token.text.isalpha() and tokens[start].text.isalpha()
    joint = (
        token.low == "and"
        and at + 1 < len(tokens)
        and is_number(tokens[at + 1])
        and tokens[at - 1].low in ("hundred", "thousand")
    )
    return (
        words
        and (
            tokens[at - 1].low in listed("numbers", "scales")
            or tokens[at - 1].low.endswith("ty")
            or tokens[at - 1].low == "and"
        )
    ) or joint


def _bound(tokens: list[Token], at: int) -> int:
    """How many words from here on bound the number that follows; 0 if none do."""
    if tokens[at].low.partition(" ")[0] not in openers("numbers", "bounds"):
        return 0
    for length in range(_LONGEST, 0, -1):
        phrase = " ".join(token.low for token in tokens[at : at + length])
        following = tokens[at + length] if at + length < len(tokens) else None
        if (
            phrase in listed("numbers", "bounds")
            and following
            and (is_number(following) or (following.low in ("a", "half") and length > 1) or following.low == "half")
        ):
            return 0 if phrase == "all" and length == 1 and not is_number(following) else length
    return 0
