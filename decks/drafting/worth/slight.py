"""Candidates that are true and say too little, or of whom one cannot be sure: for the teacher to judge."""

import re
from collections.abc import Callable

from decks.drafting.candidate import SLIGHT, WHEN, WHO_IS_MEANT, Candidate
from decks.drafting.grammar.gazetteer import demonyms
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.worth.said import Around, content, field, sentence, telling, verb_phrase, who

WHERE = "the place may be that of something else"
_PLANNED = re.compile(
    r"\bto (?:request|demand|propose|schedule|announce|seek|promise|hold|call|prepare|plan)\b[^,;]* "
    r"(?:on|in|for|by) (?:[A-Z]\w+ )?\d[^,;]*$"
)
_TWO_TIMES = re.compile(r"\b(?:next|following|same|previous) (?:day|morning|week|month|year)\b")
_BINDING = re.compile(r"\b(?:must|may|shall|can) \w+.* since\b")
NO_SENTENCE = "it is not a whole sentence"
_POINTER = re.compile(r"^(?:[Ss]he|[Hh]e|[Ii]t|[Tt]hey|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) ")
_UNFINISHED = re.compile(
    r" (?:could|must|would|should|will|may|might|can)"
    r"(?: (?:draw|hold|make|take|carry|use|give|bring|keep|find|get|see))?$"
)
_OWNED_PLACE = re.compile(r"\b(?:from|to) (?:his|her|its|their|the|an?) \w+ (?:at|in) ")
_LEANING = re.compile(r"\b(?:such(?! as)|theirs|hers|ours|there(?! (?:was|were|is|are)))\b")
_OWNED_SUBJECT = re.compile(r"(?:(?:the|an?|one|some|most|all|part) (?:\w+ ){0,2}of )?(?:its|his|her|their) ")
_FIGURES = re.compile(r"\d[\d,.]*")
_OWNS_NUMBER = re.compile(r"(?:had|has|have|owned|possessed|carried|mounted) ([\w,.-]+)$")
_ONE = re.compile(r"^\w+ one(?:$| (?:in|on|at|by|from|for)\b)")
_OWNED_ALONE = re.compile(r"\b(?:his|hers|theirs) (?:with|to|for|from|in|by|at|on)\b")


def nothing_named(fact: Candidate, around: Around) -> str:
    """The blow did little harm: neither a name nor a number."""
    return SLIGHT if fact.type == "event" and not telling(sentence(fact)) else ""


def pronoun_inside(fact: Candidate, around: Around) -> str:
    """A place for it was picked."""
    return WHO_IS_MEANT if re.search(r"\b(?:it|them|him|her|there)\b", who(fact)) else ""


def pronoun_for_thing(fact: Candidate, around: Around) -> str:
    """She flew no flag -> the pilot of the ship flew none: a noun of no name in a pronoun's place."""
    said = who(fact)
    if fact.type != "event" or not said or telling(said.split(" of ")[0]) or around.entities.find(said) is not None:
        return ""
    head = content(said)[-1:] if " of " not in said else content(said.split(" of ")[0])[-1:]
    known = not head or head[0].lower() in around.quote(fact).lower()
    return "" if known or not _POINTER.match(around.quote(fact)) else WHO_IS_MEANT


def small_count(fact: Candidate, around: Around) -> str:
    """Two inventions helped: to count to two asks for nothing."""
    if fact.type != "quantity":
        return ""
    first = field(fact, "value").lower().split(" ", 1)[0]
    if field(fact, "value").lower() == "one":
        return SLIGHT  # he recognised one
    if lexicon().base(verb_phrase(fact)) in ("go", "come", "be", "do", "have", "get"):
        return SLIGHT  # a dozen firms went
    return SLIGHT if first in ("one", "two", "both") and not telling(verb_phrase(fact)) else ""


def unfinished(fact: Candidate, around: Around) -> str:
    """An opinion that he could and must: what follows the last verb is not said."""
    owned = fact.type == "event" and sentence(fact).endswith(("'s", "s'"))  # the idea was Low's
    return NO_SENTENCE if owned or _UNFINISHED.search(sentence(fact)) else ""


def object_gone(fact: Candidate, around: Around) -> str:
    """The letters that Low had exchanged with Roe -> Low had exchanged with Roe."""
    before = re.search(r"(\w+) (?:that|which) $", around.text[max(0, fact.start - 30) : fact.start])
    verb = re.match(r"(?:had |has |have )?\w+ (?:with|to|from|for|in|at|on|by)\b", verb_phrase(fact))
    noun = before is not None and lexicon().tags(before[1].lower())[0] in ("NN", "NNS")
    return NO_SENTENCE if fact.type == "event" and noun and verb else ""


def bare_nation(fact: Candidate, around: Around) -> str:
    """An American was convicted; Roe, an American: too wide to say who."""
    happened = re.match(r"an? (\w+) (?:was|were|had|is) ", field(fact, "happened"))
    subject = who(fact) if who(fact).startswith(("a ", "an ")) else ""
    said = content(field(fact, "role") or subject or (happened[1] if happened else ""))
    return SLIGHT if len(said) == 1 and said[0] in demonyms() else ""


def anything(fact: Candidate, around: Around) -> str:
    """When was a book published? Who split his with Roe?"""
    happened = field(fact, "happened")
    any_one = fact.type in ("date", "place") and re.match(r"an? \w+ (?:was|were) \w+$", happened)
    return SLIGHT if any_one or _OWNED_ALONE.search(verb_phrase(fact)) else ""


def date_of_plan(fact: Candidate, around: Around) -> str:
    """He came next day to request an election on May 4; since a vote in May a state must pay."""
    happened = field(fact, "happened")
    planned = _PLANNED.search(around.quote(fact)) or _TWO_TIMES.search(happened)
    return WHEN if fact.type == "date" and (planned or _BINDING.search(happened)) else ""


def leans(fact: Candidate, around: Around) -> str:
    """When did it start earlier, give such notice, work there? When did the last of its sheets come out?"""
    happened = field(fact, "happened") if fact.type in ("date", "place") else ""
    owned = _OWNED_SUBJECT.match(happened)
    return WHO_IS_MEANT if _LEANING.search(happened) or owned else ""


def place_of_thing(fact: Candidate, around: Around) -> str:
    """She came from her farm at Velm: there she was not when she came."""
    if fact.type != "place":
        return ""
    quote, where = around.quote(fact), (fact.answer, f"the {fact.answer}")
    return WHERE if any(quote.startswith(where, found.end()) for found in _OWNED_PLACE.finditer(quote)) else ""


def empty_claim(fact: Candidate, around: Around) -> str:
    """Rejected an allegation; Roe said that the group said so."""
    if any(name.lower().startswith(("its ", "his ", "her ", "their ")) for name in fact.by):
        return WHO_IS_MEANT
    if fact.type != "claim":
        return ""
    act = field(fact, "act").split(" ", 1)[0]
    if act.endswith("ing") and len(act) > 5:
        return NO_SENTENCE
    if len(fact.by) > 1 and around.entities.find(fact.by[-1]) is None:
        return WHO_IS_MEANT
    says = field(fact, "says")
    return SLIGHT if len(content(says)) < 2 and not telling(says) else ""


def bare_number(fact: Candidate, around: Around) -> str:
    """The Danes had thirty; he recognised one; 428 had been released: of what, only the sentence before says."""
    if fact.type != "event":
        return ""
    owned = _OWNS_NUMBER.match(field(fact, "did"))
    alone = owned is not None and is_number(owned[1])
    return SLIGHT if alone or _ONE.match(field(fact, "did")) or is_number(who(fact)) else ""


def is_number(said: str) -> bool:
    """Whether a text is a number without a noun."""
    return bool(said) and (bool(_FIGURES.fullmatch(said)) or lexicon().tags(said.lower()) == ("CD",))


DOUBTS: tuple[Callable[[Candidate, Around], str], ...] = (
    nothing_named, pronoun_inside, pronoun_for_thing, small_count, unfinished, object_gone, bare_nation,
    bare_number, anything, leans, date_of_plan, place_of_thing, empty_claim,
)  # fmt: skip
