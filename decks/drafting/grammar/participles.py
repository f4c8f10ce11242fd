"""Past tense or participle: “launched” after a noun may be either, and so may what hangs on it."""

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed

NOUNISH = ("NN", "NNS", "NNP", "CD", "PRP", "DATE")
BEFORE_NOUN = ("DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "QB")
_LONG_SPEAKER = 7
_CAUSING = ("declared", "ordered", "kept", "left", "wanted", "considered")
_OBJECTS = ("DT", "NNP", "PRP", "PRP$", "CD")
_PARTICLES = ("away", "up", "off", "out", "down", "back", "aside")
_STOPS = (",", ";", ":", "—", "–", ".", "(", ")", "WP", "SUB", "THAT", "CC", "WH")


def past(at: int, tokens: list[Token], options: list[tuple[str, ...]]) -> str:
    """Past tense or participle: the hardest choice, made by what stands before and by whether a finite verb follows."""
    back = at - 1
    while back >= 0 and tokens[back].tag == "RB":
        back -= 1
    before, word = (tokens[back].tag, tokens[back].low) if back >= 0 else ("", "")
    following = options[at + 1][0] if at + 1 < len(tokens) else "."
    helped = word in listed("closed", "be") | listed("closed", "have") | {"having", "get", "got", "being"}
    if _caused(back, tokens) or helped or before in ("MD", "", "(") or (before in ("IN", "TO") and back == at - 1):
        return "VBN"
    if following == "," and _speaks(at, back, tokens, options):
        return "VBD"
    if _describes(before, following, options[min(at + 1, len(options) - 1)]):
        return "VBN"
    if before not in ("WP", "PRP", "EX", "THAT", "CC") and _by_agent(at, tokens):
        return "VBN"
    if before in ("WP", "PRP", "EX") or (before == "THAT" and not _noun_before(back, tokens)):
        return "VBD"
    if before == "CC":
        return parallel(back, tokens, options, at)
    if before in (",", ")") and following == "THAT" and any(token.text in (",", "(") for token in tokens[:back]):
        return "VBD"  # Zhdanov, the minister, proposed that
    if before in (",", ";", "—", "–"):
        return _after_comma(at, back, tokens, options, following)
    return _after_noun(at, back, tokens, options)


def _speaks(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]]) -> bool:
    """Whether “, the owners claimed,” stands between a subject and its verb."""
    opener = next((place for place in range(back, 0, -1) if tokens[place].text == ","), 0)
    names_all = opener > 0 and back - opener < _LONG_SPEAKER and tokens[opener + 1].low == "the"
    goes_on = at + 2 < len(options) and options[at + 2][0] in ("VBD", "VBZ", "MD")
    return names_all and goes_on and lexicon().base(tokens[at].low) in listed("speech", "plain")


def _after_noun(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]]) -> str:
    """Past tense or participle after a noun: the ships launched."""
    before = tokens[back].tag if back >= 0 else ""
    if _in_apposition(at, back, tokens, options):
        return "VBN"
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


def _by_agent(at: int, tokens: list[Token]) -> bool:
    """Whether “by” and somebody who did it follow: conceived by the designer, but not: stood by him."""
    place = at + 1
    while place < len(tokens) and tokens[place].tag == "RB":
        place += 1
    by = place < len(tokens) and tokens[place].low == "by"
    return by and lexicon().base(tokens[at].low) not in listed("closed", "intransitive") | {"pass", "abide", "swear"}


def _in_apposition(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]]) -> bool:
    """Whether “a … |hired| from …” only explains the name before its comma, for the verb comes after the next."""
    opener = next((i for i in range(back, 0, -1) if tokens[i].text == ","), 0)
    if not opener or tokens[opener + 1].tag != "DT" or tokens[opener - 1].tag not in NOUNISH:
        return False
    if any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in tokens[:back]) or tokens[0].tag in ("IN", "SUB"):
        return False
    closer = next((i for i in range(at + 1, len(tokens)) if tokens[i].text == ","), 0)
    return bool(closer) and any(tag in ("VBD", "VBZ", "MD") for tag in options[min(closer + 1, len(options) - 1)])


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
    governs = _object_follows(at, options) and base not in listed("closed", "titled")
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


def _joins_passive(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]]) -> bool:
    """Whether a participle with one word after it goes on a list of passives: were put up, painted green and sold."""
    ends = at + 2 < len(options) and options[at + 2][0] in (",", "CC", ".")
    verb = next((place for place in range(back, 0, -1) if tokens[place].tag.startswith("VB")), 0)
    helped = verb > 0 and tokens[verb].tag == "VBN" and tokens[verb - 1].low in ("was", "were", "is", "are", "been")
    return ends and helped


def _object_follows(at: int, options: list[tuple[str, ...]]) -> bool:
    """Whether what follows a verb can only be its object."""
    return at + 1 < len(options) and options[at + 1][0] in _OBJECTS


def _perfect(at: int, tokens: list[Token]) -> bool:
    """Whether a participle stands after “had” or “having”: had burned the town and taken its ships."""
    before = next((token for token in reversed(tokens[:at]) if token.tag != "RB"), None)
    return before is not None and before.low in listed("closed", "have") | {"having"}


def _after_comma(at: int, back: int, tokens: list[Token], options: list[tuple[str, ...]], following: str) -> str:
    if _after_addition(back, tokens) and following != ",":
        return "VBD"
    if not finite_behind(back, tokens):
        if (
            _added_by_preposition(back, tokens)
            and following in ("DT", "NNP", "CD", "RB", "PRP$")
            and tokens[at + 1].low != "by"
        ):
            return "VBD"
        return (
            "VBD"
            if _added_before(back, tokens) and following != "," and not finite_ahead(at, tokens, options)
            else "VBN"
        )
    if back > 2 and tokens[back - 1].tag in ("VBD", "VBP", "VBZ") and tokens[back - 3].tag == ",":
        return "VBD"  # the letter, he explained, stood for
    while following == "RB" and tokens[at + 1].low.endswith("ly") and at + 2 < len(tokens):
        at, following = at + 1, options[at + 2][0]
    if following in ("JJ", "RB") and _joins_passive(at, back, tokens, options):
        return "VBN"
    if following in ("IN", "RB", "RP") and tokens[at + 1].low in _PARTICLES and _object_follows(at + 1, options):
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


def _noun_opens(tokens: list[Token]) -> bool:
    return tokens[0].tag not in ("IN", "TO", "SUB", "RB")


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


def _governed_after_comma(back: int, tokens: list[Token]) -> bool:
    """Whether the noun phrase that ends here hangs on a preposition after a comma: …, in a book | published."""
    while back >= 0 and tokens[back].tag in (*BEFORE_NOUN, *NOUNISH):
        back -= 1
    return back > 0 and tokens[back].tag == "IN" and tokens[back - 1].tag == ","


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


def _added_by_preposition(back: int, tokens: list[Token]) -> bool:
    """Whether the comma at `back` closes “, of Johns Hopkins University,” after a name."""
    opener = next((i for i in range(back - 1, 0, -1) if tokens[i].text == ","), 0)
    return bool(opener) and tokens[opener + 1].tag in ("IN", "RB") and tokens[opener - 1].tag == "NNP"


def _noun_before(back: int, tokens: list[Token]) -> bool:
    return back > 0 and tokens[back - 1].tag in ("NN", "NNS", "NNP")


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
        if tags[0] in _STOPS:
            return False
        if tags[0] == "MD" or tags in (("VBD",), ("VBZ",)):
            return True
        after = options[i + 1][0] if i + 1 < len(tokens) else "."
        objects = after in ("DT", "PRP$", "NNP", "THAT", "CD", "QB", "PRP")
        if tags == ("VBD", "VBN") and options[i - 1][0] in ("NN", "NNS", "NNP", "RB") and objects:
            return True
    return False
