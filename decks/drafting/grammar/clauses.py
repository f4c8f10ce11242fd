"""Clauses: who does what, in main, subordinate, relative and participle clauses, and what hangs on what."""

from collections.abc import Sequence

from decks.drafting.grammar.added_participles import participle
from decks.drafting.grammar.additions import comma, joins_clauses, relative, subordinate
from decks.drafting.grammar.clause import (
    CONTENT,
    MAIN,
    PAREN,
    PARTICIPLE,
    QUOTE,
    RELATIVE,
    Clause,
)
from decks.drafting.grammar.coordination import claim, coordinate, described_subject, new_subject, repeats, share
from decks.drafting.grammar.inserted_speech import is_aside, is_inserted
from decks.drafting.grammar.open import Open
from decks.drafting.grammar.phrases import ADV, CC, DATE, MARK, NP, REL, SUB, VG, P, Phrase
from decks.drafting.grammar.subjects import postposed
from decks.drafting.grammar.subjects import subject as subject_of
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed

_WHEN = ("at", "in", "on", "by", "from", "after", "within", "during", "until", "before")


def find_clauses(phrases: Sequence[Phrase], tokens: Sequence[Token]) -> list[Clause]:
    """The clauses of a sentence, in the order in which they begin: one walk over its phrases, from left to right."""
    open_ = Open(phrases, tokens)
    for at, phrase in enumerate(phrases):
        word = open_.tokens[phrase.first].low
        if phrase.kind == MARK:
            _mark(open_, at, word)
        elif phrase.kind == REL:
            relative(open_, at)
        elif phrase.kind == SUB or (phrase.kind == P and joins_clauses(open_, at, word)):
            subordinate(open_, at, word)
        elif phrase.kind == VG:
            verb(open_, at, phrase)
        open_.top.own.append(at)
    for clause in open_.done:
        if clause.kind == PARTICIPLE and not clause.subject and clause.parent:
            clause.subject = clause.parent.subject
    return [clause for clause in open_.done if clause.verb >= 0]


def _mark(open_: Open, at: int, word: str) -> None:
    if word in (";", ":", "—", "–", "--"):
        open_.restart(at)
    elif at in open_.row.inserted.values():
        open_.resume()
    elif word == ",":
        comma(open_, at)
        if at in open_.row.inserted:
            which = open_.top if open_.top.kind == PARTICIPLE and not open_.top.after_comma else None
            if which and which.subject and len(open_.stack) > 1:
                open_.stack.pop()  # a body headed by Otto Lind, | a former minister, met
            open_.insert(at, which.subject if which else subject_of(open_.row, open_.top, at))


def verb(open_: Open, at: int, phrase: Phrase) -> None:
    if phrase.form == "to":
        return
    lone = open_.top.verb >= 0 and is_lone_auxiliary(open_, open_.top.verb)
    auxiliary = open_.phrases[open_.top.verb].base if open_.top.verb >= 0 else ""
    inverted = auxiliary == "be" and open_.row.kind(at - 1) == NP and at == open_.top.verb + 2
    asked = phrase.form == "bare" or (phrase.form == "en" and (auxiliary == "have" or inverted))
    if asked and lone and (not open_.top.subject or _inverted(open_)):
        between = [p for p in range(open_.top.verb + 1, at) if open_.row.kind(p) == NP and open_.row.kind(p - 1) != P]
        phrase.passive = inverted
        phrase.form, phrase.helper = "finite", open_.row.word(open_.top.verb)
        open_.top.verb, open_.top.subject = at, tuple(between[:1])  # not until then did the camera show …
        return
    if phrase.form in ("bare", "en") and repeats(open_, at):
        twin = open_.top
        open_.stack[-1] = Clause(
            twin.kind, at, twin.parent, twin.marker, twin.after_comma, at, twin.subject, shared=True
        )
        open_.done.append(open_.stack[-1])
        return
    subjunctive = phrase.form == "bare" and open_.top.kind == CONTENT and open_.top.verb < 0
    if phrase.form == "finite" or subjunctive:
        finite(open_, at)
    elif phrase.form in ("ing", "en"):
        participle(open_, at)


def _inverted(open_: Open) -> bool:
    """Whether “did” stands before its subject: in two towns only, Falk and Lind, | did the party win."""
    row, verb = open_.row, open_.top.verb
    return row.phrases[verb].base == "do" and row.word(verb - 1) == "," and row.kind(verb + 1) == NP


def is_lone_auxiliary(open_: Open, verb: int) -> bool:
    phrase = open_.phrases[verb]
    return phrase.last - phrase.first == 1 and (phrase.base in ("do", "have", "be") or bool(phrase.modal))


def finite(open_: Open, at: int) -> None:
    if open_.resumed:
        subject, open_.resumed = open_.resumed, ()
        if open_.top.verb < 0:
            open_.top.verb, open_.top.subject = at, subject
        else:
            new_subject(open_, at, subject)
        return
    if open_.top.verb < 0 and ends_in_quote(open_, at):
        open_.stack.pop()
    if open_.top.verb < 0:
        if is_inserted(open_, at):
            return
        open_.top.verb, open_.top.subject = (
            at,
            open_.top.subject or subject_of(open_.row, open_.top, at) or postposed(open_.row, open_.top, at),
        )
        return
    if is_aside(open_, at):
        return
    before = at - 1
    while open_.row.kind(before) in (ADV, PAREN) or (
        open_.row.kind(before) == DATE and open_.row.kind(before - 1) != P
    ):
        before -= 1
    before = _fronted_after_and(open_, before)
    if open_.row.kind(before) == CC or open_.row.word(before) == ",":
        subject = subject_of(open_.row, open_.top, at) if open_.row.kind(before) != CC else ()
        if subject and subject[0] > open_.top.verb and open_.row.kind(subject[0] - 1) == CC:
            new_subject(open_, at, subject)
        else:
            share(open_, at, before)
        return
    without_joint(open_, at)


def _fronted_after_and(open_: Open, before: int) -> int:
    """The “and” before what only says when: and | at noon | moved off; else the place itself."""
    row, place = open_.row, before
    while row.kind(place) in (ADV, DATE) or (row.kind(place) == NP and row.kind(place - 1) == P):
        place -= 1 + (row.kind(place) == NP or row.kind(place - 1) == P)
    whole = not postposed(row, Clause(MAIN, 0, own=[place + 1]), before + 1)
    return place if row.kind(place) == CC and row.word(place + 1) in _WHEN and whole else before


def ends_in_quote(open_: Open, at: int) -> bool:
    """Whether the verb of “that they "should talk", and then announced” is in the quotation, and this the next."""
    top, row = open_.top, open_.row
    quoted = any(row.kind(place) == QUOTE for place in top.own)
    before = at - 1
    while row.kind(before) == ADV:
        before -= 1
    joined = row.word(before) == "," or row.kind(before) == CC
    return top.kind == CONTENT and len(open_.stack) > 1 and quoted and joined


def without_joint(open_: Open, at: int) -> None:
    """A finite verb that no “and” or comma joins to the verb before it."""
    if open_.top.kind in (PARTICIPLE, RELATIVE) and len(open_.stack) > 1 and open_.stack[-2].verb < 0:
        open_.stack.pop()
        finite(open_, at)
        return
    told = told_subject(open_, at)
    if told:
        new_subject(open_, at, told)
        return
    described = described_subject(open_)
    if described:
        subject, opener = described
        open_.stack.pop()
        coordinate(open_, at, subject, opener)
        claim(open_, subject)
        return
    subject = subject_of(open_.row, open_.top, at)
    if subject and subject[0] > open_.top.verb:
        new_subject(open_, at, subject)
        return
    while len(open_.stack) > 1 and open_.top.verb >= 0:
        open_.stack.pop()
    if open_.top.verb < 0:
        open_.top.verb, open_.top.subject = at, subject_of(open_.row, open_.top, at)
    elif len(open_.top.subject) == 1 and open_.row.kind(open_.top.subject[0] - 1) == NP:
        unmarked_relative(open_, at)


def told_subject(open_: Open, at: int) -> tuple[int, ...]:
    """Saying | the mayor | had known: whose verb it is, after a participle of saying without “that”."""
    top, row = open_.top, open_.row
    verb = open_.phrases[top.verb]
    telling = top.kind == PARTICIPLE and verb.form == "ing" and verb.base in listed("speech", "assert")
    beside = telling and row.kind(top.verb + 1) == NP
    plain = all(row.kind(place) in (NP, P, ADV) for place in range(top.verb + 1, at))
    return (top.verb + 1,) if beside and plain else ()


def unmarked_relative(open_: Open, at: int) -> None:
    """The balance | Norway has kept | is broken: what was taken for the clause only tells which balance."""
    top = open_.top
    start = top.subject[0]
    inner = Clause(RELATIVE, start, top, -1, False, top.verb, top.subject, object_gap=True)
    inner.own = [place for place in top.own if place >= start]
    top.own = [place for place in top.own if place < start]
    top.verb, top.subject = at, (start - 1,)
    open_.done.append(inner)
