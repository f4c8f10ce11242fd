"""The pieces of a filter: words, phrases, `key:value`, and what joins them."""

from collections.abc import Iterator
from typing import NamedTuple

SIGNS = "()-"
JOINTS = ("or", "and")


class FilterError(ValueError):
    """A filter that cannot be read: what is wrong in words, and the column where, counted from 1."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(f"column {column}: {message}")
        self.message = message
        self.column = column


class Token(NamedTuple):
    """A piece of a filter. `kind` is a sign, a joint, `term`, or `end`; a term without a `key` searches the text."""

    kind: str
    column: int
    text: str = ""
    key: str = ""


def tokens(text: str) -> Iterator[Token]:
    """The pieces of a filter in order, `end` last. Raises FilterError for a quotation mark that is left open."""
    at = 0
    while at < len(text):
        char = text[at]
        if char.isspace():
            at += 1
        elif char in SIGNS:
            yield Token(char, at + 1)
            at += 1
        else:
            token, at = _term(text, at)
            yield token
    yield Token("end", len(text) + 1)


def _term(text: str, start: int) -> tuple[Token, int]:
    """The term that starts there, and where it ends."""
    if text[start] == '"':
        phrase, end = _phrase(text, start)
        return Token("term", start + 1, phrase), end
    end = start
    while end < len(text) and not text[end].isspace() and text[end] not in "()":
        if text[end] == ":" and text[start:end].isalpha():
            return _pair(text, start, end)
        end += 1
    word = text[start:end]
    kind = word.lower() if word.lower() in JOINTS else "term"
    return Token(kind, start + 1, word), end


def _pair(text: str, start: int, colon: int) -> tuple[Token, int]:
    """A key with its value, which may be empty, or stand in quotation marks."""
    end = colon + 1
    key = text[start:colon].lower()
    if text[end : end + 1] == '"':
        value, end = _phrase(text, end)
    else:
        while end < len(text) and not text[end].isspace() and text[end] not in "()":
            end += 1
        value = text[colon + 1 : end]
    return Token("term", start + 1, value, key), end


def _phrase(text: str, start: int) -> tuple[str, int]:
    """What stands between quotation marks, and where it ends. A backslash takes the next character as it is."""
    found, at = "", start + 1
    while at < len(text) and text[at] != '"':
        at += text[at] == "\\" and at + 1 < len(text)
        found += text[at]
        at += 1
    if at >= len(text):
        raise FilterError("this quotation mark is never closed", start + 1)
    return found, at + 1
