"""Subjects: which noun phrases before a verb are what it speaks of."""

from decks.drafting.grammar.clause import MAIN, PAREN, Clause
from decks.drafting.grammar.forms import singulars
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.phrases import ADV, CC, DATE, MARK, NP, VG, P
from decks.drafting.grammar.row import Row
from decks.drafting.words import listed, section


def subject(row: Row, top: Clause, at: int) -> tuple[int, ...]:
    """The subject of a verb: the last free noun phrase of its clause before it, with those joined to it."""
    region = [place for place in top.own if place < at]
    free = [place for place in region if row.kind(place) == NP and not governed(row, top, place)]
    free = [place for place in free if not _says_how_long(row, place)] or free
    if not free:
        return ()
    last = free[-1]
    if (
        row.kind(last - 1) == NP
        and last - 1 in free
        and row.tokens[row.phrases[last].head].low in listed("closed", "sizes")
    ):
        last -= 1  # a drum | the size of a van
    while (earlier := described(row, top, last, free, at)) is not None:
        last = earlier
    together = [last]
    while (earlier := joined(row, top, together[0], free)) is not None:
        together.insert(0, earlier)
    return tuple(together)


def _says_how_long(row: Row, place: int) -> bool:
    """Whether a noun phrase only says how long before or after: three days | after | the invasion."""
    return _is_span(row, place) or (row.kind(place - 2) == NP and _is_span(row, place - 2))


def _is_span(row: Row, place: int) -> bool:
    """Whether it is a stretch of time with “after” or “before” behind it."""
    last = row.tokens[row.phrases[place].last - 1].low
    return last in listed("closed", "spans") and row.word(place + 1) in ("after", "before")


def governed(row: Row, top: Clause, place: int) -> bool:
    """Whether a noun phrase stands after a preposition, by itself or as a later member of a list."""
    before = place - 1
    while row.kind(before) == ADV:
        before -= 1
    if row.kind(before) == P and before != top.marker:
        return True
    if row.kind(before) == VG and row.phrases[before].form in ("to", "ing", "bare"):
        return True
    if row.kind(before) == CC and row.kind(before - 1) == NP:
        return governed(row, top, before - 1) and row.phrases[before].kind == CC and not verb_next(row, top, place)
    return False


def verb_next(row: Row, top: Clause, place: int) -> bool:
    """Whether a finite verb follows a noun phrase at once, so that “and” joins clauses, not nouns."""
    after = row.next(place)
    return row.kind(after) == VG and row.phrases[after].form == "finite" and top.verb >= 0


def described(row: Row, top: Clause, place: int, free: list[int], at: int) -> int | None:
    """The noun phrase that this one only explains: NP1, NP2, verb."""
    earlier = [other for other in free if other < place]
    opener = place - 1
    while row.kind(opener) == ADV:
        opener -= 1
    if not earlier or row.word(opener) != ",":
        return None
    between = list(range(earlier[-1] + 1, place))
    plain = all(row.kind(p) in (P, NP, MARK, PAREN, ADV, DATE) or _reduced(row, p) for p in between)
    closed = any(row.word(p) == "," for p in range(place + 1, at))
    return earlier[-1] if plain and closed else None


def _reduced(row: Row, place: int) -> bool:
    """Whether a participle only tells which: a body | headed | by Otto Lind, a former minister, said …"""
    verb = row.phrases[place]
    return row.kind(place) == VG and verb.form == "en" and row.kind(place - 1) == NP


def start_of(row: Row, place: int) -> int:
    """Where the noun phrase that ends here begins, with what hangs on it."""
    while row.kind(place - 1) in (NP, P) and row.kind(place) in (NP, P, PAREN):
        place -= 1
    return place


def joined(row: Row, top: Clause, place: int, free: list[int]) -> int | None:
    """The noun phrase that “and”, or a comma in a list, joins to this one."""
    before = place - 1
    if row.word(place) in ("he", "she", "they", "it", "we", "i"):
        return None
    if row.kind(before) == CC:
        before -= 1
    elif row.word(before) != "," or place not in free[1:]:
        return None
    if row.word(before) == ",":
        before -= 1
    if top.verb >= 0 and row.kind(start_of(row, before) - 1) == VG:
        return None
    earlier = [other for other in free if other <= before]
    if not earlier:
        return None
    within = all(row.kind(p) in (P, NP, ADV, PAREN) for p in range(earlier[-1] + 1, before + 1))
    listy = row.kind(place - 1) == CC or any(row.kind(p) == CC for p in range(place, place + 3))
    found = earlier[-1] if within and listy else None
    while found is not None and (explained := described(row, top, found, free, place)) is not None:
        found = explained  # Ada Pell, head of the mission, and her colleagues
    return found


def antecedent(row: Row, at: int) -> tuple[int, ...]:
    """The noun phrase that a relative clause or participle after it describes: the nearest before it."""
    while at >= 0 and (row.kind(at) != NP or (row.kind(at - 1) == P and row.word(at - 2) == "," and at > 3)):
        at -= 1
    while at > 1 and row.word(at - 1) == "of" and _leads(row, at - 2):
        at -= 2
    return (at,) if at >= 0 else ()


def _leads(row: Row, place: int) -> bool:
    """Whether a noun phrase begins a name that goes on after “of”: the Convention | of | Tarn."""
    if place < 0 or row.kind(place) != NP:
        return False
    head = row.tokens[row.phrases[place].head]
    last = head.low.split()[-1]
    return head.tag == "NNP" and lexicon().knows(last) and lexicon().is_noun(last)


def person(row: Row, at: int) -> tuple[int, ...]:
    """The noun phrase that “who” describes: the nearest for persons, else the nearest of all.

    Of “Collip, on leave from the University of Alberta, who” it is Collip.
    """
    place = at
    while (place >= 0 and row.kind(place) in (NP, P, PAREN, DATE, ADV, CC)) or row.word(place) in (",", '"'):
        if row.kind(place) == NP and is_human(row, place):
            return (place,)
        place -= 1
    return antecedent(row, at)


def is_human(row: Row, place: int) -> bool:
    """Whether a noun phrase may be somebody: a noun for persons, or a name of no place or body."""
    head, before = row.tokens[row.phrases[place].head], row.word(place - 1)
    words = head.low.split()
    if head.tag in ("NNP", "NNPS"):
        placed = row.kind(place - 1) == P and before in ("in", "at", "from", "near", "of")
        return not placed and not any(word in listed("kinds", kind) for kind in section("kinds") for word in words)
    singular = {words[-1], *singulars(words[-1])}
    return head.tag == "PRP" or bool(singular & (listed("people", "nouns") | {"those", "one"}))


def common(row: Row, at: int) -> tuple[int, ...]:
    """The noun that “that” describes: a common noun, for names need no telling apart."""
    place = at
    while place >= 0 and row.kind(place) in (NP, P):
        share = (
            row.tokens[row.phrases[place].head].tag == "CD"
            and row.word(place - 1) == "of"
            and row.kind(place - 2) == NP
        )
        if row.kind(place) == NP and not share and row.tokens[row.phrases[place].head].tag not in ("NNP", "NNPS"):
            return (place,)  # a majority of 60 per cent | that: the majority
        place -= 1
    return antecedent(row, at)


def postposed(row: Row, top: Clause, at: int) -> tuple[int, ...]:
    """On August 5 came the signing of …: the subject after the verb."""
    opens = top.own and row.kind(top.own[0]) in (P, DATE, ADV)
    moves = (
        row.phrases[at].base in ("come", "stand", "lie", "follow", "live", "hang", "go", "appear", "rise")
        and row.phrases[at].last - row.phrases[at].first == 1
    )
    return (at + 1,) if opens and moves and top.kind == MAIN and row.kind(at + 1) == NP else ()
