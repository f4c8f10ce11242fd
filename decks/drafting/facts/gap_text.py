"""A sentence with a gap, as a card asks it: whole, or cut where a clause ends."""

import re
from collections.abc import Sequence
from itertools import pairwise

from decks.context import capital
from decks.drafting.asking import GAP
from decks.drafting.facts.gap_part import own_part
from decks.drafting.facts.gap_sentence import Telling
from decks.drafting.grammar.finite import is_finite
from decks.drafting.text import one_line, stands
from decks.drafting.words import listed

SHORT = 50
"""Words beside its gap up to which a sentence is shown whole; a question of more than fifty is a test of reading."""
_BESIDE = 18
_OPENING_WORDS = 40
_FEWEST = 4
_TOLD_APART = 20  # characters
_MARKS = (",", ";", ":")
_RELATIVE = ("which", "who", "whom", "whose", "where")
_JOINTS = ("and", "but", "then", "when", "that", "which")
_SHORTEST = 8  # words that are left without what leads in to them
_OPENING = re.compile(
    r"^(?:Yet|But|And|So(?! (?:did|do|does|was|were|is|are|had|has))|However|Nevertheless|Hence|Thus|Then|Meanwhile"
    r"|Still|Moreover|Therefore|Indeed|Instead)\b,? ?"
)
_AGAIN = re.compile(r"^ ?\((?:about |some |nearly )?[\d$£€][^()]*\)")  # 570,000 kilometers | (350,000 miles)
_NUMBER = re.compile(r"\d")
_CLOSING = re.compile(r"[,.;:)'%?!—–-]")
_LEAD_IN = re.compile(r"^[^:;,\"]{1,45}: (?=\S)")


def gapped(told: Telling, at: int, answer: str) -> str:
    """The sentence with a gap; of a long one the stretch around the gap. Empty if the answer stands there twice."""
    plain = told.plain
    length = next((n for n in range(len(answer), len(answer) + 12) if one_line(plain[at : at + n]) == answer), 0)
    before, after = told.said(told.start, at), told.said(at + length, told.end)
    before, after = own_part(before, after, len(told.said(told.start, told.verb)), led=bool(told.lead))
    most = SHORT - len(told.lead.split())
    if len(before.split()) + len(after.split()) > most:
        before = before if len(before.split()) <= _OPENING_WORDS else _tail(before)
        after = _head_of(after, max(_FEWEST, most - 3 - len(before.split())))
    if not length or stands(answer, f"{told.lead} {before} {after}"):
        return ""
    after = after.removeprefix(".") if answer.endswith((" Jr", " Sr", ".m")) else after
    after = _AGAIN.sub("", after).lstrip() if _NUMBER.search(answer) else after
    opened = before.endswith('"') and before.count('"') % 2
    joint = "" if opened or before.endswith(("(", "-")) else " "
    quoted = before.endswith('"') and after.startswith('"')
    close = "" if quoted or _CLOSING.match(after) else " "
    stop = "." if after in ("", '"') and plain[told.end - 1] == "." else ""  # that of p.m. ends the sentence too
    text = f"{before}{joint}{GAP}{close}{after}".strip() + stop
    if told.lead:
        return f"{told.lead} {text}"
    cut = _LEAD_IN.sub("", text)
    text = cut if GAP in cut and len(cut.split()) >= _SHORTEST else text
    return capital(_OPENING.sub("", text))


def is_clause(gap: str, told: Telling) -> bool:
    """Whether a gap's sentence, if cut, begins with its first word, goes on to its verb and ends with a clause."""
    own = gap.removeprefix(told.lead).lstrip()
    if not _ends_with_clause(own, told):
        return False
    return "…" not in own or (own[:1] != "…" and len(own) > len(told.said(told.start, told.verb)))


def _ends_with_clause(gap: str, told: Telling) -> bool:
    """Whether nothing is cut from the end, or only what a mark parts from it."""
    end = gap.rpartition(GAP)[2]
    said, last = told.said(told.start, told.end), end.removesuffix(" …")[-_TOLD_APART:]
    at = said.rfind(last)
    return not last or not end.endswith(" …") or (at >= 0 and said[at + len(last) :].startswith(_MARKS))


def _tail(before: str) -> str:
    """The end of what stands before a gap, from the start of a clause where one is near."""
    words = before.split()
    if len(words) <= _BESIDE:
        return before
    kept = words[-_BESIDE:]
    cut = next((at for at, word in enumerate(kept[:-5]) if word.endswith(_MARKS)), -1)
    return "… " + " ".join(kept[cut + 1 :])


def _ends(words: Sequence[str]) -> list[int]:
    """The words before a mark after which a clause may end: not where a row goes on, or an insertion opens or closes.

    An insertion closes before a verb that waits for it: Ida Roe, | who had come in May, | sold the mill.
    """
    marks = [at for at, word in enumerate(words) if word.endswith(_MARKS)]
    inside = set[int]()
    for opens, closes in pairwise([-1, *marks]):
        part, after = words[opens + 1 : closes + 1], words[closes + 1 : closes + 2]
        told = part[:1] and part[0] not in _RELATIVE and any(map(is_finite, part))
        if not told and any(map(is_finite, after)):
            inside |= {opens, closes}
    return [at for at in marks if at not in inside and words[at].rstrip(",") not in _JOINTS and _leads_on(words, at)]


def _leads_on(words: Sequence[str], at: int) -> bool:
    """Whether what follows the mark right behind a gap is no row: in 1905, | when; not: in Velm, | Bergen and Ost."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return at > 0 or after in listed("closed", "prepositions") | listed("plain", "after_comma")


def _head_of(after: str, most: int) -> str:
    """The beginning of what stands after a gap, to the last mark in so many words."""
    words = after.split()
    if len(words) <= most:
        return after
    kept = words[:most]
    ends = [at for at in _ends(words) if at < len(kept)]
    cut = ends[-1] if ends else len(kept) - 1
    return f"{' '.join(kept[: cut + 1]).rstrip(',;:')} …".lstrip()
