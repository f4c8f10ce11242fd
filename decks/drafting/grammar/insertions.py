"""What stands between a subject and its verb, from comma to comma: “The probe, built near Hull, the port, | was …”."""

from decks.drafting.grammar.phrases import ADV, CC, DATE, MARK, NP, REL, SUB, VG, P
from decks.drafting.grammar.row import Row, list_goes_on
from decks.drafting.words import listed

_OPENERS = (NP, REL, P, SUB)


def insertions(row: Row) -> dict[int, int]:
    """The comma that closes each insertion, by the comma that opens it.

    A finite verb right after a comma looks back for the noun phrase that waits for it: the leftmost one before a
    comma that has no verb yet, if all between the commas can be an insertion.
    """
    found: dict[int, int] = {}
    for at in range(len(row.phrases)):
        close = _before(row, at)
        if row.kind(at) == VG and row.phrases[at].form == "finite" and row.word(close) == ",":
            opener = next((place for place in range(1, close) if _opens(row, place, close)), None)
            if opener is not None:
                found.setdefault(opener, close)
    return found


def _before(row: Row, at: int) -> int:
    at -= 1
    while row.kind(at) == ADV and row.word(at) != ",":
        at -= 1
    return at


def _opens(row: Row, place: int, close: int) -> bool:
    return (
        row.word(place) == ","
        and row.kind(place - 1) in (NP, "PAREN")
        and not (list_goes_on(row, place) and _alike(row, place))
        and _waits(row, place - 1)
        and _inserted(row, place + 1, close)
    )


def _alike(row: Row, comma: int) -> bool:
    """Whether two names, or two nouns, stand around a comma: not Ada Pell, president of …"""
    before, after = row.phrases[comma - 1], row.phrases[row.next(comma)]
    return (row.tokens[before.head].tag == "NNP") == (row.tokens[after.head].tag == "NNP")


def _waits(row: Row, at: int) -> bool:
    """Whether the noun phrase that ends here may be the subject of a verb to come: nothing before it governs it."""
    while row.kind(at) == "PAREN":
        at -= 1
    joined = row.word(_before(row, at)) in ("after", "before", "since", "until", "till")
    while row.kind(at) == NP and row.kind(at - 1) == P and (row.kind(at - 2) == NP or _reduced(row, at - 2)):
        at -= 2 + (row.kind(at - 2) == VG)  # a body | headed | by Otto Lind, a former minister, met
    if _in_place(row, at):
        return False
    before = _before(row, at)
    if row.kind(at) != NP:
        return False
    if row.kind(before) == P:
        return row.word(before) in listed("closed", "maybe_subordinators")
    if row.kind(before) == VG:
        return joined or row.phrases[before].base in listed("speech", "assert") | listed("speech", "think")
    if row.kind(before) == NP:
        while row.kind(before - 1) == P and row.kind(before - 2) == NP:
            before -= 2
        return row.kind(before - 1) == P and row.kind(before - 2) in (MARK, CC)  # in Downing Street | the news, …
    return row.kind(before) in (MARK, CC, SUB, REL, DATE, "QUOTE")


def _reduced(row: Row, at: int) -> bool:
    """Whether a participle right after a noun phrase tells which."""
    return row.kind(at) == VG and row.phrases[at].form == "en" and row.kind(at - 1) == NP


def _in_place(row: Row, at: int) -> bool:
    """Whether a name is the second of a place: they went to Peoria, | Illinois, to a laboratory."""
    if (
        row.word(at - 1) != ","
        or row.kind(at - 2) != NP
        or row.kind(at - 3) != P
        or row.kind(at - 4) not in (VG, NP, ADV)
    ):
        return False
    return all(row.tokens[row.phrases[p].head].tag == "NNP" for p in (at, at - 2))


def _inserted(row: Row, first: int, close: int) -> bool:
    """Whether what stands between two commas can be left out: each verb in it has a joint of its own."""
    at = first
    while row.kind(at) == ADV and at < close:
        at += 1
    participle = row.kind(at) == VG and row.phrases[at].form in ("en", "ing")
    if at >= close or not (participle or row.kind(at) in _OPENERS):
        return False
    if any(row.word(p) in ("while", "whereas") and row.word(p - 1) == "," for p in range(first, close)):
        return False
    joints = 1 if participle and row.phrases[at].base in listed("speech", "think") else 0
    for place in range(at, close):
        word = row.word(place)
        if row.kind(place) in (REL, SUB) or (row.kind(place) == P and word in listed("closed", "maybe_subordinators")):
            joints += 1
        if row.kind(place) == VG and row.phrases[place].form == "finite":
            joints -= 1
        if joints < 0 or word in (";", ":", "—", "–", "--"):
            return False
    return True
