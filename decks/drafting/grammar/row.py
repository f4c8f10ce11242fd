"""The phrases of a sentence in a row, looked at by their places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from decks.drafting.grammar.phrases import ADV, CC, MARK, NP, REL, SUB, VG, Phrase
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed


@dataclass(frozen=True, slots=True)
class Row:
    """Phrases and the tokens that they are made of. A place outside is a mark without a word.

    `inserted` are the commas around what stands between a subject and its verb, the second by the first.
    """

    phrases: Sequence[Phrase]
    tokens: Sequence[Token]
    inserted: Mapping[int, int] = field(default_factory=dict)

    def kind(self, at: int) -> str:
        return self.phrases[at].kind if 0 <= at < len(self.phrases) else MARK

    def word(self, at: int) -> str:
        """The first word of a phrase, small."""
        return self.tokens[self.phrases[at].first].low if 0 <= at < len(self.phrases) else ""

    def next(self, at: int) -> int:
        """The next phrase that is no adverb."""
        at += 1
        while self.kind(at) == ADV:
            at += 1
        return at


def list_goes_on(row: Row, at: int) -> bool:
    """Whether a comma only parts the members of a list that ends with “and”."""
    following = at + 1
    if row.kind(following) not in (NP,):
        return False
    for after in range(following + 1, min(following + 8, len(row.phrases))):
        if row.kind(after) == VG:
            return False
        if row.kind(after) == CC and row.word(after) in ("and", "or"):
            return True
    return False


def verb_after(row: Row, at: int) -> bool:
    """Whether a clause of its own follows “and”: a noun phrase, then a finite verb."""
    seen = False
    for after in range(at + 1, len(row.phrases)):
        kind = row.kind(after)
        if kind == NP:
            seen = True
        elif kind == VG:
            return seen and row.phrases[after].form == "finite"
        elif kind in (MARK, REL, SUB, CC):
            return False
    return False


def clause_follows(row: Row, at: int) -> bool:
    """Whether a preposition that may join clauses does: after | NP … finite verb."""
    seen, after = False, at
    while after < min(at + 12, len(row.phrases)):
        after = row.inserted.get(after + 1, after) + 1
        kind = row.kind(after)
        if kind == NP and seen and row.kind(after - 1) == NP:
            return False  # after the war | Kristiansen bought
        if kind == NP:
            seen = True
        elif kind == VG and row.kind(after + 1) == NP and row.kind(after + 2) == VG and _auxiliary(row.phrases[after]):
            return False  # until five o'clock | was he taken off
        elif kind == VG and (row.phrases[after].form == "finite" or row.kind(after - 1) != NP):
            return seen and row.phrases[after].form == "finite"
        elif kind in (MARK, SUB, REL):
            return False
    return False


def _auxiliary(verb: Phrase) -> bool:
    return verb.last - verb.first == 1 and verb.base in ("be", "have", "do")


def particle(verb: Phrase, tokens: Sequence[Token]) -> str:
    """The “out” of “pointed out”, where that makes a verb one of saying; else empty."""
    after = tokens[verb.last].low if verb.last < len(tokens) else ""
    return after if not verb.passive and f"{verb.base} {after}" in listed("speech", "assert") else ""
