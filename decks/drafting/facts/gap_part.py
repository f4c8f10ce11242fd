"""The part of a long sentence that stands alone around a gap: without what a semicolon parts off or a comma adds."""

import re

from decks.context import capital
from decks.drafting.asking import GAP
from decks.drafting.grammar.finite import is_finite
from decks.drafting.words import listed

_LONG = 30  # words beside its gap up to which a sentence is left whole
_FEWEST = 8
_ANCHORS = 2  # names and numbers by which one knows what is told of
_DATE = re.compile(
    r"\b(?:1\d{3}|20\d\d|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October)\b"
)
_ANCHOR = re.compile(r"(?<=[a-z,;:(] )(?:\d|[A-Z])|^(?!The |In |On |At |By |An? )[A-Z]")
_ADDED = re.compile(r", (?=(?:which|who|whose|whom|where|when|while|although|though|whereas) )")
_LEANING = re.compile(
    r"(?:(?:the )?(?:latter|former|same|others?|second|third|next|rest)|that|those|this|these)\b", re.I
)
_APART = re.compile(r"[\"–—(]|: ")
_AFTER_INSERTION = 4  # words


def own_part(before: str, after: str, verb: int, *, led: bool) -> tuple[str, str]:
    """What stands before and after a gap, shorter if that can stand alone.

    The main verb stands `verb` characters on. Of a sentence that is `led` up to, the beginning stays.
    """
    if _is_long(before, after) and not _APART.search(before + after):
        before, after, verb = _between_semicolons(before, after, verb, led=led)
        after = _without_addition(before, after, verb)
    return before, after


def _between_semicolons(before: str, after: str, verb: int, *, led: bool) -> tuple[str, str, int]:
    opens, closes = before.rfind("; ") + 1, after.find("; ")
    head, tail = before[opens:].lstrip(), f"{after[:closes]}." if closes >= 0 else after
    if opens and not led and _opens(head) and _stands(head, tail, before + after):
        return capital(head), tail, 0
    if closes >= 0 and verb < len(before) + closes and _stands(before, tail, before + after):
        return before, tail, verb
    return before, after, verb


def _opens(head: str) -> bool:
    """Whether a part of a sentence begins as one that needs none before it."""
    first = head.split(" ", 1)[0].lower()
    linked = any(first in listed("closed", name) for name in ("conjunctions", "pronouns", "possessives"))
    return not linked and not _LEANING.match(head)


def _stands(head: str, tail: str, whole: str) -> bool:
    """Whether a part of a sentence tells something known: it has a verb, names, and a date if the whole has one."""
    part = f"{head} {GAP} {tail}"
    last = part.rpartition("; ")[2].split()
    dated = _DATE.search(part.replace(GAP, "")) or not _DATE.search(whole)
    return (
        len(part.split()) > _FEWEST
        and any(map(is_finite, last))
        and bool(dated)
        and len(_ANCHOR.findall(part)) >= _ANCHORS
    )


def _without_addition(before: str, after: str, verb: int) -> str:
    """What stands after a gap, without a clause that is added at the end."""
    if not _is_long(before, after):
        return after
    ends = [found.start() for found in _ADDED.finditer(after) if _is_last(before, after, found.start(), verb)]
    fitting = [end for end in ends if not _is_long(before, after[:end])]
    end = fitting[-1] if fitting else ends[0] if ends else -1
    return f"{after[:end]}." if end >= 0 else after


def _is_last(before: str, after: str, end: int, verb: int) -> bool:
    """Whether a clause that is added there ends the sentence, and leaves one: no verb waits for its end."""
    waiting = re.split(r", (?!which |who |where |when )", after[end + 2 :])[1:]
    closed = not any(is_finite(word) for part in waiting for word in part.split()[:_AFTER_INSERTION])
    return verb < len(before) + end and closed and _stands(before, f"{after[:end]}.", before + after)


def _is_long(before: str, after: str) -> bool:
    return len(before.split()) + len(after.split()) > _LONG
