"""Hints by letter: the beginning of the answer, the rest as dots of its length."""

from decks.forms.question import Kind, Question
from decks.model import Answer

HIDDEN = "·"


def letters(question: Question, count: int) -> str:
    """The answers with their first `count` letters and digits shown; empty where the question is not typed."""
    if question.kind is not Kind.TEXT:
        return ""
    return ", ".join(_masked(answer, count) for answer in question.key)


def most(question: Question) -> int:
    """How many letters may be shown: half of the shortest answer, so that something is left to recall."""
    return min(sum(map(str.isalnum, answer.text)) for answer in question.key) // 2


def _masked(answer: Answer, count: int) -> str:
    shown = ""
    for character in answer.text:
        if character.isalnum():
            shown += character if count > 0 else HIDDEN
            count -= 1
        else:
            shown += character
    return shown
