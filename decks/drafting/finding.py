"""From an article to candidates: all passes, one after the other."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from decks.drafting.candidate import CORE, SLIGHT, Candidate
from decks.drafting.facts import (
    actors,
    claim_objects,
    claims,
    clauses,
    dated_nouns,
    dates,
    events,
    gaps,
    measures,
    names,
    places,
    quantities,
    quotations,
    reasons,
    sides,
    spans,
)
from decks.drafting.facts.events import UNREAL
from decks.drafting.facts.gap_lead import Before, in_context
from decks.drafting.facts.gap_sentence import Telling, telling
from decks.drafting.facts.governing import instrument_of, rule
from decks.drafting.facts.instrument import read_instrument
from decks.drafting.facts.provisions import of_instrument
from decks.drafting.facts.signing import of_signing
from decks.drafting.grammar.clause import CONTENT, QUOTE, RELATIVE
from decks.drafting.loaded import neutral
from decks.drafting.own_words import in_own_words
from decks.drafting.parsing import parse
from decks.drafting.progress import PARSED, READ, Tell, silent, through
from decks.drafting.reading import Read, Text, read
from decks.drafting.settling import of_claims, settled, without_bare_titles
from decks.drafting.stance import REPORTED, Stance
from decks.drafting.statements import Statement
from decks.drafting.telling import is_telling
from decks.drafting.text import plain
from decks.drafting.titles import title_of, topic_of
from decks.drafting.values.dates import find_dates
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.values.names import Entities, Entity, find_names
from decks.drafting.values.timeline import DateMention, place_dates
from decks.languages import load

_BEFORE = 4
_HEAD = 400
_ATTRIBUTED = 300  # characters of a quote that also names its speaker
_OPENING = 40


@dataclass(frozen=True, slots=True)
class Found:
    """What an article gave: candidates in the order of the text, its names, and its dates."""

    candidates: tuple[Candidate, ...]
    entities: Entities
    dates: tuple[DateMention, ...] = ()


def find_facts(article: str, published: int | None = None, tell: Tell = silent, *, own_words: bool = False) -> Found:
    """The candidate facts of an article, before they are ranked. `published` is the year it came out in, if known.

    In the article's `own_words`: what is not told in plain words, clause by clause, is asked by a gap in its sentence.
    """
    language = load("en")
    text = plain(article)
    mentions = place_dates(find_dates(text, language), text, published, _titled(article, text))
    size = max(1, len(text))
    sentences = list(through(parse(text, mentions, language), lambda one: one.end / size, tell, 0, PARSED))
    entities = find_names(sentences)
    title = title_of(article)
    shared = Text(text, entities, language, topic_of(title, entities), title.casefold())
    reading = through(read(sentences, entities), lambda one: one.sentence.end / size, tell, PARSED, READ)
    about = instrument_of(shared)
    found = without_bare_titles(list(_of_sentences(reading, shared, about, own_words=own_words)))
    treaty = read_instrument(article, text, language)
    if treaty.name:
        found = [*treaty.untold(found), *of_instrument(treaty.provisions), *of_signing(treaty, text, mentions)]
    return Found(tuple(sorted(found, key=lambda fact: (fact.start, fact.end))), entities, tuple(mentions))


def _titled(article: str, text: str) -> list[int]:
    """The years in the headings at an article's beginning, which its plain text lacks."""
    found = re.finditer(r"(?<!\d)(?:1\d{3}|20\d{2})(?!\d)", article[:_HEAD])
    return [int(year[0]) for year in found if text[year.start()] == " "]


def _of_sentences(reading: Iterable[Read], text: Text, about: Entity | None, *, own_words: bool) -> Iterator[Candidate]:
    before: deque[Before] = deque(maxlen=_BEFORE)
    for one in reading:
        sentences = [sentence for sentence, _ in before]
        alone = telling(one, text, sentences)
        told = in_context(one.sentence, alone, before, text) if own_words else alone
        yield from _of_sentence(one, text, about, told, own_words=own_words)
        before.append((one.sentence, told))


def _of_sentence(one: Read, text: Text, about: Entity | None, told: Telling, *, own_words: bool) -> Iterator[Candidate]:
    found = settled([_by_name(fact, text) for fact in _stated(one, text)])
    bare = not any(fact.tier == CORE for fact in found)
    if bare and about and (ruled := rule(one, about, text)):
        yield ruled
        return
    found = [_promoted(fact) for fact in found] if bare else found
    if own_words:
        found = [asked for fact in found for asked in in_own_words(fact, told, one.sentence, text)]
    yield from (found := [*found, *sides.fought(one, text), *sides.made(one, text)])
    asked = {answer for fact in found if fact.tier == CORE for answer in answers_of(fact)}
    yield from (of_claims(gap, found) for gap in gaps.in_sentence(one, told, text, asked))


def _tells_apart(statement: Statement) -> bool:
    """The towns that had not been taken: which towns are meant, and nothing of the others."""
    return statement.clause.kind == RELATIVE and not statement.clause.after_comma and statement.group.negated


def _promoted(fact: Candidate) -> Candidate:
    """The event of a sentence that gave nothing else, if it is whole and sure."""
    whole = (
        fact.type == "event"
        and fact.why == SLIGHT
        and "{" in str(fact.fields.get("did"))
        and len(str(fact.fields["did"]).split()) > 3
    )
    return replace(fact, tier=CORE, why="") if whole else fact


def answers_of(fact: Candidate) -> set[str]:
    """All that a candidate asks for."""
    said = {fact.answer}
    for value in (
        *fact.ask.values(),
        {"answer": fact.fields.get("who")},
        {"answer": fact.fields.get("name")},
        {"answer": fact.fields.get("where")},
    ):
        if isinstance(value, Mapping) and isinstance(value.get("answer"), str):
            said.add(str(value["answer"]))
    return said | set(fact.by)


def _stated(one: Read, text: Text) -> Iterator[Candidate]:
    if one.sentence.tokens and one.sentence.tokens[-1].text == "?":
        return
    yield from names.in_sentence(one, text)
    yield from actors.in_sentence(one, text)
    yield from spans.ages(one)
    yield from measures.in_sentence(one, text)
    yield from dated_nouns.of_nouns(one.sentence, text)
    yield from places.of_nouns(one, text)
    yield from claims.in_sentence(one)
    yield from reasons.in_sentence(one)
    for statement, stance in one.statements:
        content = any(c.parent is statement.clause and c.kind == CONTENT for c in one.sentence.clauses)
        quoted = any(one.sentence.phrases[at].kind == QUOTE for at in statement.clause.own)
        told = (content or quoted) and is_telling(statement.clause, one.sentence)
        told = told and not quotations.names_it(statement.clause, one.sentence)
        if stance.asserted and not _tells_apart(statement):
            for fact in _of_statement(statement, text, told=told):
                yield neutral(_spoken(_attributed(fact, stance, one, text), stance))


def _of_statement(statement: Statement, text: Text, *, told: bool) -> Iterator[Candidate]:
    """All facts of a statement; of one whose clause tells what is `told` by a claim already, only when and where."""
    yield from dates.in_statement(statement)
    yield from quantities.in_statement(statement, text)
    yield from spans.between(statement, text)
    yield from places.in_statement(statement, text)
    if told:
        return
    actor = list(actors.in_statement(statement, text))
    clause = list(clauses.in_statement(statement, text))
    yield from actor
    yield from clause
    said = list(claim_objects.in_statement(statement, text)) if not clause else []
    yield from said
    if not actor and not clause and not said:
        yield from events.in_statement(statement, text)


def _by_name(fact: Candidate, text: Text) -> Candidate:
    """The fact with its speakers as they are called elsewhere: President Aliyev -> Ilham Aliyev."""
    return replace(fact, by=tuple(_called(name, text) for name in fact.by)) if fact.by else fact


def _called(name: str, text: Text) -> str:
    """The person whose name ends a description, if all before it is lower case or a title; else the text itself."""
    words = name.split()
    for at in range(1, len(words)):
        person = text.entities.find(" ".join(words[at:]))
        titled = all(word.islower() or word.lower() in text.language.titles for word in words[:at])
        if person is not None and person.kind == PERSON and titled:
            return person.display
    return name


def _attributed(fact: Candidate, stance: Stance, one: Read, text: Text) -> Candidate:
    """The fact with a quote that begins where its speaker is named: For Baku, Russia should …"""
    start = one.sentence.start
    name = stance.by[0].split()[-1] if stance.by else ""
    at = text.plain.find(name, start, fact.start) if name else -1
    if at < 0 or fact.end - at > _ATTRIBUTED:
        return fact
    return replace(fact, start=start if at - start < _OPENING else at)


def _spoken(fact: Candidate, stance: Stance) -> Candidate:
    if stance.kind == REPORTED or (fact.type == "claim" and fact.by):
        return fact
    if stance.by and fact.why == UNREAL:
        fact = replace(fact, tier=CORE, why="")
    return replace(fact, by=stance.by, stance=stance.kind if not stance.by else "")
