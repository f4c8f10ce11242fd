"""Clauses that add to another: relative and subordinate clauses, participles, and the commas that end them."""

from decks.drafting.grammar.clause import CONTENT, PAREN, PARTICIPLE, RELATIVE, SUBORDINATE, Clause
from decks.drafting.grammar.open import Open
from decks.drafting.grammar.phrases import ADV, CC, DATE, MARK, NP, VG, P
from decks.drafting.grammar.row import clause_follows, list_goes_on, verb_after
from decks.drafting.grammar.subjects import antecedent, common, person
from decks.drafting.words import listed

_NOT_OF_SOMEBODY = ("hold", "find", "see", "feel", "know", "want", "write", "expect", "consider", "regard", "praise")
"""Of these “that” is the content only where it follows at once: held that, but not held the shares that."""


def comma(open_: Open, at: int) -> None:
    """A comma ends an addition, and a clause before the main one."""
    following = open_.row.next(at)
    while len(open_.stack) > 1 and open_.top.verb >= 0:
        top = open_.top
        rest_missing = open_.stack[-2].verb < 0
        finite_next = open_.row.kind(following) == VG and open_.phrases[following].form == "finite"
        joins = (
            open_.row.kind(following) == CC
            and open_.row.kind(open_.row.next(following)) == VG
            and open_.phrases[open_.row.next(following)].form == "finite"
        )
        if top.kind in (RELATIVE, PARTICIPLE) and (top.after_comma or rest_missing) and not list_goes_on(open_.row, at):
            if joins and open_.phrases[top.verb].form == "finite" and not rest_missing and not top.after_comma:
                return
            open_.stack.pop()
        elif (
            top.kind in (SUBORDINATE, CONTENT, RELATIVE)
            and rest_missing
            and (open_.row.kind(following) in (NP, P, DATE, CC) or finite_next)
        ) or (
            top.kind == SUBORDINATE and (joins or open_.row.kind(following) == CC) and verb_after(open_.row, following)
        ):
            open_.stack.pop()
        else:
            return


def joins_clauses(open_: Open, at: int, word: str) -> bool:
    """Whether a preposition is a conjunction here: after the war ended; but not “known as dog 410 was”."""
    if open_.top.kind == PARTICIPLE and len(open_.stack) > 1 and open_.stack[-2].verb < 0:
        return False
    if word == "until" and open_.row.word(at + 1) == ",":
        return True
    known = word in listed("closed", "maybe_subordinators") or (word == "for" and open_.row.word(at - 1) == ",")
    return known and clause_follows(open_.row, at)


def relative(open_: Open, at: int) -> None:
    before = at - 1
    if open_.row.kind(before) == P:
        before -= 1
    comma = open_.row.word(before) == ","
    while comma or open_.row.kind(before) in (MARK, PAREN, DATE, ADV):
        comma = comma and open_.row.word(before) != ","
        before -= 1
        if before < 0:
            break
    after_comma = any(open_.row.word(back) == "," for back in range(before + 1, at))
    described = (
        person(open_.row, before)
        if open_.row.word(at) == "who"
        else _made_thing(open_, antecedent(open_.row, before))
        if after_comma
        else common(open_.row, before)
    )
    after = open_.row.next(at)
    gap = open_.row.kind(after) != VG or open_.row.kind(at - 1) == P or open_.row.word(at) == "whose"
    open_.add(Clause(RELATIVE, at, open_.top, at, after_comma, subject=() if gap else described, object_gap=gap))


def _made_thing(open_: Open, nearest: tuple[int, ...]) -> tuple[int, ...]:
    """What “which” describes: not the maker behind “by”, but what was made: a song, written by Otto Lind, which …"""
    row = open_.row
    if not nearest or row.word(nearest[0] - 1) != "by" or row.tokens[row.phrases[nearest[0]].head].tag != "NNP":
        return nearest
    at = nearest[0]
    while at > 1 and row.kind(at) in (NP, P):
        at -= 1
    made = row.kind(at) == VG and row.phrases[at].form == "en" and row.word(at - 1) == ","
    return antecedent(row, at - 2) if made else nearest


def subordinate(open_: Open, at: int, word: str) -> None:
    if word == "that" and _tells_apart(open_, at):
        open_.add(Clause(RELATIVE, at, open_.top, at, False, object_gap=True))
        return
    if word in ("while", "whereas") and _second_main(open_, at):
        open_.restart(at)
        open_.top.marker = at
        return
    kind = CONTENT if word in ("that", "whether", "how", "why", "if") and open_.top.verb >= 0 else SUBORDINATE
    if word == "that" and open_.top.verb < 0:
        kind = CONTENT
    if (
        kind == CONTENT
        and word == "that"
        and open_.top.kind == CONTENT
        and open_.row.kind(at - 1) == CC
        and open_.top.verb >= 0
    ):
        open_.stack.pop()
    if word in ("where", "when") and open_.row.kind(at - 1) == NP:
        kind = RELATIVE
    comma = open_.row.word(at - 1) == ","
    open_.add(Clause(kind, at, open_.top, at, comma, object_gap=kind == RELATIVE))


def _second_main(open_: Open, at: int) -> bool:
    """Whether “, while” sets a second statement beside the first: it stated that …, while the mayor accepted that …"""
    row = open_.row
    return (
        row.word(at - 1) == ","
        and all(clause.verb >= 0 for clause in open_.stack)
        and not open_.waiting
        and row.kind(row.next(at)) == NP
    )


def _tells_apart(open_: Open, at: int) -> bool:
    """Whether “that” goes on with the noun before it: the first probe | that the agency had sent."""
    row, before = open_.row, at - 1
    while row.kind(before) == "PAREN":
        before -= 1
    if row.kind(before) != NP or row.kind(row.next(at)) != NP:
        return False
    noun = open_.phrases[before]
    head = open_.tokens[noun.head]
    verb = open_.phrases[open_.top.verb] if open_.top.verb >= 0 else None
    telling = (
        verb is not None
        and verb.base in listed("speech", "assert") | listed("speech", "think") | listed("speech", "teaching")
        and verb.base not in _NOT_OF_SOMEBODY
    )
    single = any(t.low in ("first", "last", "only") or t.tag == "JJS" for t in open_.tokens[noun.first : noun.head])
    told = head.low != "one" and (head.tag in ("NNP", "NNPS", "PRP", "CD") or head.low in listed("speech", "contents"))
    return not told and (single or not telling)
