"""Dates: when something happened, as a clause tells it, or as a noun with its date."""

from collections.abc import Iterator

from decks.drafting.asking import GAP, inverted, sentence
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.grammar.phrases import ADV, DATE, NP, P
from decks.drafting.grammar.tokens import Token
from decks.drafting.naming import nominal
from decks.drafting.parsing import Sentence
from decks.drafting.reading import Text
from decks.drafting.stance import is_telling
from decks.drafting.statements import Statement
from decks.drafting.values.timeline import DateMention
from decks.drafting.wording import has_pronoun, inside
from decks.drafting.words import listed
from decks.values.date import Precision

_ASK = {
    Precision.DAY: "on what date", Precision.MONTH: "in which month and year", Precision.YEAR: "in which year",
    Precision.DECADE: "in which decade",
}  # fmt: skip
_FEWEST = 2
_NOT_WHEN = ("for", "against", "than", "with", "about", "as of")
_BARE = "the noun alone may not say what happened"
_SINCE = ("since", "until", "till", "by", "before", "after", "from", "to")


def in_statement(statement: Statement) -> Iterator[Candidate]:
    """The dates that say when what a clause tells happened."""
    for place, mention in _adjuncts(statement):
        opener = _opener(statement.sentence, place)
        without = tuple(range(opener, _closer(statement.sentence, place) + 1))
        happened = sentence(statement, without)
        bare = not statement.after(without) or statement.did(without).startswith(("did so", "did the same"))
        if len(happened.split()) < _FEWEST or (bare and _says_nothing(statement)):
            continue
        lead = statement.sentence.tokens[statement.sentence.phrases[opener].first].low if opener < place else ""
        lead = lead if lead in _SINCE else ""
        ask = _question(statement, mention, without, lead)
        fields = {"event": nominal(statement, without), "happened": happened, "when": str(mention.value)}
        if mention.to:
            fields = {"event": nominal(statement, without), "from": str(mention.value), "to": str(mention.to)}
            ask = {}
        if mention.inferred:
            fields["inferred"] = mention.inferred
        start = min(statement.start, mention.start)
        yield Candidate(
            "date", fields, start, max(statement.end if statement.end - start < 400 else mention.end, mention.end),
            mention.text, *_tier(statement, mention, without), slug=happened, ask=ask,
        )  # fmt: skip


def _says_nothing(statement: Statement) -> bool:
    """Whether a bare verb says nothing by itself: he said; as much as the business had earned; it did so."""
    marker = statement.clause.marker
    compares = marker >= 0 and statement.sentence.tokens[statement.sentence.phrases[marker].first].low in ("as", "than")
    return compares or is_telling(statement.clause, statement.sentence) or statement.group.base in ("point", "do")


def _tier(statement: Statement, mention: DateMention, without: tuple[int, ...]) -> tuple[str, str]:
    if not mention.sure:
        return MAYBE, "the year must be checked"
    if not statement.subject.sure:
        return MAYBE, "who is meant must be checked"
    tokens = statement.phrase_tokens([place for place in statement.rest if place not in without])
    if has_pronoun(tokens):
        return MAYBE, "it holds a pronoun"
    return CORE, ""


def _question(statement: Statement, mention: DateMention, without: tuple[int, ...], lead: str) -> dict[str, object]:
    said = sentence(statement, without)
    words = _ASK.get(mention.value.precision, "when")
    if lead:
        words = f"{lead} {words.removeprefix('on ').removeprefix('in ')}" if words != "when" else f"{lead} when"
    opening = words if lead else f"{words[:1].upper()}{words[1:]}"  # “Since” keeps its capital inside a sentence
    asked = f"{opening} {inverted(statement, without)}?"
    preposition = lead or ("on" if mention.value.precision is Precision.DAY else "in")
    return {
        "when": {
            "q": asked,
            "gap": f"{preposition.capitalize()} {GAP}, {said}."
            if not lead
            else f"{said[:1].upper()}{said[1:]} {lead} {GAP}.",
        },
        "event": "skip",
    }


def _adjuncts(statement: Statement) -> Iterator[tuple[int, DateMention]]:
    """The dates of a clause that stand by themselves or after a preposition that says when; not those of its nouns."""
    sentence_ = statement.sentence
    dated = False
    for place in statement.clause.own:
        if dated and place > statement.clause.verb:
            return  # a second date is another subject's: British Airways on 24 October
        phrase = sentence_.phrases[place]
        if (
            phrase.kind == DATE
            and (mention := sentence_.dates.get(sentence_.tokens[phrase.first].start))
            and not _describes_noun(sentence_, place)
            and not _second_of_two(sentence_, place)
            and not (place and sentence_.tokens[sentence_.phrases[place - 1].first].low in _NOT_WHEN)
        ):
            yield place, mention
            dated = place > statement.clause.verb


def _opener(sentence_: Sentence, place: int) -> int:
    """Where what says when begins: on | the evening of | October 22."""
    phrases = sentence_.phrases
    at = place - 1 if place and phrases[place - 1].kind == P else place
    if at >= 2 and sentence_.tokens[phrases[at].first].low == "of" and phrases[at - 1].kind in (NP, ADV):
        at -= 1
        at -= phrases[at - 1].kind == P
    return at


def _second_of_two(sentence_: Sentence, place: int) -> bool:
    """Whether another date stands before it: in notes of 7 August | and 24 September."""
    phrases = sentence_.phrases
    return place > 1 and phrases[place - 1].kind == "CC" and phrases[place - 2].kind == DATE


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
    if place < 2 or phrases[place - 1].kind != P or phrases[place - 2].kind != NP:
        return False
    return tokens[phrases[place - 1].first].low == "of" and not _is_moment(tokens[phrases[place - 2].head])


def of_nouns(sentence_: Sentence, text: Text) -> Iterator[Candidate]:
    """The War (1914-1918); the First Karabakh War of the early 1990s."""
    phrases, tokens = sentence_.phrases, sentence_.tokens
    for place, phrase in enumerate(phrases):
        inner = tokens[phrase.first : phrase.last]
        bare = phrase.kind != NP or has_pronoun(inner) or inner[0].low in ("a", "an")
        mention = None if bare or _is_moment(tokens[phrase.head]) else _date_of(sentence_, place)
        if mention is None:
            continue
        event = inside(inner, opens=phrase.first == 0)
        span = {"from": str(mention.value), "to": str(mention.to)} if mention.to else {"when": str(mention.value)}
        fields = {"event": event, **span, **({"inferred": mention.inferred} if mention.inferred else {})}
        end = mention.end + (phrases[place + 1].kind == "PAREN")
        tier = (CORE, "") if _happens(sentence_, place, mention, text) else (MAYBE, _BARE)
        yield Candidate("date", fields, inner[0].start, end, mention.text, *tier, slug=event)


def _date_of(sentence_: Sentence, place: int) -> DateMention | None:
    """The date that a noun phrase has: alone in brackets behind it, or after “of”."""
    phrases, tokens = sentence_.phrases, sentence_.tokens
    governed = place > 0 and phrases[place - 1].kind == P
    if place + 1 >= len(phrases):
        return None
    after = phrases[place + 1]
    if after.kind == "PAREN" and not governed and after.last - after.first == 3:
        return sentence_.dates.get(tokens[after.first + 1].start)
    of = after.kind == P and tokens[after.first].low == "of" and place + 2 < len(phrases)
    dated = of and phrases[place + 2].kind == DATE
    return sentence_.dates.get(tokens[phrases[place + 2].first].start) if dated else None


def _happens(sentence_: Sentence, place: int, mention: DateMention, text: Text) -> bool:
    """Whether a noun phrase names something that takes place; with a span, only what is no person or thing."""
    phrase = sentence_.phrases[place]
    head = sentence_.tokens[phrase.head]
    named = any(t.tag in ("NNP", "NNPS") for t in sentence_.tokens[phrase.first : phrase.last])
    lasting = not mention.to or text.entities.kind(head.text) in ("war", "battle", "operation", "")
    return named and lasting and "day" not in head.low


def _is_moment(head: Token) -> bool:
    return head.tag == "PRP" or head.low in listed("closed", "moments") | {"start", "beginning", "end", "middle"}
