"""Questions in the article's own words.

A fact that the article tells in plain words keeps its type, and the questions that are safe; for the others, and for
what it tells in an involved sentence, the sentence itself is shown with a gap: that is true, whatever was read off it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from decks.drafting.asking import GAP
from decks.drafting.candidate import CORE, MAYBE, WHO_IS_MEANT, Candidate, by_gap, unnamed
from decks.drafting.facts.gap_sentence import Telling
from decks.drafting.facts.gap_span import is_slight, narrowed
from decks.drafting.facts.gap_text import gapped, is_clause
from decks.drafting.facts.leaning import looks_back, means_something_else
from decks.drafting.parsing import Sentence
from decks.drafting.plainly import Told, ends, told_plainly
from decks.drafting.reading import Text
from decks.drafting.runs import Words, places_of, words_of
from decks.drafting.text import one_line
from decks.drafting.values.names import PERSON
from decks.drafting.words import listed
from decks.drafting.worth.directions import vague
from decks.drafting.worth.said import content, field, telling, verb_phrase
from decks.model import SKIP

UNPLAIN = "who did what must be checked in its sentence"
_BRACED = re.compile(r"\{([^{}]+)\}")
_NO_ANSWER = re.compile(r"^(?:its|his|her|their) |^\w+ \w+ one$|['’]s?$|\"|'(?!s )")
_RELATIVE = re.compile(r", (?:which|who) ")
_FEWEST = 3  # words that say what was done, for a question by itself
_LONG_ACT = 9  # words: it holds a clause of its own
_DATED = re.compile(r",? (?:in|on|at|by|until|from|since) [^,]*\d{3}.*$")
_RELATING = ("share", "before", "after", "between", "duration")  # measures whose sentence the type would make itself


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a fact stands: its sentence as it is told by itself, on one line, and the text around it."""

    told: Telling
    sentence: str
    text: Text
    parsed: Sentence

    def needed(self, fact: Candidate) -> bool:
        """Whether a fact says too little without what stands before: it took command; it rejected the instrument."""
        own = _DATED.sub("", verb_phrase(fact) or field(fact, "says"))
        thin = len(content(own)) < _FEWEST and not telling(own)
        leans = looks_back(self.parsed, fact.start, fact.end) or means_something_else(self.parsed, fact.start, fact.end)
        return bool(self.told.lead) and (thin or leans)


def in_own_words(fact: Candidate, told: Telling, read: Sentence, text: Text) -> list[Candidate]:
    """A candidate with questions that its sentence answers for; as gaps of the sentence, or doubted, where none is."""
    asked = _BY_TYPE.get(fact.type)
    if fact.tier != CORE or asked is None:
        return [fact]
    return asked(fact, _Place(told, one_line(text.plain[told.start : told.end]), text, read))


def _event(fact: Candidate, place: _Place) -> list[Candidate]:
    fact = _narrowed(fact)
    how, keys = told_plainly(fact, place.sentence), _BRACED.findall(str(fact.fields["did"]))
    if not how:
        return [
            _card(fact, place, keys[0], fact.by)
            if len(keys) == 1 and (telling(keys[0]) or len(content(keys[0])) > 2)
            else _doubted(fact)
        ]
    gap = _gap(place, keys) if keys else ""
    asks: dict[str, object] = {"who": _who(fact, place, how)}
    if gap:
        asks["did"] = by_gap(gap)
    elif keys and how is not Told.WHOLE:
        asks["did"] = SKIP
    silent = not gap and how is not Told.WHOLE and asks["who"] == SKIP
    return [_doubted(fact) if silent else replace(fact, ask={key: asked for key, asked in asks.items() if asked})]


def _narrowed(fact: Candidate) -> Candidate:
    """An event whose gaps ask for names and numbers without the words that lead up to them."""
    did = str(fact.fields["did"]).replace("{the ", "the {")
    for key in _BRACED.findall(did):
        asked = narrowed(key)
        did = did.replace(f"{{{key}}}", f"{key.removesuffix(asked)}{{{asked}}}")
    return replace(fact, fields={**fact.fields, "did": did}, answer=narrowed(fact.answer))


def _who(fact: Candidate, place: _Place, how: Told) -> object:
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
    gap = _gap(place, [one]) if definite and there != SKIP else ""
    return by_gap(gap)


def _date(fact: Candidate, place: _Place) -> list[Candidate]:
    """The date of what is told plainly, asked in its sentence where it needs that; any other is doubted."""
    if not told_plainly(fact, place.sentence):
        return [_doubted(fact)]
    needed = place.needed(fact) and "to" not in fact.fields
    gap = _gap(place, [fact.answer]) if needed else ""
    return [replace(fact, ask={**fact.ask, "when": by_gap(gap)}) if gap else fact]


def _where(fact: Candidate, place: _Place) -> list[Candidate]:
    gap = _gap(place, [fact.answer]) if told_plainly(fact, place.sentence) else ""
    return [replace(fact, ask={"where": by_gap(gap)}) if gap else _doubted(fact)]


def _quantity(fact: Candidate, place: _Place) -> list[Candidate]:
    gap = _gap(place, [str(fact.fields["value"])])
    if not gap:
        return [_doubted(fact)]
    measure = "number" if fact.fields.get("measure") in _RELATING else fact.fields["measure"]
    fields = {key: value for key, value in fact.fields.items() if key != "than"}
    fields |= {"measure": measure, "did": gap.rstrip(".")}
    return [replace(fact, fields=fields, ask={"value": by_gap(gap)})]


def _name(fact: Candidate, place: _Place) -> list[Candidate]:
    """What something is called, asked by its sentence; but what an abbreviation stands for, plainly."""
    if fact.fields.get("what") == "full form":
        return [fact]
    direction = "name" if fact.type == "name" else "term"
    before = place.told.plain[place.told.start : fact.start].split()
    hangs = fact.type == "term" and bool(before) and before[-1].lower() in listed("closed", "prepositions")
    told_of = hangs or _RELATIVE.search(place.told.plain[fact.start : fact.end])
    gap = "" if told_of else _gap(place, [str(fact.fields[direction])])
    return [replace(fact, ask={**fact.ask, direction: by_gap(gap)}) if gap else _doubted(fact)]


def _claim(fact: Candidate, place: _Place) -> list[Candidate]:
    """A claim that the sentence tells in plain words; else the sentence, with gaps for its key and its speaker."""
    key = narrowed(str(fact.fields.get("key", "")))
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
            ask["key"] = by_gap(_gap(place, [key]) if key else "")
        if place.needed(fact):
            ask["by"] = by_gap(_gap(place, [fact.by[-1]]))
        return [replace(fact, ask={**fact.ask, **ask})]
    asked = [(key, fact.by if named else ()), *([(fact.by[-1], fact.by)] if named else [])]
    made = [card for answer, by in asked if answer and (card := _card(fact, place, answer, by)).tier == CORE]
    return made or [_doubted(fact, UNPLAIN if named else WHO_IS_MEANT)]


_BY_TYPE: Mapping[str, Callable[[Candidate, _Place], list[Candidate]]] = {
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


def _card(fact: Candidate, place: _Place, answer: str, by: tuple[str, ...]) -> Candidate:
    """The article's sentence with a gap for what a fact asks for, in the fact's place."""
    answer, told = narrowed(answer.removeprefix("the ")), place.told
    gap = _gap(place, [answer], cut=True)
    slight = vague(answer, gap.partition(GAP)[0]) or _NO_ANSWER.search(answer) or place.text.is_topic(answer)
    if not gap or slight:
        return _doubted(fact)
    fields = {"ask": gap, "answer": answer}
    return replace(
        fact, type="card", fields=fields, start=told.asking(answer).opens, end=told.end, answer=answer, ask={}, by=by
    )


def _gap(place: _Place, answers: list[str], *, cut: bool = False) -> str:
    """The sentence with gaps for answers that stand in it once each; `cut`: its end may be left out."""
    told = place.told
    span = _surface(told.plain[told.start : told.end], answers[0]) if told.whole else None
    gap = ""
    if span is not None:
        start, end = told.start + span[0], told.start + span[1]
        said = one_line(told.plain[start:end])
        gap = gapped(told.asking(said), start, said)
    for answer in answers[1:]:
        gap = gap.replace(answer, GAP) if gap.count(answer) == 1 else ""
    slight = any(is_slight(answer, gap.rpartition(GAP)[2]) for answer in answers)
    return gap if is_clause(gap, told) and not slight and (cut or "…" not in gap) else ""


def _surface(sentence: str, answer: str) -> tuple[int, int] | None:
    """Where an answer stands: in full, or a name by its last word."""
    name = answer[:1].isupper() and not any(char.isdigit() for char in answer)
    for said in (answer.removeprefix("the "), *([answer.split()[-1]] if name else [])):
        found = places_of(said, sentence)
        if found:
            return found[0] if len(found) == 1 else None
    return None
