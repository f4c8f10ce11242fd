"""Anki's clozes: `{{c1::text::hint}}`, one in another too."""

import re

from decks.context import GAP

OPEN = re.compile(r"\{\{c(\d{1,3})::", re.IGNORECASE)
_SIGNS = re.compile(r"\{\{c\d{1,3}::|\}\}|::", re.IGNORECASE)
DEEPEST = 8  # clozes in clozes


def with_gaps(text: str, number: int, answers: list[str], depth: int = 0) -> str:
    """A text with a gap for each cloze of a number, with its hint; other clozes are shown. Answers are collected."""
    shown, at = "", 0
    while (found := OPEN.search(text, at)) and depth < DEEPEST:
        end = _closing(text, found.end())
        answer, hint = _split_hint(text[found.end() : end])
        shown += text[at : found.start()]
        if int(found[1]) == number:
            answers.append(with_gaps(answer, -1, [], depth + 1))
            shown += f"{GAP} ({hint})" if hint else GAP
        else:
            shown += with_gaps(answer, number, answers, depth + 1)
        at = end + 2
    return shown + text[at:]


def _closing(text: str, at: int) -> int:
    """Where the cloze that began before `at` ends; the end of the text if it never does."""
    depth = 1
    for found in _SIGNS.finditer(text, at):
        depth += {"::": 0, "}}": -1}.get(found[0], 1)
        if depth == 0:
            return found.start()
    return len(text)


def _split_hint(inner: str) -> tuple[str, str]:
    """A cloze's answer and its hint, which follows the first `::` outside any cloze inside it, as in Anki."""
    depth = 0
    for found in _SIGNS.finditer(inner):
        if found[0] == "::" and depth == 0:
            return inner[: found.start()], inner[found.end() :]
        depth += {"::": 0, "}}": -1}.get(found[0], 1)
    return inner, ""
