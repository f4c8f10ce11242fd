"""Clauses of saying within another: “The alloy, Brooks told the paper, would bend.”"""

from decks.drafting.grammar.clause import (
    INSERTED,
    MAIN,
    PAREN,
    Clause,
)
from decks.drafting.grammar.open import Open
from decks.drafting.grammar.phrases import ADV, DATE, NP, P
from decks.drafting.grammar.row import particle
from decks.drafting.grammar.subjects import subject as subject_of
from decks.drafting.words import listed


def is_aside(open_: Open, at: int) -> bool:
    """“The material, Brooks told the paper, would …”: what was taken for the verb is the speaker's."""
    top, row = open_.top, open_.row
    first = row.phrases[top.verb]
    telling = first.base in listed("speech", "assert") and not first.passive
    subject = [p for p in range(top.subject[0] + 1, top.verb) if row.kind(p) == NP] if len(top.subject) == 1 else []
    commas = top.subject and row.word(top.subject[0] + 1) == "," and row.word(at - 1) == ","
    if not (telling and commas and subject and top.subject[0] < top.verb) or top.kind != MAIN:
        return False
    speaker = next((p for p in subject if row.tokens[row.phrases[p].head].tag == "NNP"), subject[0])
    if row.word(speaker - 1) != ",":
        return False
    inserted = Clause(INSERTED, speaker, top, -1, True, top.verb, (speaker,))
    inserted.own = [p for p in top.own if p >= speaker]
    top.own = [p for p in top.own if p < speaker]
    top.verb = at
    open_.done.append(inserted)
    return True


def is_inserted(open_: Open, at: int) -> bool:
    """“X, he explained, was …”: the speaker's clause within another, which goes on after it."""
    telling = open_.phrases[at].base in listed("speech", "assert") | listed("speech", "think")
    telling = telling or bool(particle(open_.phrases[at], open_.tokens))
    after = at + 1
    while open_.row.kind(after) in (P, NP, DATE, ADV):
        after += 1
    inside = open_.row.word(after) == "," and open_.row.kind(at - 1) == NP and open_.row.word(at - 2) == ","
    inverted = telling and open_.phrases[at].base != "tell" and open_.row.kind(at - 2) == NP
    if inverted and open_.row.word(at - 1) == "," and open_.row.kind(at + 1) == NP and open_.row.word(at + 2) == ",":
        open_.top.subject = subject_of(open_.row, open_.top, at)
        open_.done.append(Clause(INSERTED, at, open_.top, -1, True, at, (at + 1,), [at + 1]))  # X, wrote Y, was
        return True
    brief = open_.row.kind(at - 3) in (DATE, ADV) and all(open_.row.kind(p) == ADV for p in range(at + 1, after))
    if not (telling and inside and (brief or open_.row.kind(at - 3) in (NP, PAREN))):
        return False
    clause = Clause(INSERTED, at - 1, open_.top, -1, True, at, (at - 1,), [at - 1])
    open_.top.own.remove(at - 1)
    open_.done.append(clause)
    return True
