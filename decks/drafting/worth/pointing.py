"""Candidates that only point at something, lack their other half, or that the article calls wrong at once."""

import re
from collections.abc import Callable

from decks.drafting.candidate import SLIGHT, WHO_IS_MEANT, Candidate
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.words import listed
from decks.drafting.worth.said import Around, content, field, telling, verb_phrase, who
from decks.drafting.worth.slight import NO_SENTENCE

_POINTING = re.compile(
    r"(?:(?:that|this|these|those) [a-z]"
    r"|the (?:matter|point|thing|fact|results?|issue|latter|former|same) (?!of\b))"
)
_WRONG = re.compile(r",? ?an? (?:\w+ )?(?:error|mistake|misconception|myth|illusion|fallacy|blunder|falsehood)\b")
UNTOLD = "the article calls it wrong; say so"


def tells_apart(fact: Candidate, around: Around) -> str:
    """A strike called by Roe began: which strike is meant, and nothing of all strikes."""
    subject, verb = who(fact), verb_phrase(fact)
    if fact.type != "event" or not subject.startswith(("a ", "an ")) or len(content(subject)) > 1 or telling(subject):
        return ""
    quote = around.quote(fact)
    head = re.escape(subject.split()[-1])
    passive = re.match(r"(?:was|were) (\w+)", verb)
    reduced = passive is not None and re.search(rf"\b{head} {passive[1]}\b", quote)
    return SLIGHT if reduced or re.search(rf"\b{head} (?:that|which|who) \w", quote) else ""


def pointing(fact: Candidate, around: Around) -> str:
    """That body sat; the matter rested: what is meant stands in the sentence before."""
    said = who(fact) or field(fact, "happened") or field(fact, "says").removeprefix("that ")
    return WHO_IS_MEANT if _POINTING.match(said) and not re.match(r"that of\b", said) else ""


def part_missing(fact: Candidate, around: Around) -> str:
    """The quarrel pitted Low (against Roe): a verb that needs two."""
    verb = verb_phrase(fact)
    first = lexicon().base(verb.split(" ", 1)[0].lower()) if verb else ""
    pairs = (pair.split() for pair in listed("closed", "needing"))
    needed = next((preposition for base, preposition in pairs if base == first), "")
    active = not re.match(r"(?:was|were|is|are|had been)\b", verb)
    return NO_SENTENCE if needed and active and not re.search(rf"\b{needed}\b", verb) else ""


def called_wrong(fact: Candidate, around: Around) -> str:
    """Roe took it for bronze, an error that …: the article says at once that it was none."""
    return UNTOLD if _WRONG.match(" ".join(around.text[fact.end : fact.end + 60].split())) else ""


POINTING: tuple[Callable[[Candidate, Around], str], ...] = (tells_apart, pointing, part_missing, called_wrong)
