"""Whether an article tells a fact in plain words: subject, verb and what follows side by side, all of the clause."""

import re
from collections.abc import Iterator
from enum import StrEnum

from decks.drafting.candidate import Candidate
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.runs import Words, words_of
from decks.drafting.words import listed
from decks.drafting.worth.said import field

_JOINT = re.compile(r"(?:[;:—–]|, (?:and|but|while|whereas|so|yet)) ")
_OPENING = re.compile(r"^(?:But|And|Yet|So|Then|Meanwhile|However),? ?")
_CLOSED = re.compile(r"\s*(?:$|[.;:!?]|\"?[.,]?\")")
_GOES_ON = re.compile(r"\s*[,—–] ?([a-z]+)\b", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:and|but) (?:(?:then|later|soon|also|again) )?([a-z]+)\b")
_INSERTED = re.compile(r", [^;:]{3,120}?, | \([^)]*\) ")
_OPENING_LENGTH = 60  # characters
_INSERTED_COMMAS = 3
_PERFECT = 5  # words from “had” on
_LED = re.compile(
    r"(?:,? ?\b(?:on|in|by|at|near|since|until|from|of|early in|late in|during) )?(?:the )?$", re.IGNORECASE
)
_TIME = re.compile(
    r"(?:on|in|by) (?:the \w+ of )?(?:early |late |mid-)?(?:\d{1,2} )?(?:[A-Z]\w+ )?(?:\d{1,2}, )?(?:\d{4}s?)?"
)
_FEW = 5  # words that may stand before a subject without a comma
_SUBJECT = 9  # words that a subject may have


class Told(StrEnum):
    """How a sentence tells what a fact says."""

    OTHERWISE = ""  # not side by side, or with more around it than the fact says
    PARTLY = "partly"  # side by side, after what opens the sentence and the fact leaves out
    WHOLE = "whole"


def told_plainly(fact: Candidate, sentence: str) -> Told:
    """How a sentence (on one line) tells an event, a date or a place; of other facts nothing is known: PARTLY."""
    happened = str(fact.fields.get("happened") or "")
    if fact.type == "event":
        who, did = _subject(fact), field(fact, "did")
        words = Words(sentence)
        return _clause(who, did, words) or _turned(who, did, words)
    if fact.type == "date" and happened:
        return _without(happened, fact.answer, sentence)
    if fact.type == "place" and happened:
        return _without(happened, f"{fact.fields.get('near', 'in')} {fact.answer}", sentence)
    return Told.PARTLY


def _subject(fact: Candidate) -> str:
    who = fact.fields.get("who") or ""
    return str(who[-1] if isinstance(who, list) else who)


def _turned(who: str, did: str, sentence: Words) -> Told:
    """The same where what opens the sentence is told last: On 10 April the council met -> met on 10 April."""
    words = did.split()
    for at in range(2, len(words)):
        tail, rest = " ".join(words[at:]), " ".join(words[:at]).rstrip(",")
        if sentence.text[: len(tail)].casefold() == tail.casefold() and _clause(who, rest, sentence):
            return Told.WHOLE if _TIME.fullmatch(tail) else Told.PARTLY
    return Told.OTHERWISE


def _without(happened: str, answer: str, sentence: str) -> Told:
    """The same for what happened, told without its date or place."""
    rest = next((cut for said in (answer, answer.split(" ", 1)[-1]) if (cut := _cut(said, sentence))), sentence)
    clause, words = Words(rest), happened.split(" ")
    parted = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, min(_SUBJECT, len(words))))
    return next((how for who, did in parted if (how := _clause(who, did, clause))), Told.OTHERWISE)


def _cut(said: str, sentence: str) -> str:
    """A sentence without some words of it and the preposition before them; empty if they are not there."""
    at = sentence.find(said)
    before = _LED.sub("", sentence[:at]) if at >= 0 else ""
    return " ".join(f"{before} {sentence[at + len(said) :]}".split()) if at >= 0 else ""


def _clause(who: str, did: str, words: Words) -> Told:
    """How a sentence tells that somebody did something: the subject by its last word, with what stands before it."""
    subject = words_of(who)
    for first, last in _verb_phrases(words_of(did), words) if subject else ():
        ends_there = first > 0 and words.small[first - 1].removesuffix("'s") == subject[-1]
        if ends_there and words.between(first - 1).strip() in ("", '"'):
            opened = _opened(_JOINT.split(words.before(_start(first - 1, subject, words)))[-1].strip())
            return opened if ends(words.after(last)) else Told.OTHERWISE
        if _inserted(subject[-1], first, words):
            return Told.WHOLE if ends(words.after(last)) else Told.OTHERWISE
    return Told.OTHERWISE


def _verb_phrases(did: list[str], words: Words) -> Iterator[tuple[int, int]]:
    """Where what was done stands, from its verb to its last word; left as had left, was cut as had been cut, too."""
    for at in words.runs(did):
        yield at, at + len(did) - 1
    for at in words.runs(did[1:]) if len(did) > 1 and did[0] not in ("had", "has") else ():
        had = at - 1
        while had > 0 and words.small[had] != "had" and at - had < _PERFECT:
            had -= 1
        been = did[0] in ("was", "were")
        if words.small[had : had + 1] == ["had"] and (not been or words.small[at - 1] == "been"):
            yield had, at + len(did) - 2


def _start(at: int, subject: list[str], words: Words) -> int:
    """With which word a subject begins whose last word is the one at `at`."""
    for word in reversed(subject[:-1]):
        if at == 0 or words.small[at - 1] != word or words.between(at - 1).strip(" '\""):
            return at
        at -= 1
    return at


def _inserted(last: str, verb: int, words: Words) -> bool:
    """Whether the subject opens the sentence, with nothing but an insertion before its verb: Roe, the mayor, sold."""
    for at in range(verb - 1):
        before = words.before(at)
        between = words.text[words.spans[at][1] : words.spans[verb][0]]
        if words.small[at] == last and _INSERTED.fullmatch(between):
            plain = not re.search("[,;:]", before) and len(before) < _OPENING_LENGTH and not _finite(before)
            return plain and between.count(",") <= _INSERTED_COMMAS
    return False


def _opened(before: str) -> Told:
    """What stands before a subject in its clause: nothing, its own title, a time or place; or something else."""
    before = _OPENING.sub("", before).lstrip('"')
    words = [word.lower().rstrip(",") for word in before.split()]
    short = len(words) <= _FEW and "," not in before and not _finite(before)
    if not words or (short and words[0] in listed("closed", "determiners")):
        return Told.WHOLE  # the British geologist | Arthur Holmes
    opens = words[0] in listed("closed", "prepositions") | listed("plain", "openers")
    return Told.PARTLY if opens and (short or before.endswith(",")) else Told.OTHERWISE


def ends(after: str) -> bool:
    """Whether a clause may end before these words: a mark, a word that goes on with something else, another verb."""
    goes_on, joined = _GOES_ON.match(after), _JOINED.match(after)
    if _CLOSED.match(after):
        return True
    if goes_on is not None:
        word = goes_on[1].lower()
        return word.endswith(("ing", "ed", "ly")) or word in listed("plain", "after_comma") | listed(
            "closed", "prepositions"
        )
    return joined is not None and lexicon().tags(joined[1])[0] in ("VBD", "VBN", "VBZ")


def _finite(said: str) -> bool:
    return bool(listed("plain", "finite") & set(said.lower().split()))
