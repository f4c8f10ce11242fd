"""Actors: who holds an office or is what, from titles, appositions and “was a …”."""

from collections.abc import Iterator

from decks.drafting.candidate import CORE, MAYBE, WHO_IS_MEANT, Candidate
from decks.drafting.extent import extent
from decks.drafting.facts.appositions import apposition
from decks.drafting.facts.descriptions import actor
from decks.drafting.grammar.gazetteer import countries
from decks.drafting.grammar.phrases import NP
from decks.drafting.grammar.tokens import Token
from decks.drafting.persons import is_person
from decks.drafting.reading import Read, Text
from decks.drafting.statements import Statement
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.wording import has_pronoun, inside, words
from decks.drafting.words import listed

_HONORS = frozenset(["sir", "dame", "lord", "lady", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr."])


def in_sentence(read: Read, text: Text) -> Iterator[Candidate]:
    """The offices and descriptions that a sentence gives beside names."""
    for at, phrase in enumerate(read.sentence.phrases):
        if phrase.kind == NP:
            yield from _titled(read, at, text)
            yield from apposition(read, at, text)


def in_statement(statement: Statement, text: Text) -> Iterator[Candidate]:
    """X was a young surgeon."""
    if statement.group.base not in ("be", "become") or not statement.rest or statement.group.negated:
        return
    place = statement.rest[0]
    phrase = statement.sentence.phrases[place]
    head = statement.sentence.tokens[phrase.head]
    person = text.entities.kind(statement.subject.text) == PERSON
    if phrase.kind != NP or not person or not is_person(head) or has_pronoun(statement.phrase_tokens([place])):
        return
    role = words(statement.phrase_tokens(range(place, extent(statement.sentence, place, max(statement.rest)) + 1)))
    tier = (CORE, "") if statement.subject.sure else (MAYBE, WHO_IS_MEANT)
    yield actor(statement.subject.text, role, statement.start, statement.end, tier)


def _titled(read: Read, at: int, text: Text) -> Iterator[Candidate]:
    """Armenian Prime Minister Nikol Pashinyan; President Ilham Aliyev of Azerbaijan; the historian Michael Bliss."""
    sentence = read.sentence
    phrase = sentence.phrases[at]
    tokens = sentence.tokens[phrase.first : phrase.last]
    name = tokens[-1]
    entity = text.entities.find(name.text) if name.tag == "NNP" else None
    if entity is None or entity.kind != PERSON or len(tokens) < 2 or " " not in entity.name:
        return
    before = [t for t in tokens[:-1] if t.tag != "DT" and t.low not in _HONORS]
    if not before or before[-1].tag not in ("TITLE", "NN") or has_pronoun(tokens) or not _is_role(before[-1]):
        return
    role = inside(before, opens=phrase.first == 0 and before[0] is tokens[0])
    last = phrase.last
    if at + 2 < len(sentence.phrases) and sentence.tokens[phrase.last].low == "of":
        place = sentence.phrases[at + 2]
        of = words(sentence.tokens[place.first : place.last])
        if of in countries() or of.removeprefix("the ") in countries():
            role, last = f"{role} of {of}", place.last
    rank = len(before) == 1 and last == phrase.last and not _is_office(before[0])
    if tokens[0].tag == "DT" and before[-1].tag == "NN":
        role = f"a {role}" if role[0].lower() not in "aeiou" else f"an {role}"
    tier = (MAYBE, "a bare title says little") if rank else (CORE, "")
    yield actor(entity.name, role, tokens[0].start, sentence.tokens[last - 1].end, tier, what="title" if rank else "")


def _is_office(token: Token) -> bool:
    """Whether a title names an office and no mere rank: Secretary of State, Foreign Minister, Mayor."""
    words_ = token.low.split()
    return " of " in token.low or (len(words_) > 1 and words_[-1] in listed("people", "offices"))


def _is_role(token: Token) -> bool:
    return token.tag == "TITLE" or is_person(token)
