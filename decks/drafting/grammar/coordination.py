"""Clauses side by side: a second verb of one subject, and a new subject after “and” or a comma."""

from decks.drafting.grammar.clause import CONTENT, INSERTED, MAIN, PARTICIPLE, RELATIVE, SUBORDINATE, Clause
from decks.drafting.grammar.open import Open
from decks.drafting.grammar.phrases import ADV, CC, DATE, MARK, NP, VG, P
from decks.drafting.grammar.subjects import start_of
from decks.drafting.grammar.subjects import subject as subject_of
from decks.drafting.words import listed


def repeats(open_: Open, at: int) -> bool:
    """Whether a verb after “and” shares the auxiliary of the verb before it: was added and tested."""
    before = at - 1
    while open_.row.kind(before) == ADV:
        before -= 1
    if open_.row.kind(before) != CC or open_.top.verb < 0:
        return False
    phrase, verb = open_.phrases[at], open_.phrases[open_.top.verb]
    if (
        phrase.form == "bare"
        and (verb.modal or open_.tokens[verb.first].low in listed("closed", "do"))
        and open_.row.kind(open_.top.verb) == VG
    ):
        near = all(open_.row.kind(p) != VG for p in range(open_.top.verb + 1, at))
        phrase.modal = verb.modal if near else phrase.modal
        return near
    helped = verb.form == "finite" and (verb.passive or verb.perfect) and verb.last - verb.first > 1
    phrase.perfect = phrase.perfect or (phrase.form == "en" and helped and not verb.passive)
    return phrase.form == "en" and helped


def share(open_: Open, at: int, before: int) -> None:
    """“… and established”: another verb of a subject that has one already."""
    lone = open_.row.kind(before) == MARK or open_.row.word(before - 1) == ","
    if lone and open_.stack[0].verb < 0 and open_.row.kind(before) == MARK:
        del open_.stack[1:]
        open_.top.verb, open_.top.subject = at, subject_of(open_.row, open_.top, at)
        return
    for depth in range(len(open_.stack) - 1, 0, -1):
        clause = open_.stack[depth]
        closes = clause.kind == PARTICIPLE or (clause.after_comma and lone) or (clause.kind == RELATIVE and lone)
        if not closes and clause.verb >= 0:
            break
        if open_.stack[depth - 1].verb < 0 and lone:
            del open_.stack[depth:]
            open_.top.verb, open_.top.subject = at, subject_of(open_.row, open_.top, at)
            return
        if closes:
            del open_.stack[depth:]
    _leave_content(open_, at, before)
    twin = open_.top
    if (
        twin.kind == CONTENT
        and lone
        and twin.parent is not None
        and _tells(open_, at)
        and _tells(open_, twin.parent.verb)
    ):
        open_.stack.pop()  # he protested that they should talk, and then announced that
        twin = open_.top
    if twin.verb < 0:
        twin.verb, twin.subject = at, twin.subject or subject_of(open_.row, open_.top, at)
        return
    open_.stack[-1] = Clause(twin.kind, at, twin.parent, twin.marker, twin.after_comma, at, twin.subject, shared=True)
    open_.done.append(open_.stack[-1])


def _leave_content(open_: Open, at: int, before: int) -> None:
    """It found that the town would stay in the union as long as most so wished, and | bound …: it bound."""
    depth = next((i for i, clause in enumerate(open_.stack) if clause.kind == CONTENT), 0)
    content = open_.stack[depth]
    under = len(open_.stack) > depth + 1 and open_.top.kind == SUBORDINATE
    comma = open_.row.kind(before) == CC and open_.row.word(before - 1) == ","
    if not (depth and under and comma and content.verb >= 0) or open_.stack[depth - 1].verb < 0:
        return
    if open_.phrases[content.verb].modal and not open_.phrases[at].modal:
        del open_.stack[depth:]


def _tells(open_: Open, verb: int) -> bool:
    phrase = open_.phrases[verb]
    return not phrase.modal and phrase.base in listed("speech", "assert") | listed("speech", "ask")


def new_subject(open_: Open, at: int, subject: tuple[int, ...]) -> None:
    """A finite verb with a subject of its own, though the clause has a verb: a content clause, or the next clause."""
    opener = subject[0] - 1
    while (
        open_.row.kind(opener) in (ADV, DATE)
        or (open_.row.kind(opener) == NP and open_.row.kind(opener - 1) == P)
        or (open_.row.kind(opener) == P)
    ):
        opener -= 1
    verb = open_.phrases[open_.top.verb]
    within = open_.top.kind == SUBORDINATE and len(open_.stack) > 1
    if within and open_.row.kind(open_.top.marker - 1) == CC and open_.row.kind(opener) not in (CC, VG):
        coordinate(open_, at, subject, opener)  # and after Pan Am gave theirs up only two carriers remained
        claim(open_, subject)
        return
    if (
        within
        and open_.stack[-2].verb < 0
        and opener != open_.top.verb
        and open_.row.kind(opener) != CC
        and open_.row.word(opener) != ","
    ):
        open_.stack.pop()  # after Pan Am gave theirs up on 31 January only two carriers remained
        open_.top.verb, open_.top.subject = at, subject
        claim(open_, subject)
        return
    if (
        verb.base in ("be", "have", "do")
        and verb.last - verb.first == 1
        and not open_.top.subject
        and opener == open_.top.verb
    ):
        open_.phrases[at].helper = open_.row.word(open_.top.verb)
        open_.top.verb, open_.top.subject = at, subject  # not only has the war ended …
        return
    if opener == open_.top.verb or (open_.row.kind(opener) == VG and opener > open_.top.verb):
        telling = verb.base in listed("speech", "assert") | listed("speech", "think")
        open_.add(Clause(CONTENT if telling else RELATIVE, subject[0], open_.top, -1, False, at, subject))
    elif open_.row.kind(opener) == CC:
        coordinate(open_, at, subject, opener)
    elif open_.row.word(opener) == ",":
        inserted_or_next(open_, at, subject, opener)
    else:
        told_apart = open_.row.tokens[open_.row.phrases[opener].head].tag not in ("NNP", "NNPS")  # a name need not be
        open_.add(Clause(RELATIVE, subject[0], open_.top, -1, False, at, subject, object_gap=told_apart))
    claim(open_, (_beginning(open_, subject[0]),))


def described_subject(open_: Open) -> tuple[tuple[int, ...], int] | None:
    """The subject of the next clause, which the participle before the verb describes, and the “and” before it.

    He left, and only the version called Model E | is sold.
    """
    top, row = open_.top, open_.row
    if top.kind != PARTICIPLE or top.after_comma or not top.subject or top.parent is None:
        return None
    place = start_of(row, top.subject[0])
    opener = place - 1
    while row.kind(opener) == ADV:
        opener -= 1
    return ((place,), opener) if row.kind(opener) == CC and 0 <= top.parent.verb < place else None


def _beginning(open_: Open, place: int) -> int:
    """Where a clause after “and” begins, with what stands before its subject: and, on 8 May, | it declared."""
    row, at = open_.row, place - 1
    while (
        row.kind(at) in (ADV, DATE, P)
        or (row.kind(at) == NP and row.kind(at - 1) == P)
        or (row.word(at) == "," and at > place - 8)
    ):
        at -= 1
    return at + 1 if row.kind(at) == CC and row.word(at - 1) != "between" else place


def claim(open_: Open, subject: tuple[int, ...]) -> None:
    """Take the phrases of a clause that began before its verb from the clause that had them."""
    start = subject[0]
    for clause in open_.done:
        inner = clause.kind == PARTICIPLE and clause.start > start and not clause.after_comma
        if clause is not open_.top and not inner and any(at >= start for at in clause.own):
            open_.top.own += [at for at in clause.own if at >= start]
            clause.own = [at for at in clause.own if at < start]


def coordinate(open_: Open, at: int, subject: tuple[int, ...], opener: int) -> None:
    after_comma = open_.row.word(opener - 1) == ","
    apart = open_.row.word(opener) == "but" or opener < subject[0] - 1  # and on such grounds | Lind …
    while len(open_.stack) > 1 and (
        open_.top.kind in (RELATIVE, PARTICIPLE, SUBORDINATE) or (open_.top.kind == CONTENT and after_comma and apart)
    ):
        open_.stack.pop()
    twin = open_.top
    open_.stack[-1] = Clause(twin.kind, subject[0], twin.parent, twin.marker, twin.after_comma, at, subject)
    open_.done.append(open_.stack[-1])


def inserted_or_next(open_: Open, at: int, subject: tuple[int, ...], opener: int) -> None:
    """“…, he explained” at the end, or the main clause after one before it."""
    telling = open_.phrases[at].base in listed("speech", "assert") | listed("speech", "think")
    if telling and open_.row.word(open_.row.next(at)) in (",", "."):
        open_.add(Clause(INSERTED, subject[0], open_.top, -1, True, at, subject))
        return
    while len(open_.stack) > 1:
        open_.stack.pop()
    open_.stack[-1] = Clause(MAIN, subject[0], None, -1, False, at, subject)
    open_.done.append(open_.stack[-1])
