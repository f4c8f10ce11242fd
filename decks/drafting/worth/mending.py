"""What a word makes sound: half a number's noun, half a quotation, a claim without a finite verb."""

import re
from dataclasses import replace

from decks.drafting.candidate import Candidate
from decks.drafting.grammar.forms import past
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.worth.said import field, gapped


def mended(fact: Candidate) -> Candidate:
    """The candidate after all that can be mended in it without guessing."""
    return _finite(_unquoted(_whole_unit(fact)))


def _whole_unit(fact: Candidate) -> Candidate:
    """The card with all of a number's noun in the gap: 4.7 square | miles."""
    before, _, after = gapped(fact).partition("____")
    noun, following = re.match(r"[\d.,]+ ([a-z]+)$", fact.answer), re.match(r" ([a-z]+s)\b", after)
    if fact.type != "card" or not noun or not following or noun[1].endswith("s"):
        return fact
    if lexicon().tags(following[0].strip())[0] != "NNS":
        return fact  # 2,800 feet | was
    whole = f"{fact.answer}{following[0]}"
    ask = f"{before}____{after[following.end() :]}"
    return replace(fact, answer=whole, fields={**fact.fields, "ask": ask, "answer": whole})


def _unquoted(fact: Candidate) -> Candidate:
    """The fact without a quotation mark whose other half stands outside it."""
    fields = {
        key: value.replace('"', "") if isinstance(value, str) and value.count('"') == 1 else value
        for key, value in fact.fields.items()
    }
    return replace(fact, fields=fields) if not gapped(fact) and fields != fact.fields else fact


def _finite(fact: Candidate) -> Candidate:
    """A claim whose verb was a participle, in the past: saying that she left -> said that she left."""
    verb, _, rest = field(fact, "act").partition(" ")
    base = lexicon().base(verb)
    if fact.type != "claim" or not verb.endswith("ing") or base == verb:
        return fact
    return replace(fact, fields={**fact.fields, "act": f"{past(base)} {rest}".strip()})
