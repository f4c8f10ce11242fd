"""Candidates that say what the article does not: a “never” lost, a date of the next clause."""

import re
from collections.abc import Callable

from decks.drafting.candidate import Candidate
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.worth.said import Around, blanks, field, gapped, sentence, verb_phrase

_NO = re.compile(
    r"\b(?:never|not|no|hardly|scarcely|barely|neither|nor|cannot|nothing|nobody|none)\b|n't\b", re.IGNORECASE
)
_NEGATION = r"\b(?:never|not|hardly|scarcely|barely|no longer|nor)\b"
_NEXT_CLAUSE = re.compile(
    r"[,;] (?:and|so|but|while|yet|then)(?: (?:on|in|by|from|during|until|since|at|after|before))* [^,;]{1,30}$"
)


def negation_lost(fact: Candidate, around: Around) -> bool:
    """The party never controlled the Senate -> controlled it."""
    verb = verb_phrase(fact).split(" ", 1)[0]
    said = f"{sentence(fact)} {field(fact, 'act')}"
    quote = around.quote(fact)
    if gapped(fact) or not verb or _NO.search(said) or not re.search(_NEGATION, quote, re.IGNORECASE):
        return False
    return bool(re.search(rf"{_NEGATION}(?: \w+ly)? {re.escape(verb)}\b", quote, re.IGNORECASE))


def date_of_next(fact: Candidate, around: Around) -> bool:
    """She was found out, and on May 4 | she went: the date is not that of the first."""
    quote = " ".join(around.quote(fact).split())
    found = _NEXT_CLAUSE.search(quote) if fact.type == "date" else None
    verb = verb_phrase(fact).split(" ", 2)
    return found is not None and len(verb) > 1 and not any(word in found[0] for word in verb[-1].split()[-1:])


def person_for_thing(fact: Candidate, around: Around) -> bool:
    """A judge whom Low had chosen -> Low had chosen the court."""
    if not around.text[max(0, fact.start - 6) : fact.start].endswith("whom "):
        return False
    quote = around.quote(fact)
    after = re.search(r" (?:[a-z]+ )+([A-Z]\w+(?: [A-Z]\w+)*)$", field(fact, "happened"))
    named = [after[1]] if after else []
    added = [answer for answer in (*named, *(answer for _, answer, _ in blanks(fact))) if answer not in quote]
    return any(around.entities.kind(name) != PERSON for name in added)


UNTRUE: tuple[Callable[[Candidate, Around], bool], ...] = (negation_lost, date_of_next, person_for_thing)
