"""What a word or a cut makes sound: a long sentence around a gap, half a quotation, a claim without a finite verb."""

import re
from collections.abc import Mapping
from dataclasses import replace

from decks.context import capital
from decks.drafting.candidate import Candidate
from decks.drafting.grammar.forms import past
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.worth.said import field, gap_of, gapped, led

LONG = 50
_FEWEST = 6
_LEANING = re.compile(
    r"(?:he|she|it|they|his|her|its|their|this|these|those|that|one|another|others?"
    r"|the (?:others?|first|second|latter|former)|next|last|and|but|so|then|in return|by then|at that|on the second)\b"
)
_TAIL = re.compile(r"(?:;|,) (?:and|but|while|though|although|so that|which|who|whose|where|after which)\b|[;:]")


def mended(fact: Candidate) -> Candidate:
    """The candidate after all that can be mended in it without guessing."""
    return _finite(_unquoted(_shortened(_whole_unit(fact))))


def _shortened(fact: Candidate) -> Candidate:
    """The gap's sentence cut: what follows the gap's clause goes, and what a semicolon parts from it before."""
    before_it, ask = led(gapped(fact))
    if len(ask.split()) <= LONG or '"' in ask:
        return fact
    before, _, after = ask.partition("____")
    head = before.rpartition("; ")[2]
    if head != before and len(f"{head}{after}".split()) >= _FEWEST and not _LEANING.match(head):
        before = capital(head)
    tail = next((found for found in _TAIL.finditer(after) if _ends(f"{before}____{after[: found.start()]}")), None)
    cut = f"{after[: tail.start()].rstrip(' ,')} …" if tail else after
    return _asking(fact, f"{before_it}{before}____{cut}")


def _ends(text: str) -> bool:
    """Whether a cut here leaves enough, and no bracket open."""
    return len(text.split()) >= 2 * _FEWEST and text.count("(") == text.count(")")


def _asking(fact: Candidate, ask: str) -> Candidate:
    """The candidate with another sentence around its gap."""
    if fact.type == "card":
        return replace(fact, fields={**fact.fields, "ask": ask})
    asked = fact.ask.get(gap_of(fact))
    asks = {**fact.ask, gap_of(fact): {**asked, "gap": ask}} if isinstance(asked, Mapping) else fact.ask
    return replace(fact, ask=asks)


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
