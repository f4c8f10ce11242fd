"""Noun phrases: where one begins, what goes on with it, and its head."""

import re

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.phrases import ADJ, ADV, DATE, FINITE, NP, VERBS, Phrase
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed

_INSIDE = ("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "QB", "NN", "NNS", "NNP", "NNPS", "TITLE", "VBN", "VBG", "POS")
_HEADS = ("NN", "NNS", "NNP", "NNPS", "CD", "TITLE", "PRP")


def noun_phrase(tokens: list[Token], at: int) -> Phrase | None:
    """The noun phrase, date or moment that begins here, if one does."""
    first = tokens[at]
    if first.tag == "PRP" or first.tag == "EX":
        return Phrase(NP, at, at + 1, at)
    if first.tag == "DATE" and not _date_inside(tokens, at):
        return Phrase(DATE, at, at + 1, at)
    end = head = at
    while end < len(tokens) and _belongs(tokens, at, end):
        if tokens[end].tag in _HEADS:
            head = end
        end += 1
    while (
        end > at
        and tokens[end - 1].tag in ("VBN", "VBG", "POS", "JJ", "DATE")
        and end - 1 > head
        and tokens[head].tag in _HEADS
        and not (tokens[end - 1].tag == "POS" and end == len(tokens) - 1)
    ):
        end -= 1
    if end == at or tokens[head].tag not in _HEADS:
        return _headless(tokens, at, end)
    last = end if tokens[end - 1].tag == "POS" else head + 1
    return Phrase(ADV if _is_moment(tokens, at, head) else NP, at, max(last, at + 1), head)


def _is_moment(tokens: list[Token], first: int, head: int) -> bool:
    """Whether a noun phrase only says when: that evening, three days later, each year."""
    word, after = tokens[head].low, tokens[head + 1].low if head + 1 < len(tokens) else ""
    before = tokens[first - 1].tag if first else ""
    if before in ("IN", "TO"):
        return False
    if first == 0 and tokens[0].tag == "QB" and head == 1 and re.fullmatch(r"\d{1,2}[.:]\d\d", word):
        return True  # About 2.50 | the Maria swung out
    opener = tokens[first].low in ("that", "this", "next", "last", "each", "every", "one", "some") or (
        first < head and tokens[first + 1].low in ("next", "same", "following", "previous")
    )
    if word in listed("closed", "moments") and opener and first < head:
        return True
    return word in listed("closed", "spans") and after in ("later", "earlier", "ago", "before", "afterwards")


def _headless(tokens: list[Token], at: int, end: int) -> Phrase | None:
    """A noun phrase without a noun: the public, many of; an adjective alone."""
    if end == at:
        return None
    if tokens[at].tag == "DT" and end > at:
        return Phrase(NP, at, end, end - 1)
    if tokens[at].tag in ("JJ", "JJR", "JJS"):
        return Phrase(ADJ, at, end if tokens[end - 1].tag.startswith("JJ") else at + 1, at)
    return None


def _belongs(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a token goes on with the noun phrase that begins at `start`."""
    token, before = tokens[at], tokens[at - 1] if at > start else None
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    last = before.tag if before else ""
    if token.tag == "DATE":
        return _date_inside(tokens, at)
    if token.tag in ("VBN", "VBG"):
        return _participle_inside(tokens, at, last)
    if token.tag == "RB":
        particle = token.low in listed("closed", "particles")  # set aside | a million
        return not particle and following in ("JJ", "VBN", "CD") and last in ("", "DT", "PRP$", "QB")
    if token.tag == "CC":
        same = last in ("JJ", "VBN", "CD") and following in ("JJ", "VBN")
        return same and at + 2 < len(tokens) and tokens[at + 2].tag in ("NN", "NNS", "JJ")
    if token.tag in ("DT", "PRP$") and before is not None:
        many = token.low in ("few", "good", "great") and before.low == "a"
        return (
            many
            or last == "QB"
            or (last == "DT" and before.low in ("all", "both", "half", "such", "quite", "most", "many"))
        )
    if token.tag == "POS":
        return last in ("NN", "NNS", "NNP", "NNPS", "DATE", "PRP")
    after_moment = before is not None and before.low in listed("closed", "moments")
    pointed = tokens[start].low in ("that", "this", "next", "last")
    if token.tag == "NNP" and at > start and (_subject_begins(tokens, start, at) or _after_moment(tokens, start, at)):
        return False
    if after_moment and (token.tag in ("NNP", "TITLE") or (token.tag == "JJ" and pointed)):
        return False
    if token.tag == "PRP" or (token.tag == "NNP" and last == "NNP"):
        return token.tag == "PRP" and last == "DT"
    return token.tag in _INSIDE


def _after_moment(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a name follows a day or an hour: on the morning of the 28th | Roe …; about 2.50 | the Maria …"""
    number, before = tokens[at - 1].low, tokens[start - 1].low if start else ""
    if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)", number):
        return before == "of" and start > 1 and tokens[start - 2].low in listed("closed", "moments")
    return bool(re.fullmatch(r"\d{1,2}[.:]\d\d", number)) and (start == 0 or (start == 1 and before in ("at", "by")))


def _subject_begins(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a name after a noun is the subject: After the war | Kristiansen bought …"""
    plural = (
        tokens[at - 1].tag == "NNS" and " " in tokens[at].text and tokens[at - 1].low not in listed("people", "nouns")
    )
    if plural and start and tokens[start - 1].tag == "IN" and tokens[start].low != "the":
        return True  # on such grounds | Otto Lind …
    fronted = start == 1 and tokens[0].tag == "IN" and tokens[1].tag == "DT"
    finite = at + 1 < len(tokens) and tokens[at + 1].tag in FINITE
    noun = tokens[at - 1].tag in ("NN", "NNS") and tokens[at - 1].low not in listed("people", "nouns")
    return finite and noun and (fronted or _another_finite(tokens, at + 1))


def _another_finite(tokens: list[Token], at: int) -> bool:
    """Whether a second finite verb follows in the same stretch: the balance | Azerbaijan has kept is challenged."""
    if lexicon().base(tokens[at].low) in listed("speech", "assert") | listed("speech", "think"):
        return False
    for place in range(at + 1, len(tokens)):
        tag = tokens[place].tag
        if tag in (",", ";", ":", ".", "CC", "SUB", "WP", "THAT", "PRP") or tokens[place].text in ("(", "—", "–"):
            return False
        if tag in FINITE and tokens[place - 1].tag not in (*VERBS, "RB"):
            return True
    return False


def _participle_inside(tokens: list[Token], at: int, last: str) -> bool:
    """The proposed treaty, a formalized and institutionalized alliance, armed men."""
    following, third, fourth = (tokens[i].tag if i < len(tokens) else "" for i in (at + 1, at + 2, at + 3))
    if following == "CC" and last in ("DT", "PRP$") and third in ("VBN", "JJ") and fourth in ("NN", "NNS"):
        return True
    if following not in ("NN", "NNS", "JJ", "NNP", "VBN"):
        return False
    if last:
        return last in ("DT", "PRP$", "JJ", "JJS", "POS", "CD", "RB", "IN", "QB", "CC")
    return following in ("NNS", "NN") and _bare_participle(tokens, at)


def _bare_participle(tokens: list[Token], at: int) -> bool:
    """Whether a participle opens a noun phrase: passenger flights; armed men. Only after a preposition or “and”."""
    before = tokens[at - 1].tag if at else ""
    return (before in ("IN", "TO", "CC", "") and tokens[at].tag == "VBN") or before == "CC"


def _date_inside(tokens: list[Token], at: int) -> bool:
    """Whether a date describes a noun after it: the 1962 treaty, the October 26 letter."""
    before = tokens[at - 1].tag if at else ""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    return before in ("DT", "PRP$", "POS", "JJ") and following in ("NN", "NNS", "NNP", "NNPS", "JJ", "VBN")
