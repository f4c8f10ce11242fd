"""The sentence before, where a sentence leans on it: told first, so that “it” and “the vote” need no guessing."""

import re
from collections.abc import Iterator, Sequence

from decks.drafting.facts.gap_sentence import dangles
from decks.drafting.grammar.clause import MAIN
from decks.drafting.grammar.phrases import NP, REL, P
from decks.drafting.parsing import Sentence
from decks.drafting.persons import is_person
from decks.drafting.text import one_line
from decks.drafting.values.names import PERSON, Entities
from decks.drafting.words import listed

MOST = 50  # words of all; more are a test of reading
_MOST_FOR_NOUN = 44
_OPENING = 40  # characters in which a word points out of its sentence
_POINTING = re.compile(r"\b(?:this|these|those|that) (?=[a-z])", re.IGNORECASE)
_RELATIVE = re.compile(r"(?i)\b(?:later|earlier|before|after|next|following|previous|same|that|this)\b|^the \d")
_STEM, _ENDING = 4, 3
_LINKING = re.compile(r"otherwise|likewise|meanwhile|too|also|instead|again")
_TOLD_OF = ("of", "that", "which", "who", "to")
_PRONOUNS = frozenset(["he", "she", "they", "his", "her", "their", "him", "them", "its"])


def lead(sentence: Sentence, before: Sequence[Sentence], plain: str, entities: Entities) -> int:
    """Where to begin with a sentence that leans on those before it: with the last of them, or two, if all are short.

    Its own start, if it stands alone or nothing short before it helps.
    """
    near = [one for one in before if one.paragraph == sentence.paragraph]
    hard = leans(sentence, plain, entities)
    own = one_line(plain[sentence.start : sentence.end])
    if not near or not (hard or _refers(sentence, own, near[-1])):
        return sentence.start
    most = MOST if hard else _MOST_FOR_NOUN
    for first in (near[-1], *near[-2:-1]):
        said = one_line(plain[first.start : near[-1].end])
        if not _is_whole(said, own) or len(f"{said} {own}".split()) > most:
            return sentence.start
        if not leans(first, plain, entities):
            return first.start if any(clause.kind == MAIN for clause in first.clauses) else sentence.start
    return sentence.start


def leans(sentence: Sentence, plain: str, entities: Entities) -> bool:
    """Whether a sentence begins with what only the one before tells: it, another, the latter, that dish, that May."""
    said = one_line(plain[sentence.start : sentence.end])
    opens = _opens(said, "leaning")
    pointing = any(_is_determiner(sentence, found.start()) for found in _POINTING.finditer(said, 0, _OPENING))
    relative = any(_RELATIVE.search(date.text) and not date.sure for date in sentence.dates.values())
    return opens or pointing or relative or dangles(sentence.tokens) or _nobody_before(sentence, entities)


def _is_whole(said: str, own: str) -> bool:
    """Whether two stretches end as sentences, with their quotation marks closed."""
    return said.endswith((".", '."', "!", "?")) and said.count('"') % 2 == 0 and own.count('"') % 2 == 0


def _is_determiner(sentence: Sentence, at: int) -> bool:
    """Whether “that” stands before its noun, and no date that is known by itself."""
    return any(t.start == sentence.start + at and t.tag == "DT" for t in sentence.tokens)


def _nobody_before(sentence: Sentence, entities: Entities) -> bool:
    """Told him, his party: whom a pronoun means that comes after nobody, or after nobody but the subject."""
    persons = 0
    for token in sentence.tokens:
        if token.tag in ("PRP", "PRP$") and token.low in ("his", "him", "her"):
            return persons < (2 if token.tag == "PRP" else 1)
        persons += is_person(token) or (token.tag in ("NNP", "TITLE") and entities.kind(token.text) in (PERSON, ""))
    return False


def _opens(said: str, words: str) -> bool:
    return re.match(rf"(?:{'|'.join(listed('gaps', words))})\b", said, re.IGNORECASE) is not None


def _refers(sentence: Sentence, own: str, before: Sentence) -> bool:
    """Whether a pronoun, or a noun that the sentence before speaks of, may need that sentence."""
    if _opens(own, "referring"):
        return True
    pronoun = any(t.tag in ("PRP", "PRP$") and t.low in _PRONOUNS for t in sentence.tokens)
    linking = any(_LINKING.fullmatch(t.low) for t in sentence.tokens)
    return pronoun or linking or any(_speaks_of(before, noun) for noun in _definite(sentence))


def _definite(sentence: Sentence) -> Iterator[str]:
    """The nouns of “the vote”, “the planet”: of phrases that tell nothing else of which one is meant."""
    phrases, tokens = sentence.phrases, sentence.tokens
    for at, phrase in enumerate(phrases):
        inside = tokens[phrase.first : phrase.last]
        after = phrases[at + 1] if at + 1 < len(phrases) else None
        told = after is not None and after.kind in (P, REL) and tokens[after.first].low in _TOLD_OF
        if phrase.kind == NP and not told and [t.low for t in inside[:1]] == ["the"] and len(inside) == 2:
            yield from (t.low for t in inside[1:] if t.tag in ("NN", "NNS"))


def _speaks_of(sentence: Sentence, noun: str) -> bool:
    """Whether a noun, or a word of its stem, stands there: the proposal, of what was proposed."""
    stem = noun[: max(_STEM, len(noun) - _ENDING)]
    return any(t.low.startswith(stem) for t in sentence.tokens if t.tag[:2] in ("NN", "VB"))
