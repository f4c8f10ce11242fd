"""Questions in the article's own words.

A fact that the article tells in plain words keeps its type, and the questions that are safe; for the others, and for
what it tells in an involved sentence, the sentence itself is shown with a gap: that is true, whatever was read off it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from decks.drafting.asking import GAP
from decks.drafting.candidate import CORE, MAYBE, SLIGHT, WHO_IS_MEANT, Candidate, by_gap, unnamed
from decks.drafting.facts.gap_sentence import Telling
from decks.drafting.facts.gap_span import is_slight, narrowed
from decks.drafting.grammar.long_names import spelled_end
from decks.drafting.own_sentence import Place
from decks.drafting.parsing import Sentence
from decks.drafting.plainly import Told, ends, told_plainly
from decks.drafting.reading import Text
from decks.drafting.runs import Words, words_of
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.words import listed
from decks.drafting.worth.directions import vague
from decks.drafting.worth.said import content, field, telling
from decks.model import SKIP

UNPLAIN = "who did what must be checked in its sentence"
_BRACED = re.compile(r"\{([^{}]+)\}")
_NO_ANSWER = re.compile(r"^(?:its|his|her|their) |^\w+ \w+ one$|['’]s?$|\"|'(?!s )")
_NEGATED = re.compile(r"\b(?:not|never)\b|n't\b")
_RELATIVE = re.compile(r", (?:which|who) ")
_THIN = ("event", "place", "quantity")
_MOST_GAPS = 3
_LONG_ACT = 9  # words: it holds a clause of its own
_RELATING = ("share", "before", "after", "between", "duration")  # measures whose sentence the type would make itself


def in_own_words(fact: Candidate, told: Telling, read: Sentence, text: Text) -> list[Candidate]:
    """A candidate with questions that its sentence answers for; as gaps of the sentence, or doubted, where none is."""
    asked = _BY_TYPE.get(fact.type)
    if fact.tier != CORE or asked is None:
        return [fact]
    if told.little and fact.type in _THIN:
        return [_doubted(fact, SLIGHT)]
    return asked(fact, Place(told, text, read))


def _event(fact: Candidate, place: Place) -> list[Candidate]:
    fact = _narrowed(fact)
    did = str(fact.fields["did"])
    how, keys = told_plainly(fact, place.sentence), _BRACED.findall(did)
    if len(keys) > _MOST_GAPS:
        return [_doubted(fact)]
    if not how:
        return [
            _card(fact, place, keys[0], fact.by)
            if len(keys) == 1 and (telling(keys[0]) or len(content(keys[0])) > 2)
            else _doubted(fact)
        ]
    who, what = _who(fact, place, how), _what(did, keys, place, how)
    silent = who == SKIP and (what == SKIP or (what is None and how is not Told.WHOLE))
    asks = {"who": who, "did": what}
    return [_doubted(fact) if silent else replace(fact, ask={key: asked for key, asked in asks.items() if asked})]


def _what(did: str, keys: list[str], place: Place, how: Told) -> object:
    """How an event asks for what was done: by a gap in its sentence, or not; None for one in the deck's own words."""
    plain = did.replace("{", "").replace("}", "")
    slight = any(place.text.is_topic(key) or is_slight(key, plain.replace(key, GAP, 1)) for key in keys)
    gap = "" if slight or not keys else place.gap(keys)
    return by_gap(gap) if gap else SKIP if keys and (slight or how is not Told.WHOLE) else None


def _narrowed(fact: Candidate) -> Candidate:
    """An event whose gaps ask for names and numbers without the words that lead up to them."""
    did = str(fact.fields["did"]).replace("{the ", "the {")
    for key in _BRACED.findall(did):
        asked = narrowed(key)
        did = did.replace(f"{{{key}}}", f"{key.removesuffix(asked)}{{{asked}}}")
    return replace(fact, fields={**fact.fields, "did": did}, answer=narrowed(fact.answer))


def _who(fact: Candidate, place: Place, how: Told) -> object:
    """How an event asks for its subject: plainly for whom or what is of a known kind, else by a gap in the sentence."""
    who, there = fact.fields["who"], fact.ask.get("who")
    one = who if isinstance(who, str) else ""
    if place.text.is_topic(one):
        return SKIP
    kind = place.text.entities.kind(one)
    person = kind == PERSON or (isinstance(there, Mapping) and str(there.get("q", "")).startswith("Who "))
    if how is Told.WHOLE and (person or kind in listed("plain", "kinds")) and not place.needed(fact):
        return there if isinstance(there, Mapping) else None
    bare = one.removeprefix("the ")
    definite = bare == narrowed(bare) and (bare[:1].isupper() or telling(bare.split(" ")[0]))
    gap = place.gap([one]) if definite and there != SKIP else ""
    return by_gap(gap)


def _date(fact: Candidate, place: Place) -> list[Candidate]:
    """The date of what is told plainly, asked in its sentence where it needs that; any other is doubted."""
    if not told_plainly(fact, place.sentence) or place.text.is_topic(fact.answer):
        return [_doubted(fact)]
    until = "to" in fact.fields
    needed = bool(_NEGATED.search(field(fact, "happened"))) if until else place.needed(fact)
    gap = place.gap([fact.answer]) if needed else ""
    return [replace(fact, ask={**fact.ask, "to" if until else "when": by_gap(gap)}) if gap else fact]


def _where(fact: Candidate, place: Place) -> list[Candidate]:
    plain = told_plainly(fact, place.sentence) and not place.text.is_topic(fact.answer)
    gap = place.gap([fact.answer]) if plain else ""
    return [replace(fact, ask={"where": by_gap(gap)}) if gap else _doubted(fact)]


def _quantity(fact: Candidate, place: Place) -> list[Candidate]:
    gap = place.gap([str(fact.fields["value"])])
    if not gap:
        return [_doubted(fact)]
    measure = "number" if fact.fields.get("measure") in _RELATING else fact.fields["measure"]
    fields = {key: value for key, value in fact.fields.items() if key != "than"}
    fields |= {"measure": measure, "did": gap.rstrip(".")}
    return [replace(fact, fields=fields, ask={"value": by_gap(gap)})]


def _name(fact: Candidate, place: Place) -> list[Candidate]:
    """What something is called, asked by its sentence; but what an abbreviation stands for, plainly."""
    if fact.fields.get("what") == "full form":
        return [fact]
    direction = "name" if fact.type == "name" else "term"
    before = place.told.plain[place.told.start : fact.start].split()
    hangs = fact.type == "term" and bool(before) and before[-1].lower() in listed("closed", "prepositions")
    told_of = hangs or _RELATIVE.search(place.told.plain[fact.start : fact.end])
    gap = "" if told_of else place.gap([str(fact.fields[direction])])
    spelled = spelled_end(gap.partition(f" ({GAP}")[0], str(fact.fields[direction])) if f"({GAP}" in gap else ""
    return [replace(fact, ask={**fact.ask, direction: by_gap(gap)}) if gap and not spelled else _doubted(fact)]


def _claim(fact: Candidate, place: Place) -> list[Candidate]:
    """A claim that the sentence tells in plain words; else the sentence, with gaps for its key and its speaker."""
    key = narrowed(str(fact.fields.get("key", ""))).removeprefix("the ")
    key = key if _tells(key) else ""
    if key:
        fact = replace(fact, fields={**fact.fields, "key": key})
    says, words = words_of(str(fact.fields["says"])), Words(place.sentence)
    said = next(words.runs(says), None)
    named = bool(fact.by) and not unnamed(fact.by[-1:], place.sentence)
    simple = len(str(fact.fields.get("act", "")).split()) < _LONG_ACT
    if named and simple and said is not None and ends(words.after(said + len(says) - 1)):
        ask: dict[str, object] = {}
        if fact.fields.get("key"):
            ask["key"] = by_gap(place.gap([key]) if key else "")
        if place.needed(fact):
            ask["by"] = by_gap(place.gap([fact.by[-1]]))
        return [replace(fact, ask={**fact.ask, **ask})]
    asked = [(key, fact.by if named else ()), *([(fact.by[-1], fact.by)] if named else [])]
    made = [card for answer, by in asked if answer and (card := _card(fact, place, answer, by)).tier == CORE]
    return made or [_doubted(fact, UNPLAIN if named else WHO_IS_MEANT)]


_BY_TYPE: Mapping[str, Callable[[Candidate, Place], list[Candidate]]] = {
    "event": _event,
    "date": _date,
    "place": _where,
    "quantity": _quantity,
    "name": _name,
    "term": _name,
    "claim": _claim,
}


def _tells(key: str) -> bool:
    """Whether a key can be known: a name, a number, or some words that are no infinitive."""
    named = any(char.isdigit() or char.isupper() for char in key)
    return named or (len(content(key)) > 1 and not key.startswith(("to ", "than ", "as ")))


def _doubted(fact: Candidate, why: str = UNPLAIN) -> Candidate:
    return replace(fact, tier=MAYBE, why=why)


def _card(fact: Candidate, place: Place, answer: str, by: tuple[str, ...]) -> Candidate:
    """The article's sentence with a gap for what a fact asks for, in the fact's place."""
    answer, told = narrowed(answer.removeprefix("the ")), place.told
    gap = place.gap([answer], cut=True)
    slight = vague(answer, gap.partition(GAP)[0]) or _NO_ANSWER.search(answer) or place.text.is_topic(answer)
    if not gap or slight:
        return _doubted(fact)
    fields = {"ask": gap, "answer": answer}
    return replace(
        fact, type="card", fields=fields, start=told.asking(answer).opens, end=told.end, answer=answer, ask={}, by=by
    )
