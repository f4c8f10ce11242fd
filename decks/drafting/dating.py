"""Dates in questions that only the sentence before makes plain: that year -> in 1998; on 1 July -> on 1 July 1998."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from decks.context import capital
from decks.drafting.asking import GAP
from decks.drafting.candidate import Candidate, asks_with
from decks.drafting.values.timeline import DateMention
from decks.drafting.words import listed
from decks.languages import load
from decks.values import date as dates
from decks.values.date import Precision

_TOLD = ("did", "happened", "event", "ask", "says", "act")
"""The fields whose words stand in a question; the others are answers."""
_FEWEST = 4  # words that a question without its time must keep
_PART = re.compile(r"\b(morning|afternoon|evening|night)\b")
_POINTS = re.compile(
    r"(?i)^(?:later |earlier )?(?:that|the (?:same|next|following|previous|preceding|day|year|month)|next|last)\b"
    r"|^the \d{1,2}\w\w$"
)
_COUNTS = re.compile(r"(?i)\b(?:later|earlier|before|afterwards|on)$")
_BACK = re.compile(r"(?i)\b(?:earlier|before)$")  # from when, only the whole story tells
_BESIDE = re.compile(rf", (?:{GAP}|\d{{1,2}} [A-Z]|[A-Z]\w+ \d)")  # the next day, | 12 November
_OF_YEAR = re.compile(r"(?i)\b(?:year)$")
_PREPOSITION = re.compile(r"\b(?:on|in|of|by|until|till|since|from|to|during|before|after|for)\s*$", re.IGNORECASE)
_LED = r"(?:(?:on|in|by|until|during|at|about|at about) )?"
_AGO = re.compile(
    r"^(?:…\s)?(?:[A-Z]\w*|\d+) (?:minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier|before), "
)
_MEANWHILE = re.compile(r", (?:meanwhile|however|too|also|moreover|in turn),(?= )|\bMeanwhile,? ")
_SAME = re.compile(r",? (?:at (?:about )?the same (?:hour|time|moment)|(?<!the )next day|the day after)(?=[?.]?$)")


def with_dates(facts: Sequence[Candidate], mentions: Sequence[DateMention]) -> list[Candidate]:
    """The candidates with each date that leans on another written out, where it is sure; else without it, if it can go.

    Answers stay as they are.
    """
    leaning = [mention for mention in mentions if mention.inferred]
    starts = [mention.start for mention in leaning]
    out = []
    for fact in facts:
        if "pronoun" in fact.why:  # it points back all the same
            out.append(fact)
            continue
        inside = leaning[bisect_left(starts, fact.start) : bisect_left(starts, fact.end)]
        out.append(_rewritten(fact, lambda text, inside=inside: _mended(text, inside)))  # type: ignore[misc]
    return out


def _rewritten(fact: Candidate, mend: Callable[[str], str]) -> Candidate:
    """The candidate with the words of its questions mended."""
    fields = {
        key: mend(value) if key in _TOLD and isinstance(value, str) else value for key, value in fact.fields.items()
    }
    ask = asks_with(fact, mend)
    return fact if fields == fact.fields and ask == fact.ask else replace(fact, fields=fields, ask=ask)


def _mended(text: str, mentions: Sequence[DateMention]) -> str:
    opens = text[:1].isupper()
    for mention in mentions:
        text = _with(text, mention)
    text = _MEANWHILE.sub("", _AGO.sub("", text)) if GAP in text else text
    cut = _SAME.sub("", text)
    text = text if len(cut.split()) < _FEWEST else cut
    return capital(text) if opens else text


def _with(text: str, mention: DateMention) -> str:
    """A text with a date that leans on others as one that stands alone."""
    said = " ".join(mention.text.split())
    found = list(re.finditer(rf"(?<!\w){re.escape(said)}(?!\w)", text, re.IGNORECASE))
    if len(found) != 1 or mention.to or _asked_for(text, found[0]):
        return text
    before, after = text[: found[0].start()], text[found[0].end() :]
    if before.endswith("(") or before.count('"') % 2 or before.count("“") > before.count("”"):
        return text
    if (GAP in text and _BACK.search(said)) or _BESIDE.match(after) or after.startswith("'s"):
        return text
    year = str(mention.value.year)
    if not (_POINTS.match(said) or _COUNTS.search(said) or _OF_YEAR.search(said)):
        stands = not mention.sure or re.search(rf"\b{year}\b", text) or mention.value.year is None
        if stands:
            return text
        if said.split()[-1] in listed("dates", "seasons") and (said + before[-4:]).lower().count("the "):
            return f"{before}{found[0][0]} of {year}{after}"
        comma = "," if said[-1].isdigit() else ""
        return f"{before}{found[0][0]}{comma} {year}{comma if after[:1] == ' ' else ''}{after}"
    if not mention.sure:
        return _without(text, said)
    return f"{before}{_absolute(mention, said, before)}{after}"


def _asked_for(text: str, found: re.Match[str]) -> bool:
    """Whether the date is what braces ask for."""
    opened = text.rfind("{", 0, found.start())
    return opened >= 0 and "}" in text[found.end() :] and text.find("}", opened) >= found.end()


def _absolute(mention: DateMention, said: str, before: str) -> str:
    """A date in words of its own, with the preposition that it needs."""
    date = dates.format(mention.value, load("en"))
    part = _PART.search(said.lower())
    if part and mention.value.precision is Precision.DAY:
        date = f"the {part[1]} of {date}"
    lead = "" if _PREPOSITION.search(before) else "on " if mention.value.precision is Precision.DAY else "in "
    return capital(f"{lead}{date}") if not before or before.endswith((". ", '." ')) else f"{lead}{date}"


def _without(text: str, said: str) -> str:
    """A text without a time that cannot be told, where it opens or ends the sentence."""
    cut = re.sub(rf",? {_LED}{re.escape(said)}(?=[?.]?$)", "", text, flags=re.IGNORECASE)
    cut = capital(re.sub(rf"^{_LED}{re.escape(said)},? ", "", cut, flags=re.IGNORECASE)) if cut == text else cut
    hangs = _PREPOSITION.search(cut.rstrip("?. ")) or cut.rstrip("?., ").endswith(" and")
    return cut if len(cut.split()) >= _FEWEST and not hangs else text
