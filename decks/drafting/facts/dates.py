"""Dates: when something happened, as a clause tells it, or as a noun with its date."""

import re
from collections.abc import Iterator
from dataclasses import replace

from decks.drafting.asking import sentence
from decks.drafting.candidate import CORE, MAYBE, WHEN, WHO_IS_MEANT, Candidate
from decks.drafting.facts.date_asking import question, span_questions, told
from decks.drafting.grammar.phrases import ADV, CC, DATE, NP, P
from decks.drafting.grammar.tokens import Token
from decks.drafting.naming import nominal
from decks.drafting.parsing import Sentence
from decks.drafting.statements import Statement
from decks.drafting.telling import is_telling
from decks.drafting.values.clocks import is_clock
from decks.drafting.values.timeline import DateMention
from decks.drafting.wording import has_pronoun
from decks.drafting.words import listed

_FEWEST = 2
_NOT_WHEN = ("for", "against", "than", "with", "about", "as of")
_LIMITS = {"until": "to", "till": "to", "since": "from"}
_SINCE = ("since", "until", "till", "by", "before", "after", "from", "to")


def in_statement(statement: Statement) -> Iterator[Candidate]:
    """The dates that say when what a clause tells happened."""
    for place, mention in _adjuncts(statement):
        statement = _undated(statement, mention)
        opener = _opener(statement.sentence, place)
        own = range(opener, _closer(statement.sentence, place) + 1)
        without = (*own, *_of_next(statement, place), *_clock(statement))
        bare = not statement.after(without) or statement.did(without).startswith(("did so", "did the same"))
        if (
            len(sentence(statement, without).split()) < _FEWEST
            or (bare and _says_nothing(statement))
            or _year(statement)
        ):
            continue
        lead = statement.sentence.tokens[statement.sentence.phrases[opener].first].low if opener < place else ""
        lead = lead if lead in _SINCE and not _not(statement.sentence, opener) else ""
        happened, did = told(statement, without, lead)
        ask = question(mention.value, lead, happened, did, _LIMITS.get(lead, "when"))
        fields = {"event": nominal(statement, without), "happened": happened, "when": str(mention.value)}
        if lead in _LIMITS:
            fields[_LIMITS[lead]] = fields.pop("when")
        if mention.to:
            fields = {"event": fields["event"], "happened": happened, "from": str(mention.value), "to": str(mention.to)}
            between = statement.sentence.tokens[statement.sentence.phrases[opener].first].low == "between"
            ask = span_questions(mention.value, mention.to, happened, did, between=between)
        if mention.inferred:
            fields["inferred"] = mention.inferred
        start = min(statement.start, mention.start)
        yield Candidate(
            "date", fields, start, max(statement.end if statement.end - start < 400 else mention.end, mention.end),
            mention.text, *_tier(statement, mention, without), slug=happened, ask=ask,
        )  # fmt: skip


def _clock(statement: Statement) -> tuple[int, ...]:
    """The time of day that a clause gives besides, which nobody who asks for the day leaves behind: at 4.45."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    for at in statement.rest:
        if phrases[at].kind == DATE and is_clock(tokens[phrases[at].first]):
            return (at - 1, at) if at and phrases[at - 1].kind == P else (at,)
    return ()


def _undated(statement: Statement, mention: DateMention) -> Statement:
    """The statement without the date in its subject: the second invasion of Japan | in 1281 failed."""
    text = re.sub(rf" (?:in|on) {re.escape(' '.join(mention.text.split()))}$", "", statement.subject.text)
    return replace(statement, subject=replace(statement.subject, text=text))


def _of_next(statement: Statement, place: int) -> tuple[int, ...]:
    """The phrases from “and” on that have a date of their own: reached Rome in March | and Bern that August."""
    phrases = statement.sentence.phrases
    later = [at for at in statement.rest if at > place and phrases[at].kind == DATE]
    joints = [at for at in statement.rest if later and place < at < later[0] and phrases[at].kind == CC]
    return tuple(at for at in statement.rest if joints and at >= joints[-1] and at not in statement.said)


def _year(statement: Statement) -> bool:
    """The year 1945 brought two landmarks: who asks when it did has said it."""
    return statement.subject.head.low in ("year", "month", "day") or statement.subject.head.tag == "DATE"


def _not(sentence_: Sentence, opener: int) -> bool:
    """Not | until 1967 was it done: in that year it was."""
    return opener > 0 and sentence_.tokens[sentence_.phrases[opener].first - 1].low == "not"


def _says_nothing(statement: Statement) -> bool:
    """Whether a bare verb says nothing by itself: he said; as much as the business had earned; it did so."""
    marker = statement.clause.marker
    compares = marker >= 0 and statement.sentence.tokens[statement.sentence.phrases[marker].first].low in ("as", "than")
    return (
        compares
        or is_telling(statement.clause, statement.sentence)
        or statement.group.base in ("point", "do", "follow")
    )


def _tier(statement: Statement, mention: DateMention, without: tuple[int, ...]) -> tuple[str, str]:
    if not mention.sure:
        return MAYBE, "the year must be checked"
    if not statement.subject.sure:
        return MAYBE, WHO_IS_MEANT
    if statement.subject.person and statement.subject.text.isalpha() and statement.subject.text.islower():
        return MAYBE, WHO_IS_MEANT  # child was born
    tokens = statement.phrase_tokens([place for place in statement.rest if place not in without])
    own = ("his", "her") if statement.subject.person else ("their",) if statement.subject.plural else ("its",)
    if has_pronoun([token for token in tokens if token.tag != "PRP$" or token.low not in own]):
        return MAYBE, "it holds a pronoun"
    kept = [at for at in statement.rest if at not in without and at in statement.clause.own]
    if any(_may_be_meant(statement, at, mention) for at in kept):
        return MAYBE, WHEN
    return CORE, ""


def _may_be_meant(statement: Statement, at: int, mention: DateMention) -> bool:
    """Whether another date of the clause may be its own: not that of a noun, nor one after a date that opens it."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    if not _is_date(statement.sentence, at) or _describes_noun(statement.sentence, at):
        return False
    other = statement.sentence.dates.get(tokens[phrases[at].first].start)
    opens = mention.start < statement.subject.start < tokens[phrases[at].first].start
    return not (opens and other is not None and not other.value.within(mention.value))


def _adjuncts(statement: Statement) -> Iterator[tuple[int, DateMention]]:
    """The dates of a clause that stand by themselves or after a preposition that says when; not those of its nouns."""
    sentence_ = statement.sentence
    dated, opening = False, list[DateMention]()
    for place in statement.clause.own:
        if dated and place > statement.clause.verb:
            return  # a second date is another subject's: British Airways on 24 October
        phrase = sentence_.phrases[place]
        if (
            phrase.kind == DATE
            and (mention := sentence_.dates.get(sentence_.tokens[phrase.first].start))
            and not _describes_noun(sentence_, place)
            and not _one_of_several(sentence_, place)
            and not of_what_is_found(statement, place)
            and not (place and sentence_.tokens[sentence_.phrases[place - 1].first].low in _NOT_WHEN)
        ):
            dated = place > statement.clause.verb
            if dated and any(not mention.value.within(one.value) for one in opening):
                return  # on 25 March he set a deadline of 9 April
            opening += [] if dated else [mention]
            yield place, mention


def _is_date(sentence_: Sentence, place: int) -> bool:
    """Whether a phrase is a date, and no time of day."""
    phrase = sentence_.phrases[place]
    return phrase.kind == DATE and not is_clock(sentence_.tokens[phrase.first])


def of_what_is_found(statement: Statement, place: int) -> bool:
    """Whether a span of dates is that of the object: found a cool spell | between May and July."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    mention = statement.sentence.dates.get(tokens[phrases[place].first].start)
    if mention is None or place < 2 or phrases[place - 2].kind != NP or place - 2 not in statement.rest:
        return False
    joint = tokens[phrases[place - 1].first].low
    spans = joint == "between" or (mention.to is not None and joint in ("from", "for"))
    return spans and statement.group.base in listed("dates", "finding")


def _opener(sentence_: Sentence, place: int) -> int:
    """Where what says when begins: on | the evening of | October 22."""
    phrases = sentence_.phrases
    place -= place > 0 and sentence_.tokens[phrases[place - 1].head].low in ("year", "years")
    at = place - 1 if place and phrases[place - 1].kind == P else place
    if at >= 2 and sentence_.tokens[phrases[at].first].low == "of" and phrases[at - 1].kind in (NP, ADV):
        at -= 1
        at -= phrases[at - 1].kind == P
    return at


def _one_of_several(sentence_: Sentence, place: int) -> bool:
    """Whether another date stands beside it: in notes of 7 August | and 24 September; in 1963, 1964 and 1965."""
    phrases, tokens = sentence_.phrases, sentence_.tokens
    joints = [at for at in (place - 1, place + 1) if 0 < at < len(phrases) - 1]
    return any(
        _is_date(sentence_, at - 1)
        and _is_date(sentence_, at + 1)
        and (phrases[at].kind == CC or tokens[phrases[at].first].text == ",")
        for at in joints
    )


def _closer(sentence_: Sentence, place: int) -> int:
    """Where what says when ends: 9 November | of the same year."""
    phrases, tokens = sentence_.phrases, sentence_.tokens
    if place + 2 < len(phrases) and tokens[phrases[place + 1].first].low == "of":
        following = phrases[place + 2]
        return place + 2 if tokens[following.last - 1].low == "year" else place
    return place


def _describes_noun(sentence_: Sentence, place: int) -> bool:
    """Whether a date hangs on the noun before it: the war of last autumn, in a letter of October 26."""
    phrases, tokens = sentence_.phrases, sentence_.tokens
    if place < 2 or tokens[phrases[place - 1].first].low != "of":
        return False
    return phrases[place - 2].kind != ADV and not is_moment(tokens[phrases[place - 2].head])


def is_moment(head: Token) -> bool:
    """Whether a noun is a time itself: the morning, the end."""
    return head.tag == "PRP" or head.low.removesuffix("s") in listed("closed", "moments") | {
        "start",
        "beginning",
        "end",
        "middle",
    }
