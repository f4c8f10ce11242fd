"""Candidates read off the wrong words: the subject for the object, a description for a deed, a noun for a name."""

import re
from collections.abc import Callable

from decks.drafting.candidate import Candidate
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.values.name_kinds import COUNTRY, PERSON
from decks.drafting.words import listed
from decks.drafting.worth.said import Around, content, field, gapped, sentence, verb_phrase, who

_TURNED_ROUND = re.compile(
    r"(?:^|[a-z] )(?:comes?|came|sat|stood|lay|lies|hung) "
    r"(?:the |an? |[A-Z])(?!next|following|same|day|year|week|month)"
)
_FEW_WAS = re.compile(r"(?:^|, )(?:few|many|several|some|both) (?:\w+ ){1,3}(?:was|is|has) ", re.IGNORECASE)
_DESCRIBED = re.compile(
    r"^(?:(?:named|called|nicknamed|dubbed) (?:the )?(?:[A-Z][\w.'-]* ?)+$|(?:entitled|titled|based|aged|known) )"
)
_PASSIVE = re.compile(
    r"^(?:was|were) (\w+)(?: (?:away|out|up|off|down))? (?:the |an? )(?!\w+ (?:time|day|year|month|week)\b)"
)
_WITH_OBJECT = frozenset(
    [
        "give",
        "offer",
        "send",
        "pay",
        "grant",
        "award",
        "hand",
        "show",
        "teach",
        "tell",
        "lend",
        "owe",
        "leave",
        "deny",
        "refuse",
        "allow",
        "allot",
        "ask",
        "call",
        "name",
        "rename",
        "make",
        "elect",
        "appoint",
        "declare",
        "consider",
        "deem",
        "judge",
        "rank",
        "title",
        "dub",
        "label",
        "christen",
        "nickname",
        "crown",
        "proclaim",
        "term",
        "style",
        "brand",
        "rate",
        "pronounce",
        "find",
        "think",
        "believe",
        "say",
        "know",
        "bear",
        "vote",
        "create",
        "baptize",
        "entitle",
    ]
)
_AUXILIARY = ("had", "has", "have", "was", "were", "is", "are", "been", "did", "does")
_BESIDE = 200  # characters before a name in which its description may stand
_UNNAMED = frozenset(["all", "both", "some", "many", "others", "each", "any", "code-named", "so-called"])


def turned_round(fact: Candidate, around: Around) -> bool:
    """In the study sat Mary Low; in 2016 came glycine: who did what is the other way about."""
    return fact.type in ("event", "date", "place") and bool(_TURNED_ROUND.search(verb_phrase(fact)))


def one_of_many(fact: Candidate, around: Around) -> bool:
    """Few heaters was switched off: a part of a longer subject."""
    said = sentence(fact)
    single = re.match(r"([a-z]+s) (?:was|is|has) ", said)
    plural = single is not None and lexicon().tags(single[1])[0] == "NNS"
    return not gapped(fact) and (plural or bool(_FEW_WAS.match(said)))


def half_passive(fact: Candidate, around: Around) -> bool:
    """A wave was swept away the village: an object after a passive that can have none, or that the article lacks."""
    verb = verb_phrase(fact)
    if fact.type != "event":
        verb = next((verb[at:] for at in (verb.find("was "), verb.find("were ")) if at >= 0), "")
    found = _PASSIVE.match(verb)
    if found is None or "VBN" not in lexicon().tags(found[1].lower()):
        return False
    written = re.search(rf"\b(?:was|were|been|being|is|are)\b[^.;]*\b{found[1]}\b", around.quote(fact))
    return lexicon().base(found[1].lower()) not in (_WITH_OBJECT if written else listed("closed", "titled"))


def beside_agent(fact: Candidate, around: Around) -> bool:
    """A train sent by the mayor, Roe, | had left: it is not Roe who had."""
    before = around.text[max(0, fact.start - _BESIDE) : fact.start].rpartition(". ")[2]
    hangs = re.match(r"[^,;:]* by the [^,;:]+, $", before)
    return fact.type == "event" and hangs is not None and bool(re.match(r"[A-Z][^,]*, ", around.quote(fact)))


def described(fact: Candidate, around: Around) -> bool:
    """A banker named Roe; the letter found on him (was): words about a noun, taken for what it did."""
    if fact.type != "event" or gapped(fact):
        return fact.type in ("date", "place") and bool(re.search(r" (?:based|aged)(?: \w+)?$", field(fact, "happened")))
    verb = verb_phrase(fact)
    if _DESCRIBED.match(verb):
        return True
    first = verb.split(" ", 1)[0]
    tags = lexicon().tags(first.lower())
    following = re.match(r" ([a-z]+)\b", around.text[fact.end : fact.end + 20])
    after = lexicon().tags(following[1])[:1] if following else ()
    if "VBN" not in tags or "MD" in tags or after not in (("VBD",), ("VBZ",), ("MD",)) or first.lower() in _AUXILIARY:
        return False
    return bool(re.search(rf"{re.escape(who(fact).split(' ')[-1])} {re.escape(first)}\b", around.quote(fact)))


def no_name(fact: Candidate, around: Around) -> bool:
    """A name that is none: called the plan rash; the name of soldiers is an election."""
    if fact.type != "name":
        return False
    name, of = field(fact, "name"), field(fact, "of")
    named = any(word[:1].isupper() or word[:1].isdigit() for word in content(name)) or '"' in name
    coined = not name.startswith(("a ", "an ", "the ")) and not all(lexicon().knows(word) for word in name.split())
    return not (named or coined) or of.lower().split(" ", 1)[0] in _UNNAMED


def counted_doer(fact: Candidate, around: Around) -> bool:
    """A total of ten tons, six of them coal, and Roe fell ill: a number and a person did nothing together."""
    who_ = fact.fields.get("who")
    counts = ("total", "number", "sum", "amount")
    return isinstance(who_, list) and any(word in counts for one in who_ for word in str(one).lower().split()[:2])


def country_for_thing(fact: Candidate, around: Around) -> bool:
    """Velmland, the government in Velm held, …: a country is no government's name."""
    body = re.search(
        r"\b(?:government|cabinet|ministry|parliament|senate|court|army|press)\b", field(fact, "of").lower()
    )
    return fact.type == "term" and around.entities.kind(field(fact, "term")) == COUNTRY and body is not None


def owned_person(fact: Candidate, around: Around) -> bool:
    """Rex Roe's Cairns; John Low described as his colleague."""
    if fact.type == "actor":
        return field(fact, "role").lower().startswith(("his ", "her ", "its ", "their "))
    found = re.match(r"[A-Z][^']*'s? ([A-Z]\w+)\b", who(fact))
    return found is not None and around.entities.kind(found[1]) == PERSON


def half_number(fact: Candidate, around: Around) -> bool:
    """Half (a ton); US$4 (billion); Article (9): a part of a number or name."""
    if fact.type == "quantity":
        return field(fact, "value").lower() in ("half", "a quarter", "hundreds", "thousands", "dozens")
    if not gapped(fact):
        return False
    answer = fact.answer
    before, _, after = gapped(fact).partition("____")
    numeral = bool(re.search(r"\d ?$", before)) and answer in ("hundred", "thousand", "million", "billion", "trillion")
    return numeral or bool(re.match(r" (?:v\. |\d)", after) and answer[:1].isupper())


MISREAD: tuple[Callable[[Candidate, Around], bool], ...] = (
    turned_round, one_of_many, half_passive, beside_agent, described, no_name, country_for_thing, owned_person,
    half_number, counted_doer,
)  # fmt: skip
