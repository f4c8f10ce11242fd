"""Spans of time: how old a thing is, and how long one thing came before or after another."""

from collections.abc import Iterator

from decks.drafting.asking import GAP, inverted, sentence
from decks.drafting.candidate import CORE, Candidate
from decks.drafting.extent import extent
from decks.drafting.facts.quantities import tier_of
from decks.drafting.facts.quantity_values import number_in
from decks.drafting.grammar.phrases import NP
from decks.drafting.naming import nominal
from decks.drafting.reading import Read, Text
from decks.drafting.statements import Statement
from decks.drafting.wording import inside, words
from decks.drafting.words import listed
from decks.values import quantity


def ages(read: Read) -> Iterator[Candidate]:
    """The three decades old occupation: an age inside a noun phrase."""
    for at, phrase in enumerate(read.sentence.phrases):
        tokens = read.sentence.tokens[phrase.first : phrase.last]
        old = next((i for i, t in enumerate(tokens) if t.low == "old" and i > 1), 0)
        if (
            phrase.kind != NP
            or not old
            or old == len(tokens) - 1
            or tokens[old - 2].tag != "CD"
            or tokens[old - 1].low not in listed("closed", "spans")
        ):
            continue
        said = words(tokens[old - 2 : old])
        last = extent(read.sentence, at, len(read.sentence.phrases) - 1)
        end = read.sentence.tokens[read.sentence.phrases[last].last - 1].end
        rest = [t for p in read.sentence.phrases[at + 1 : last + 1] for t in read.sentence.tokens[p.first : p.last]]
        thing = f"the {words([*tokens[old + 1 :], *rest])}"
        yield Candidate(
            "quantity",
            {"of": thing, "measure": "age", "value": said},
            tokens[0].start,
            end,
            said,
            CORE,
            slug=f"{thing} age",
            stance="view" if listed("stance", "loaded") & {t.low for t in (*tokens, *rest)} else "",
        )


def between(statement: Statement, text: Text) -> Iterator[Candidate]:
    """Less than three months before the war, Armenia provoked …: how long one thing came before or after another."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    for place in statement.clause.own:
        after = place + 1
        if phrases[place].kind not in ("ADV", NP) or after + 1 >= len(phrases) or phrases[after + 1].kind != NP:
            continue
        joint = tokens[phrases[after].first].low
        number = number_in(tokens[phrases[place].first : phrases[place].last])
        if (
            joint not in ("before", "after")
            or number is None
            or tokens[phrases[place].head].low not in listed("closed", "spans")
        ):
            continue
        said = inside(tokens[phrases[place].first : phrases[place].last], opens=phrases[place].first == 0)
        last = extent(statement.sentence, after + 1, len(phrases) - 1)
        than = words([t for p in range(after + 1, last + 1) for t in tokens[phrases[p].first : phrases[p].last]])
        said = said.removeprefix("yet ")
        try:
            quantity.parse(said, text.language)
        except ValueError:
            continue
        start = tokens[phrases[place].first].start
        told = sentence(statement)
        ask = {
            "value": {"q": f"How long {joint} {than} {inverted(statement)}?", "gap": f"{GAP} {joint} {than}, {told}."}
        }
        tier, why = tier_of(statement, text)
        yield Candidate(
            "quantity",
            {"of": nominal(statement), "measure": joint, "value": said, "than": than},
            start,
            max(statement.end, start + 1),
            said,
            tier,
            why,
            slug=f"{said} {joint} {than}",
            ask=ask,
        )
