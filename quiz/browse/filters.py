"""The filter language: from what a person types to a test of rows. docs/browse.md describes it.

filter := both ("or" both)*
both   := term (["and"] term)*
term   := "-" term | "(" filter ")" | word | "phrase" | key:value
"""

from collections.abc import Iterable, Sequence

from decks.parsing.fields import did_you_mean
from quiz.browse.keys import KEYS, Test
from quiz.browse.rows import Row
from quiz.browse.text import folded
from quiz.browse.tokens import JOINTS, FilterError, Token, tokens

__all__ = ["FilterError", "matching", "parse"]

MOST_CHARACTERS = 1000
MOST_NESTED = 50


def matching(rows: Iterable[Row], text: str) -> list[Row]:
    """The rows that a filter lets through, in their order. Raises FilterError for one that cannot be read."""
    test = parse(text)
    return [row for row in rows if test(row)]


def parse(text: str) -> Test:
    """The test that a filter means; an empty one lets every row through. Raises FilterError, never anything else."""
    if len(text) > MOST_CHARACTERS:
        raise FilterError(f"this filter is longer than {MOST_CHARACTERS} characters", MOST_CHARACTERS + 1)
    parser = _Parser(list(tokens(text)))
    return parser.whole()


class _Parser:
    """Reads tokens from left to right, one method for each line of the grammar."""

    def __init__(self, found: Sequence[Token]) -> None:
        self._tokens = found
        self._at = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def whole(self) -> Test:
        if self._next.kind == "end":
            return _everything
        test = self._filter(0)
        if self._next.kind != "end":
            raise FilterError("this parenthesis closes none that is open", self._next.column)
        return test

    def _filter(self, depth: int) -> Test:
        tests = [self._both(depth)]
        while self._next.kind == "or":
            self._at += 1
            tests.append(self._both(depth))
        return tests[0] if len(tests) == 1 else lambda row: any(test(row) for test in tests)

    def _both(self, depth: int) -> Test:
        tests = [self._term(depth)]
        while self._next.kind not in ("or", ")", "end"):
            self._at += self._next.kind == "and"
            tests.append(self._term(depth))
        return tests[0] if len(tests) == 1 else lambda row: all(test(row) for test in tests)

    def _term(self, depth: int) -> Test:
        negated = False
        while self._next.kind == "-":
            negated = not negated
            self._at += 1
        test = self._single(depth)
        return (lambda row: not test(row)) if negated else test

    def _single(self, depth: int) -> Test:
        token = self._next
        if token.kind == "(":
            return self._group(depth + 1)
        if token.kind != "term":
            raise FilterError(self._lacking(), token.column)
        self._at += 1
        return _test_of(token)

    def _group(self, depth: int) -> Test:
        opened = self._next
        if depth > MOST_NESTED:
            raise FilterError(f"parentheses are nested more than {MOST_NESTED} deep", opened.column)
        self._at += 1
        test = self._filter(depth)
        if self._next.kind != ")":
            raise FilterError("this parenthesis is never closed", opened.column)
        self._at += 1
        return test

    def _lacking(self) -> str:
        """What is wrong where something to look for should stand."""
        before = self._tokens[self._at - 1].kind if self._at else ""
        if before in (*JOINTS, "-", "("):
            return f"after “{before}”, something to look for is missing"
        found = self._next.kind
        hint = f'; to look for the word itself, write "{found}"' if found in JOINTS else ""
        return f"before “{found}”, something to look for is missing{hint}"


def _test_of(token: Token) -> Test:
    if not token.key:
        return _words(folded(token.text))
    if token.key not in KEYS:
        near = did_you_mean(token.key, KEYS)
        raise FilterError(f"there is no key “{token.key}:”. {near} Else put it in quotation marks.", token.column)
    try:
        return KEYS[token.key].make(token.text)
    except ValueError as error:
        raise FilterError(f"{token.key}: {error}", token.column + len(token.key) + 1) from None


def _words(wanted: str) -> Test:
    """Words stand in a card's text; with a slash they may be of its whole id, which else its deck would fill."""
    if "/" in wanted:
        return lambda row: wanted in row.text or wanted in row.id
    return lambda row: wanted in row.text


def _everything(_: Row) -> bool:
    return True
