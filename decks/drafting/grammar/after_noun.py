"""Past tense or participle after a noun: the ships launched the boats, the ships launched that year."""

from decks.drafting.grammar.finite import finite_ahead
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.reduced import BEFORE_NOUN, NOUNISH, absolute, before_apposition, lacks_object, of_its_noun
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed


def after_noun(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]]) -> str:
    """Past tense or participle after a noun: the ships launched."""
    before = tokens[back].tag if back >= 0 else ""
    if _in_apposition(at, back, tokens, options) or lacks_object(at, back, tokens, options):
        return "VBN"
    if before_apposition(at, tokens, options) or absolute(at, back, tokens, options):
        return "VBN"
    if before == "DATE" and back > 1 and (tokens[back - 1].tag, tokens[back - 2].tag) == ("IN", "CC"):
        return "VBD"  # closed in, and at 4.45 | reported
    if finite_ahead(at, tokens, options) or (_governed_after_comma(back, tokens) and _noun_opens(tokens)):
        return "VBN"
    return "VBN" if before in NOUNISH and _second(back, tokens) else "VBD"


def _second(back: int, tokens: list[Token]) -> bool:
    """Whether the stretch has its finite verb, and nothing that another could join: lent money from a plank | laid."""
    for at, token in reversed(list(enumerate(tokens[: back + 1]))):
        if token.tag in ("VBD", "VBZ", "VBP"):
            if _subordinate(at, tokens):
                return False  # after Pell gave hers up | the ferries remained
            telling = listed("speech", "assert") | listed("speech", "think") | listed("speech", "ask")
            if of_its_noun(at, back, tokens):
                return True
            return lexicon().base(token.low) not in telling | {"be", "have", "do", "show", "mean", "prove"}
        if token.tag in (",", ";", ":", "SUB", "WP", "THAT", "CC", "MD", "RB", "—", "–", "(", ")") or token.text == '"':
            return False
        if token.tag == "IN" and token.low in listed("closed", "maybe_subordinators"):
            return False
    return False


def _subordinate(verb: int, tokens: list[Token]) -> bool:
    """Whether a conjunction opens the stretch in which a verb stands."""
    for token in reversed(tokens[:verb]):
        if token.tag == "SUB" or token.low in listed("closed", "maybe_subordinators"):
            return True
        if token.tag in (",", ";", ":", ".", "CC"):
            return False
    return False


def _in_apposition(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]]) -> bool:
    """Whether “a … |hired| from …” only explains the name before its comma, for the verb comes after the next."""
    opener = next((i for i in range(back, 0, -1) if tokens[i].text == ","), 0)
    if not opener or tokens[opener + 1].tag != "DT" or tokens[opener - 1].tag not in NOUNISH:
        return False
    if any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in tokens[:back]) or tokens[0].tag in ("IN", "SUB"):
        return False
    closer = next((i for i in range(at + 1, len(tokens)) if tokens[i].text == ","), 0)
    return bool(closer) and any(tag in ("VBD", "VBZ", "MD") for tag in options[min(closer + 1, len(options) - 1)])


def _governed_after_comma(back: int, tokens: list[Token]) -> bool:
    """Whether the noun phrase that ends here hangs on a preposition after a comma: …, in a book | published."""
    while back >= 0 and tokens[back].tag in (*BEFORE_NOUN, *NOUNISH):
        back -= 1
    return back > 0 and tokens[back].tag == "IN" and tokens[back - 1].tag == ","


def _noun_opens(tokens: list[Token]) -> bool:
    return tokens[0].tag not in ("IN", "TO", "SUB", "RB")
