"""Candidates that are no sentence: cut short, glued together, without a head."""

import re
from collections.abc import Callable

from decks.drafting.candidate import Candidate
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.words import listed
from decks.drafting.worth.said import Around, field, gapped, sentence, verb_phrase, who

_OPEN_END = re.compile(r"\b(?:that|which|the|an?|and|or|but|whether|of|from|into|than)$")
_HALF_PAIR = re.compile(r"\bbetween (?!.*\band\b)(?:the )?(?:[A-Z][\w'-]* )*[A-Z][\w'-]*[a-rt-z]$")
_SPEECH = re.compile(r"\s*[:,]?\s*(?:\"|that\b)")
_TWICE = re.compile(r"\b(?!had had\b)([a-z]+) \1\b")
_TWO_SENTENCES = re.compile(r"\b[ap]\.m\. [A-Z]")
_BARE_VERBS = frozenset(["do", "have", "be", "make", "take", "get", "go", "come", "become", "give"])


def cut_short(fact: Candidate, around: Around) -> bool:
    """Joan Hill disclosed that a judge; the idea was Bill Foege ('s)."""
    if gapped(fact):
        return False
    genitive = around.text[fact.end : fact.end + 2] == "'s"
    half = bool(_OPEN_END.search(sentence(fact)) or _HALF_PAIR.search(sentence(fact)))
    told = f"{field(fact, 'act')} that {field(fact, 'says')}" if " that " in around.quote(fact) else ""
    verbless = _verbless(verb_phrase(fact)) or (fact.type == "claim" and _verbless(told))
    return genitive or half or verbless or _half_clock(fact, around) or _unsaid(fact, around)


def _unsaid(fact: Candidate, around: Around) -> bool:
    """From Velm, Roe observed: what he said comes after."""
    verb, _, rest = verb_phrase(fact).partition(" ")
    said = lexicon().base(verb.lower()) in listed("speech", "clausal")
    alone = not rest or lexicon().tags(rest.split(" ", 1)[0].lower())[0] == "IN"
    return fact.type == "event" and said and alone and bool(_SPEECH.match(around.text, fact.end))


def _half_clock(fact: Candidate, around: Around) -> bool:
    """At 9:04 (and 35 seconds)."""
    said = re.search(r"\d:\d\d\b(?! and)", sentence(fact))
    return said is not None and f"{said[0]} and " in around.quote(fact)


def _verbless(verb: str) -> bool:
    """Disclosed that a judge in May: a clause after a verb of saying that has no verb of its own."""
    said, that, inner = verb.partition(" that ")
    told = any(lexicon().base(word) in listed("speech", "assert") for word in said.lower().split()[-2:])
    finite = any(lexicon().tags(word)[0] in ("VBD", "VBZ", "VBP", "VB", "VBN", "MD") for word in inner.lower().split())
    conjunction = told or inner.lower().split(" ", 1)[0] in ("a", "an", "the", "his", "her", "its", "their")
    return bool(that) and conjunction and not finite


def glued(fact: Candidate, around: Around) -> bool:
    """Of two sentences, or with a word twice: said that that left."""
    said = sentence(fact)
    return not gapped(fact) and bool(
        _TWICE.search(said) or _TWO_SENTENCES.search(said) or _that_that(field(fact, "says"))
    )


def _that_that(says: str) -> bool:
    """The “that” of a clause read as its subject: that had waited."""
    words = says.lower().split()[:2]
    return words[:1] == ["that"] and lexicon().tags(words[-1])[0] in ("VBD", "VBZ", "VBP", "VB", "VBN", "MD")


def headless(fact: Candidate, around: Around) -> bool:
    """The pump that was to press; one dose do the work of four."""
    subject, verb = who(fact).lower().split(), verb_phrase(fact).lower().split()
    if gapped(fact) or not subject:
        return False
    single = subject[0] in ("a", "an", "one", "each", "every")
    return subject[-1] in ("that", "which", "who", "and", "of") or bool(single and verb and verb[0] in _BARE_VERBS)


BROKEN: tuple[Callable[[Candidate, Around], bool], ...] = (cut_short, glued, headless)
