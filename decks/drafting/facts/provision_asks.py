"""What of a provision is asked for: a number, a time, a name, else what its last preposition leads to."""

import re
from functools import cache

from decks.drafting.asking import GAP
from decks.drafting.grammar.gazetteer import demonyms
from decks.drafting.words import listed
from decks.languages import load

_MOST, _LONGEST, _LONG = 3, 12, 38
_VERB = re.compile(
    r"\b(?:shall|may|must|will|is|are|has|have|consists? of|comprises?|requires?|acknowledges?|recogni[sz]es?|accepts?"
    r"|renounces?|affirms?|declares?|cedes?|confirms?)(?: not)?(?: only)?(?: be)?\b"
)
_DATE = re.compile(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b|\b[A-Z][a-z]+ \d{1,2}, \d{4}\b|\b(?:1[5-9]|20)\d\d\b")
_NAME = re.compile(r"(?<=[a-z,] )(?:the )?[A-Z][\w-]+(?: (?:of (?:the )?)?[A-Z][\w-]+)*(?![\w'’])(?! [A-Z]\b| \d)")
_BY = re.compile(r"\b(?:upon|by means of|by) (?P<what>(?!the way|[a-z]+ing\b)[^,;]+)")
_LAST = re.compile(
    r"\b(?:for|to|with|of|from|in|on|without|unless|until|when|after) (?P<what>(?!which|that|it\b|its\b)[^,;]+)$"
)
_DONE = re.compile(r"^[a-z]+(?: (?:from|to|with|on|in|for|of|by|at|against|into))? (?P<what>(?!and\b|or\b)[^,;]+)")
_END = re.compile(r"(?<=\w \w)\w* (?P<what>[\w-]+ [\w-]+)$")
_CLAUSE = re.compile(r"\b(?:shall|should|may|must|will|is|are|be|has|have|was|were|which|who)\b")
_PARTY = re.compile(
    r"\b(?:States?|Part(?:y|ies)|Treaty|Agreement|Convention|Article|Protocol|Constitution|Charter|Contracting"
    r"|Governments?)\b"
)
_NUMBERED = re.compile(r"\b(?:[Aa]rticles?|No\.|[Pp]aragraphs?|[Ss]ections?|[Aa]nnex) $")
_EMPTY = re.compile(r"(?:one|two|the two|both|one or (?:more|several)|(?:any|such|its|their) [\w-]+)$")
_BOUNDS = (
    r"(?:not less than |not more than |no less than |no more than |no fewer than |at least |at most |up to "
    r"|more than |less than |fewer than )?"
)
_SHARE = (
    r"(?:two|three|four)[- ](?:thirds|quarters|fourths|fifths)"
    r"|an? (?:absolute |simple )?(?:majority|third|quarter) of [a-z -]+"
)
_SCALE = r"(?: (?:million|thousand|hundred|per ?cent|percent))*(?: [a-z]+['’]?(?: [a-z]+)?(?=[ ,.;]|$))?"


@cache
def _number() -> re.Pattern[str]:
    words = "|".join(sorted((word for word in load("en").numbers if word != "zero"), key=len, reverse=True))
    spelled = rf"(?:{words})(?:[- ](?:{words}))*"
    count = rf"(?:{spelled}|[€$£]?\d(?:[\d.,]*\d)?(?![:\d])(?:\s?%)?)(?! of (?:the|its|their)\b)"
    return re.compile(rf"(?<![:.\w]){_BOUNDS}(?:{_SHARE}|{count}{_SCALE})", re.IGNORECASE)


def spots(text: str) -> list[str]:
    """What may be left out of a provision, the most telling first."""
    found = [one[0] for one in _DATE.finditer(text)]
    dated = [one.span() for one in _DATE.finditer(text)]
    for one in _number().finditer(text):
        inside = any(start < one.end() and one.start() < end for start, end in dated)
        if not inside and not _NUMBERED.search(text[: one.start()]):
            found.append(_whole(one[0].strip()))
    found += [one[0] for one in _NAME.finditer(text) if _is_name(one[0]) and not any(one[0] in spot for spot in found)]
    return [spot for spot in dict.fromkeys(found) if text.count(spot) == 1 and not _EMPTY.match(spot.lower())]


def _is_name(said: str) -> bool:
    """Whether capitals are a name, and no party to the text or nation: the German territory."""
    return not _PARTY.search(said) and said.removeprefix("the ") not in demonyms()


def _whole(number: str) -> str:
    """The number without what follows its noun: two years unless -> two years."""
    words = number.split()
    closed = listed("closed", "prepositions") | listed("closed", "subordinators") | listed("closed", "conjunctions")
    more = (
        listed("closed", "determiners")
        | listed("closed", "relatives")
        | listed("closed", "possessives")
        | {"is", "are", "shall", "may", "must", "has", "have"}
    )
    while len(words) > 1 and words[-1].lower() in closed | more:
        words.pop()
    return " ".join(words)


def parts(sentence: str, said: str, without: str, *, one: bool = False) -> dict[str, object]:
    """Gaps for the numbers, times and names of what is said but for one: at most three, each a question of its own.

    `one`: there must be one, since the rest is not asked for; then what the verb is about, if nothing else.
    """
    found = [spot for spot in spots(said) if spot != without][:_MOST]
    if one and not found:
        led = [_last(said), *(end["what"] for pattern in (_DONE, _END) for end in pattern.finditer(said))]
        found = [spot for spot in led if spot and len(spot.split()) <= _LONGEST and not _CLAUSE.search(spot)]
        found = [spot for spot in found if sentence.casefold().count(spot.casefold()) == 1][:1]
    gaps = [(_around(sentence, spot), spot) for spot in found if sentence.count(spot) == 1]
    return {f"part-{at}": {"gap": f"{gap}.", "answer": spot} for at, (gap, spot) in enumerate(gaps, 1)}


def _last(said: str) -> str:
    """What the last preposition of a duty leads to, if it says enough: over the valley -> the valley."""
    *_, end = re.split(r" (?:for|to|with|of|from|in|on|over|at|by|under|against|without|until|after) ", said)
    return end if end != said and len(end.split()) > 1 and not re.search(r"[,;]", end) else ""


def _around(sentence: str, spot: str) -> str:
    """The sentence with its gap; of a long one, what follows the gap's own part is left out."""
    before, _, after = sentence.partition(spot)
    head = before.partition("provided that ")
    if len(sentence.split()) > _LONG and (not head[1] or _VERB.search(head[2])):
        after = re.split(r"[,;](?! \d)", after)[0]
    return f"{before}{GAP}{after}"


def marked(says: str) -> tuple[str, str]:
    """What a document says, with braces around what is asked for, and that by itself."""
    verb = _VERB.search(says)
    after = says[verb.end() :].strip(" ,") if verb else says
    led = [
        one["what"] for pattern in (_BY, _LAST) for one in pattern.finditer(after) if not _CLAUSE.search(one["what"])
    ]
    led = [] if says.startswith("provided that no ") else led
    told = [*spots(after), *(one for one in led if not _EMPTY.match(one.lower()))]
    spot = next((one for one in told if len(one.split()) <= _LONGEST), "")
    if not spot and verb:
        subject = says[: verb.start()].removeprefix("provided that ").strip()
        short = len(after.split()) < 3 or subject.startswith("no ")
        spot = next(
            (one for one in ((subject, after) if short else (after, subject)) if len(one.split()) <= _LONGEST), ""
        )
    word = says.removesuffix(spot).split()[-1:] if says.endswith(spot) else []
    if word and word[0] not in listed("closed", "prepositions") and (number := re.match(r"[\d.,]*\d(?= [a-z])", spot)):
        spot = number[0]  # of a list: 12 destroyers
    if not spot or says.count(spot) != 1:
        return says, ""
    return says.replace(spot, f"{{{spot}}}"), spot
