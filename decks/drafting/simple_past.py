"""What had happened on a day happened on it: had surrendered on 2 May 1905 -> surrendered on 2 May 1905."""

import re
from dataclasses import replace

from decks.drafting.candidate import Candidate, asks_with
from decks.drafting.grammar.forms import past
from decks.drafting.grammar.lexicon import lexicon

_HAD = re.compile(r"had (?!been\b|not\b|never\b|to\b)(?:(?:already|just|recently|once) )?(?P<verb>\w+)\b(?P<rest>.*)")
_ON_A_DATE = re.compile(
    r"(?:^|(?<!as early)(?<!as late)(?<! not) )(?:on|in) "
    r"(?:the \w+ of )?(?:\d{1,2} )?(?:[A-Z]\w+ )?(?:\d{1,2}, )?[12]\d{3}$"
)
_ANOTHER = re.compile(r"\b(?:that|which|who|whom|whose|where|when|before|after|since|until|by then)\b|[,;:]")


def in_simple_past(fact: Candidate) -> Candidate:
    """An event that had happened at a time that it names, in the past tense; any other candidate as it is."""
    did = str(fact.fields.get("did", "")) if fact.type == "event" else ""
    found = _HAD.fullmatch(did.replace("{", "").replace("}", ""))
    dated = _ON_A_DATE.search(found["rest"]) if found else None
    if found is None or dated is None or _ANOTHER.search(found["rest"][: dated.start()]):
        return fact
    verb = found["verb"]
    base = lexicon().base(verb.lower())
    if base == verb.lower() and past(base) != verb:
        return fact
    fields = {**fact.fields, "did": _told(did, verb, base)}
    return replace(fact, fields=fields, ask=asks_with(fact, lambda said: _told(said, verb, base)))


def _told(said: str, verb: str, base: str) -> str:
    """A sentence or question with its verb in the past: had fled -> fled; had Holm fled -> did Holm flee."""
    direct = re.sub(rf"\bhad (?:(already|just|recently|once) )?{verb}\b", past(base), said, count=1)
    if direct != said:
        return direct
    return re.sub(rf"\bhad (?P<who>[^?]*?) {verb}\b", rf"did \g<who> {base}", said, count=1)
