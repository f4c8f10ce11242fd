"""Gaps: a sentence as it stands, with a name, number or date left out that no other fact asks for."""

import itertools
from collections.abc import Collection, Iterator, Sequence

from decks.drafting.asking import GAP
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.facts.gap_answers import answers
from decks.drafting.facts.gap_choice import borne_by, chosen
from decks.drafting.facts.gap_sentence import Telling
from decks.drafting.facts.gap_text import gapped, is_clause
from decks.drafting.facts.gap_types import Typed, typed
from decks.drafting.grammar.gazetteer import demonyms
from decks.drafting.grammar.tokens import Token
from decks.drafting.reading import Read, Text
from decks.drafting.stance import REPORTED, VIEW, Stance, judges, stance_of
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.values.names import Entity
from decks.values import date as dates

_LONGEST = 85  # tokens
_FEWEST = 5
_FEWEST_BY_NAME = 8
_WHY = "a gap in the article's own sentence"


def in_sentence(read: Read, told: Telling, text: Text, asked: Collection[str]) -> Iterator[Candidate]:
    """The names, numbers and dates of a sentence that are not among `asked`.

    The best of them are worth a card, as many as the sentence bears. A date that is asked for already is `optional`:
    it stays where nothing else that asks for it does.
    """
    sentence = read.sentence
    said = {answer for _, answer in answers(sentence.tokens) if _known(answer, asked)}
    left = [one for one in answers(sentence.tokens) if one[1] not in said or one[0].tag == "DATE"]
    for token, answer, best in chosen(left, sentence.tokens, text, max(2, borne_by(sentence.tokens) - len(said))):
        known = answer in said
        mention = sentence.dates.get(token.start) if token.tag == "DATE" else None
        tells = told.asking(answer)
        ask = "" if known and mention is None else gapped(tells, token.start, answer)
        if not ask:
            continue
        sure = (
            best
            and tells.whole
            and not tells.little
            and is_clause(ask, tells)
            and (mention is None or mention.sure)
            and _is_sure(token, sentence.tokens, text.entities.find(answer))
        )
        stance = _stance(read, token)
        kind, fields, asks = _typed(token, answer, ask, read, tells, text)
        yield Candidate(
            kind, fields, tells.opens, sentence.end, answer, CORE if sure else MAYBE, "" if sure else _WHY,
            slug=f"gap {answer}", ask=asks, by=stance.by, stance="view" if stance.kind == VIEW else "", optional=known,
        )  # fmt: skip


def _known(answer: str, asked: Collection[str]) -> bool:
    return any(answer == other or (answer in other and len(other.split()) - len(answer.split()) < 3) for other in asked)


def _typed(token: Token, answer: str, ask: str, read: Read, told: Telling, text: Text) -> Typed:
    """A card of the sentence's own words, or an event with the same question."""
    card = _fields(token, answer, ask, read, text)
    found = typed(read, told, ask, answer) if card["answer"] == answer else None
    return found or ("card", card, {})


def _fields(token: Token, answer: str, ask: str, read: Read, text: Text) -> dict[str, object]:
    """The card; of a date whose year is left out, the whole date is the answer, and what stands there will do."""
    mention = read.sentence.dates.get(token.start) if token.tag == "DATE" else None
    if mention is None or not mention.inferred or mention.to:
        return {"ask": ask, "answer": answer}
    ask = ask.replace(f" the {GAP}", f" {GAP}")
    return {"ask": ask, "answer": dates.format(mention.value, text.language), "accept": [answer]}


def _stance(read: Read, token: Token) -> Stance:
    """Whose word the clause is in which a token stands."""
    sentence = read.sentence
    place = next(
        (
            at
            for at, p in enumerate(sentence.phrases)
            if sentence.tokens[p.first].start <= token.start < sentence.tokens[p.last - 1].end
        ),
        -1,
    )
    clause = read.owner.get(place)
    if clause is None:
        return Stance(VIEW if judges([t.low for t in sentence.tokens]) else REPORTED)
    return stance_of(clause, sentence, read.subjects)


def _is_sure(token: Token, tokens: Sequence[Token], named: Entity | None) -> bool:
    """Whether a gap asks for something definite in a sentence that is not too long."""
    kind, count = (named.kind, named.count) if named else ("", 0)
    before = next((t.low for t, after in itertools.pairwise(tokens) if after.start == token.start), "")
    if before == "past" or token.low == "half" or token.text in demonyms():
        return False
    first_of_its_kind = (
        token.start == tokens[0].start and token.tag == "NNP" and count < 2 and not kind and " " not in token.text
    )
    small = token.low in ("two", "both", "three", "second", "once")
    if len(tokens) < (_FEWEST if token.tag in ("DATE", "CD") else _FEWEST_BY_NAME) or (
        first_of_its_kind and token.tag != "DATE"
    ):
        return False
    if token.tag in ("DATE", "CD"):
        return len(tokens) <= _LONGEST and not small
    if named and kind == PERSON and named.first == token.start and " " in token.text:
        return len(tokens) <= _LONGEST  # somebody new
    return len(tokens) <= _LONGEST and not token.low.isdigit()
