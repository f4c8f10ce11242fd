"""The clauses that are still open while a sentence is read, and those that were found."""

from collections.abc import Sequence

from decks.drafting.grammar.clause import INSERTED, MAIN, Clause
from decks.drafting.grammar.insertions import insertions
from decks.drafting.grammar.phrases import NP, Phrase
from decks.drafting.grammar.row import Row
from decks.drafting.grammar.tokens import Token


class Open:
    """A stack of clauses, the innermost on top, and the list of all of them."""

    def __init__(self, phrases: Sequence[Phrase], tokens: Sequence[Token]) -> None:
        self.phrases, self.tokens = phrases, tokens
        plain = Row(phrases, tokens)
        self.row = Row(phrases, tokens, insertions(plain))
        self.waiting: list[tuple[list[Clause], tuple[int, ...]]] = []
        self.resumed: tuple[int, ...] = ()
        self.stack = [Clause(MAIN, 0)]
        self.done: list[Clause] = [self.stack[0]]

    @property
    def top(self) -> Clause:
        return self.stack[-1]

    def add(self, clause: Clause) -> None:
        """Open a clause within the innermost one."""
        self.stack.append(clause)
        self.done.append(clause)

    def insert(self, at: int, subject: tuple[int, ...]) -> None:
        """Leave the clause that waits for its verb, with its subject, for what is inserted."""
        self.waiting.append((list(self.stack), subject))
        if self.row.kind(at + 1) == NP:
            self.add(Clause(INSERTED, at + 1, self.top, after_comma=True))  # its dates are not the clause's

    def resume(self) -> None:
        """Go on with the clause that was left: the next verb is its subject's."""
        self.stack, self.resumed = self.waiting.pop()

    def restart(self, at: int) -> None:
        """Close all clauses and open a main one after a mark."""
        self.stack = [Clause(MAIN, at + 1)]
        self.done.append(self.stack[0])
