"""Whether words lean on what an article told before them: that dish, the vote, a second group, hours later."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from decks.drafting.facts.gap_sentence import dangles
from decks.drafting.facts.when_told import is_day, is_timeless
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.phrases import DATE, MARK, NP, VERBS
from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.persons import PERSONAL, is_person
from decks.drafting.text import one_line
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.values.names import Entities
from decks.drafting.words import listed

_OPENING = 40  # characters in which a word points out of its sentence
_SHORT = 12  # words; fewer seldom say all
_POINTING = re.compile(r"\b(?:this|these|those|that) (?=[a-z])", re.IGNORECASE)
_RELATIVE = re.compile(r"(?i)\b(?:later|earlier|before|after|next|following|previous|same|that|this)\b|^the \d")
_LATER = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|minutes?) (?:later|earlier|before|after|afterwards)\b"
    r"|\bas much\b|\bby now\b|\bthe (?!(?:first|second|third|last|only) )\w+ one\b"
)
_AT_A_TIME = re.compile(r"\bby then\b|^(?:[\w-]+ ){1,3}(?:after|before|since) that\b")
_OF_WHAT = re.compile(r"\b(?:his|hers|theirs) (?:in|at|on|for|with|to|by|from)\b|\bof the others\b")
_SOON_AFTER = re.compile(
    r"(?i)(?:some |about |only |just |barely )?[\w-]+ (?:minutes|hours|days|weeks) (?:later|earlier)\b(?!,)"
)
_PRONOUNS = frozenset(["he", "she", "they", "it", "his", "her", "their", "him", "them", "its"])
_OBJECTS = frozenset(["it", "them", "they", "these", "those", "this"])
_TIMES = ("day", "week", "month", "year", "morning", "afternoon", "evening", "night")
_STEM, _ENDING = 4, 3
_FEWEST = 2  # names and numbers


def leans(sentence: Sentence, plain: str, entities: Entities) -> bool:
    """Whether a sentence begins with what only the one before tells: it, another, the latter, that dish, that May."""
    said = one_line(plain[sentence.start : sentence.end])
    pointing = any(_is_determiner(sentence, found.start()) for found in _POINTING.finditer(said, 0, _OPENING))
    dated = any(_RELATIVE.search(date.text) and not date.sure for date in sentence.dates.values())
    elsewhen = (
        dated or bool(_AT_A_TIME.search(said)) or _elsewhere(sentence.tokens) or _on_a_day(sentence.tokens, entities)
    )
    opens = _opens(said, "leaning") or bool(_SOON_AFTER.match(said)) or bool(_OF_WHAT.search(said))
    return opens or pointing or elsewhen or dangles(sentence.tokens) or _nobody_before(sentence, entities)


def _elsewhere(tokens: Sequence[Token]) -> bool:
    """Whether “there” or “that month” stands before any place or time that it could mean: the chief of police there."""
    placed = False
    for token, after in pairwise(tokens):
        place = token.low == "there" and after.tag not in (*VERBS, "RB")
        time = token.low == "that" and after.low in (*_TIMES, *listed("dates", "seasons"))
        if place or time:
            return not placed
        placed = placed or token.tag == "DATE" or (token.tag in ("IN", "TO") and after.tag in ("NNP", "DATE", "DT"))
    return False


def _on_a_day(tokens: Sequence[Token], entities: Entities) -> bool:
    """Whether a day is named whose month nobody knows: on the night of the 23rd; not the 19th century."""
    days = (two for two in pairwise(tokens) if two[0].low == "the" and is_day(two[1]))
    following = (next((t for t in tokens if t.start > day.start), None) for _, day in days)
    return any(
        after is None or after.tag[:2] not in ("NN", "JJ") or entities.kind(after.text) == PERSON for after in following
    )


def refers(sentence: Sentence, plain: str) -> bool:
    """Whether a sentence may need those before it: it is short, or has a word in it that may mean what they tell."""
    own = one_line(plain[sentence.start : sentence.end])
    pronoun = _points_out(sentence)
    short = len(own.split()) < _SHORT
    return short or pronoun or _opens(own, "referring") or looks_back(sentence, sentence.start, sentence.end)


def says_little(sentence: Sentence) -> bool:
    """Whether a sentence is too short to be known by itself: no date, and a word that looks back, or but one name."""
    words = [t for t in sentence.tokens if t.text[0].isalnum()]
    named = [t for t in sentence.tokens if t.tag in ("NNP", "NNPS", "CD", "DATE")]
    if len(words) >= _SHORT or not is_timeless(sentence):
        return False
    return len(named) < _FEWEST or looks_back(sentence, sentence.start, sentence.end)


def _points_out(sentence: Sentence) -> bool:
    """Whether a pronoun comes before any name that it could mean."""
    for token in sentence.tokens:
        if token.tag in ("NNP", "NNPS"):
            return False
        if token.tag in ("PRP", "PRP$") and token.low in _PRONOUNS:
            return True
    return False


def looks_back(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words from `start` to `end` of a sentence may mean what was told before it: the vote, likewise, such."""
    inside = [t for t in sentence.tokens if start <= t.start < end]
    linking = any(t.low in listed("gaps", "linking") for t in inside)
    said = " ".join(t.low for t in inside)
    return linking or bool(_LATER.search(said)) or _elsewhere(inside) or any(definite(sentence, start, end))


def means_something_else(sentence: Sentence, start: int, end: int) -> bool:
    """Whether “it” or “them” in a stretch means what is not named in it."""
    inside = [t for t in sentence.tokens if start <= t.start < end]
    at = next((at for at, t in enumerate(inside) if t.tag == "PRP" and t.low in _OBJECTS), len(inside))
    return at < len(inside) and not any(t.tag in ("NN", "NNS") for t in inside[:at])


def definite(sentence: Sentence, start: int, end: int) -> Iterator[str]:
    """The nouns of “the vote”, “the last results”: of phrases that tell nothing else of which one is meant."""
    told = set[str]()
    phrases, tokens = sentence.phrases, sentence.tokens
    for at, phrase in enumerate(phrases):
        inside = tokens[phrase.first : phrase.last]
        if phrase.kind == NP and start <= inside[0].start < end:
            noun = inside[-1]
            if inside[0].low == "the" and noun.tag in ("NN", "NNS") and not any(t.capital for t in inside[1:]):
                stem = _stem(noun.low)
                if stem not in told and not _is_known(noun.low) and not _told_of(sentence, at + 1):
                    yield noun.low
        told |= {_stem(t.low) for t in inside if t.tag in ("NN", "NNS", "VBD", "VBN", "VBG")}


def speaks_of(sentence: Sentence, noun: str) -> bool:
    """Whether a noun, or a word of its stem, stands there: the proposal, of what was proposed."""
    return any(t.low.startswith(_stem(noun)) for t in sentence.tokens if t.tag[:2] in ("NN", "VB"))


def _stem(word: str) -> str:
    return word[: max(_STEM, len(word) - _ENDING)]


def _is_known(noun: str) -> bool:
    """The sun, the government: there is only one that can be meant."""
    return bool({noun, lexicon().base(noun)} & listed("gaps", "known"))


def _told_of(sentence: Sentence, at: int) -> bool:
    """Whether what follows a noun tells which one is meant: the vote of 1948, the crew on board, the boat that sank."""
    if at >= len(sentence.phrases):
        return False
    following, after = sentence.phrases[at], sentence.phrases[at + 1 : at + 2]
    first = sentence.tokens[following.first]
    if after and after[0].kind == DATE:
        return False  # the request | on 4 May
    return following.kind not in (NP, MARK) and (first.low in listed("gaps", "telling") or first.tag in ("VBN", "VBG"))


def _is_determiner(sentence: Sentence, at: int) -> bool:
    """Whether “that” stands before its noun, and no date that is known by itself."""
    return any(t.start == sentence.start + at and t.tag == "DT" for t in sentence.tokens)


def _nobody_before(sentence: Sentence, entities: Entities) -> bool:
    """Then he told him, his party: whom a pronoun means that comes after nobody, or after nobody but the subject."""
    persons = 0
    for token in sentence.tokens:
        if token.tag in ("PRP", "PRP$") and token.low in PERSONAL:
            return persons < (2 if token.tag == "PRP" and token.low in ("him", "her") else 1)
        persons += is_person(token) or (token.tag in ("NNP", "TITLE") and entities.kind(token.text) in (PERSON, ""))
    return False


def _opens(said: str, words: str) -> bool:
    return re.match(rf"(?:{'|'.join(listed('gaps', words))})\b", said, re.IGNORECASE) is not None
