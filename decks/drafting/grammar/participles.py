"""Past tense or participle: “launched” after a noun may be either, and so may what hangs on it."""

from decks.drafting.grammar.after_comma import after_comma, object_follows
from decks.drafting.grammar.after_noun import after_noun
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.reduced import BEFORE_NOUN, NOUNISH
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed

_LONG_SPEAKER = 7
_PARTED = 11
_CAUSING = ("declared", "ordered", "kept", "left", "wanted", "considered")


def past(at: int, tokens: list[Token], options: list[tuple[str, ...]]) -> str:
    """Past tense or participle: the hardest choice, made by what stands before and by whether a finite verb follows."""
    back = at - 1
    while back >= 0 and tokens[back].tag == "RB":
        back -= 1
    before, word = (tokens[back].tag, tokens[back].low) if back >= 0 else ("", "")
    following = options[at + 1][0] if at + 1 < len(tokens) else "."
    helped = word in listed("closed", "be") | listed("closed", "have") | {"having", "get", "got", "being"}
    governed = before in ("IN", "TO") and back == at - 1
    if before == "MD" or (before == "TO" and governed):
        return "VB" if lexicon().base(tokens[at].low) == tokens[at].low else "VBN"  # could read
    if helped or governed or before in ("", "(") or _caused(back, tokens) or parted(at, tokens):
        return "VBN"
    if following == "," and _speaks(at, back, tokens, options):
        return "VBD"
    described = _describes(before, following, options[min(at + 1, len(options) - 1)])
    if described or (before not in ("WP", "PRP", "EX", "THAT", "CC") and _by_agent(at, tokens)):
        return "VBN"
    if before in ("WP", "PRP", "EX") or (before == "THAT" and not _noun_before(back, tokens)):
        return "VBD"
    if before == "CC":
        return parallel(back, tokens, options, at)
    if before in (",", ")") and following == "THAT" and any(token.text in (",", "(") for token in tokens[:back]):
        return "VBD"  # Zhdanov, the minister, proposed that
    if before in (",", ";", "—", "–"):
        return after_comma(at, back, tokens, options, following)
    return after_noun(at, back, tokens, options)


def _speaks(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]]) -> bool:
    """Whether “, the owners claimed,” stands between a subject and its verb."""
    opener = next((place for place in range(back, 0, -1) if tokens[place].text == ","), 0)
    names_all = opener > 0 and back - opener < _LONG_SPEAKER and tokens[opener + 1].low == "the"
    goes_on = at + 2 < len(options) and options[at + 2][0] in ("VBD", "VBZ", "MD")
    return names_all and goes_on and lexicon().base(tokens[at].low) in listed("speech", "plain")


def _by_agent(at: int, tokens: list[Token]) -> bool:
    """Whether “by” and somebody who did it follow: conceived by the designer, but not: stood by him."""
    place = at + 1
    while place < len(tokens) and tokens[place].tag == "RB":
        place += 1
    by = place < len(tokens) and tokens[place].low == "by"
    if by and lexicon().base(tokens[at].low) in listed("speech", "assert"):
        by = not any(token.low == "that" for token in tokens[place + 2 : place + 4])  # reported by telegraph that
    return by and lexicon().base(tokens[at].low) not in listed("closed", "intransitive") | {"pass", "abide", "swear"}


def parted(at: int, tokens: list[Token]) -> bool:
    """Whether “had” stands before an inserted word or two: had, in 1940, | shown; had already, by then, | become."""
    if at < 4 or tokens[at - 1].text != ",":
        return False
    for place in range(at - 2, max(at - _PARTED, -1), -1):
        if tokens[place].low in listed("closed", "have"):
            after = place + 1
            while tokens[after].tag == "RB":
                after += 1
            return after < at - 1 and (tokens[after].text == "," or tokens[after].tag in ("IN", "DATE"))
        if tokens[place].tag not in ("IN", "DT", "CD", "NN", "NNP", "JJ", "RB", "DATE", ",", "PRP$", "NNS"):
            return False
    return False


def _caused(back: int, tokens: list[Token]) -> bool:
    """Whether “had” with a noun after it is all that stands before: had her son | inoculated."""
    at = back
    while at >= 0 and tokens[at].tag in (*BEFORE_NOUN, *NOUNISH):
        at -= 1
    return at < back and at >= 0 and (tokens[at].low in ("had", "have", "has") or tokens[at].low in _CAUSING)


def _describes(before: str, following: str, after: tuple[str, ...]) -> bool:
    """Whether a participle stands inside a noun phrase: the proposed treaty, two armed men."""
    if before in ("DT", "PRP$", "POS", "QB"):
        return True
    if before == "CD":
        return following in ("NN", "NNS", "JJ")
    return before in ("JJ", "JJR", "VBG", "VBN") and any(tag in ("NN", "NNS", "JJ") for tag in after)


def parallel(back: int, tokens: list[Token], options: list[tuple[str, ...]], at: int) -> str:
    """After “and”: as the verb before it, but for one with an object of its own: was chased and left | the port."""
    base = lexicon().base(tokens[at].low)
    if base in listed("closed", "intransitive") or (base == "enter" and _word_at(at + 1, tokens) == "into"):
        return "VBD"
    governs = object_follows(at, options) and base not in listed("closed", "titled")
    for place in range(back - 1, -1, -1):
        token = tokens[place]
        if token.tag in ("VBD", "VBZ", "VBP", "VBN", "VBG", "VB"):
            helped = token.tag == "VBN" and governs and not _perfect(place, tokens)
            return token.tag if token.tag in ("VBN", "VBZ") and not helped else "VBD"
        if token.tag in (";", "."):
            break
    return "VBD"


def _word_at(at: int, tokens: list[Token]) -> str:
    return tokens[at].low if at < len(tokens) else ""


def _perfect(at: int, tokens: list[Token]) -> bool:
    """Whether a participle stands after “had” or “having”: had burned the town and taken its ships."""
    before = next((token for token in reversed(tokens[:at]) if token.tag != "RB"), None)
    return before is not None and before.low in listed("closed", "have") | {"having"}


def _noun_before(back: int, tokens: list[Token]) -> bool:
    return back > 0 and tokens[back - 1].tag in ("NN", "NNS", "NNP")
