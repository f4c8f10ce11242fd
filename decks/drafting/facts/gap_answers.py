"""What a gap may ask for: the names, dates and numbers of a sentence, each whole."""

import re
from collections.abc import Iterator, Sequence

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.phrases import FINITE
from decks.drafting.grammar.tokens import Token
from decks.drafting.text import one_line
from decks.drafting.wording import words
from decks.drafting.words import listed

_LAWS = ("Act", "Bill", "Order", "Regulations", "Rules")
_TITLED_BY_SUBJECT = ("treaty", "agreement", "document", "organization")  # the Convention | on the Law of the Sea
_FEW = range(2, 6)  # words of a quotation that one can know by heart
_COUNTED, _LISTED = re.compile(r" \d{1,3}$"), 3
_YEAR_AT_END = re.compile(r" ((?:1[5-9]|20)\d\d)$")


def answers(tokens: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Names, dates, and numbers with the noun that they count."""
    laws, results = list(_laws(tokens)), _results(tokens)
    for first, last in laws:
        whole = words(tokens[first:last])
        yield Token(whole, tokens[first].start, tokens[last - 1].end, "NNP"), whole
    for first, last in _quotations(tokens):
        whole = words(tokens[first:last])
        yield Token(whole, tokens[first].start, tokens[last - 1].end, "QUOTE"), whole
    for at, token in enumerate(tokens):
        if any(first <= at < last for first, last in laws):
            continue
        if _is_reference(tokens, at) or token.start in results:
            continue
        if at and tokens[at - 1].low in ("sir", "saint", "lady", "lord") and " " not in token.text:
            continue  # Sir | Anthony
        if (
            token.tag in ("NNP", "NNPS", "DATE")
            and (token.text[0].isupper() or token.tag == "DATE")
            and len(token.text) > 1
        ):
            yield from _whole_name(tokens, at)
            year = _YEAR_AT_END.search(token.text)
            if year and token.tag != "DATE":
                yield Token(year[1], token.end - 4, token.end, "NNP"), year[1]
        elif token.tag == "CD" and token.low not in ("one", "first") and not _no_number(tokens, at):
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            counted = after is not None and after.tag in ("NN", "NNS") and after.start == token.end + 1
            counted = counted and not _goes_on(tokens, at + 2)
            yield token, f"{token.text} {after.text}" if after is not None and counted else token.text


def _quotations(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Some words in quotation marks that are no sentence: “exclusively for peaceful purposes”."""
    marks = [at for at, token in enumerate(tokens) if token.text == '"']
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        inner = tokens[first + 1 : last]
        told = any(token.tag in FINITE or not token.text[0].isalpha() for token in inner)
        if len(inner) in _FEW and not told and len(" ".join(t.text for t in inner).split()) in _FEW:
            yield first + 1, last


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun that is counted only describes the next: 65 electorate | seats."""
    return at < len(tokens) and tokens[at].tag in ("NN", "NNS") and tokens[at].start == tokens[at - 1].end + 1


def _results(tokens: Sequence[Token]) -> frozenset[int]:
    """Where names stand with their number, as in a list of results: Labour 37, ACT 8, the Alliance 13."""
    found = {t.start: t.text.rpartition(" ")[0] for t in tokens if t.tag == "NNP" and _COUNTED.search(t.text)}
    return frozenset(found) if len(set(found.values())) >= _LISTED else frozenset()


def _is_reference(tokens: Sequence[Token], at: int) -> bool:
    """(Article XII), (XXI), a vote of 88 to 0: where something stands, and half of a result."""
    token = tokens[at]
    bracketed = any(t.text == "(" for t in tokens[max(0, at - 2) : at])
    if bracketed and (token.low.split()[0] in listed("naming", "references") or re.fullmatch("[IVXLC]+", token.text)):
        return True
    around = tokens[max(0, at - 2) : at + 3]
    score = [t.low if t.low == "to" else t.tag for t in around]
    return (
        token.tag == "CD"
        and (score[-3:] == ["CD", "to", "CD"] or score[:3] == ["CD", "to", "CD"])
        and at > 1
        and any(t.low in ("vote", "votes", "score", "majority") for t in tokens[max(0, at - 6) : at + 4])
    )


def _laws(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Names of laws with brackets in them, from their first word to their last: the Fisheries (Velm) Act 1998."""
    for at, token in enumerate(tokens):
        if token.tag != "NNP" or token.text.split()[0] not in _LAWS or at < 2 or tokens[at - 1].text != ")":
            continue
        first = at
        while first > 0 and (tokens[first - 1].text in ("(", ")", "and", "of") or tokens[first - 1].tag == "NNP"):
            first -= 1
        while tokens[first].tag != "NNP":
            first += 1
        dated = at + 1 < len(tokens) and tokens[at + 1].text[:2] in ("17", "18", "19", "20")
        yield first, at + 1 + (dated and token.end + 1 == tokens[at + 1].start)


def _no_number(tokens: Sequence[Token], at: int) -> bool:
    """A hundred; Thirteen Days: what is round, or a part of a name."""
    token, before = tokens[at], tokens[at - 1].low if at else ""
    if before == "or" and at > 1 and tokens[at - 2].tag == "CD":
        return True  # two or three
    named = at > 0 and token.capital and token.text[0].isalpha()
    return named or (before == "a" and token.low in ("hundred", "thousand", "million", "dozen"))


def _whole_name(tokens: Sequence[Token], at: int) -> Iterator[tuple[Token, str]]:
    """A name with its “of …”: the University of Bern is neither “University” nor “Bern”."""
    token = tokens[at]
    if at > 1 and token.tag != "DATE" and _leads_on(tokens, _before_of(tokens, at)):
        return
    end = at
    while token.tag != "DATE" and _leads_on(tokens, end, inside=end > at):
        end += 3 if tokens[end + 2].tag == "DT" else 2
    text = words(tokens[at : end + 1])
    generic = end == at and token.tag == "NNP" and lexicon().is_noun(token.low) and lexicon().knows(token.low)
    lone = generic and (at == 0 or tokens[at - 1].tag in ("DT", "PRP$", "POS", '"'))
    counted = end + 1 < len(tokens) and tokens[end + 1].tag == "CD" and token.tag == "NNP"  # Mach 2.02
    if not lone and not counted and not (text.isupper() and " " in text):
        yield Token(token.text, token.start, token.end, token.tag), one_line(text)


def _before_of(tokens: Sequence[Token], at: int) -> int:
    back = at - 1
    back -= back > 0 and tokens[back].tag == "DT"
    return back - 1


def _leads_on(tokens: Sequence[Token], at: int, *, inside: bool = False) -> bool:
    """Whether the name here goes on after “of”: its last word is a common noun with a capital."""
    token = tokens[at] if 0 <= at < len(tokens) - 2 else None
    if token is None or token.tag not in ("NNP", "NNPS") or tokens[at + 1].low not in ("of", "for", "on"):
        return False
    following = tokens[at + 2] if tokens[at + 2].tag != "DT" else tokens[min(at + 3, len(tokens) - 1)]
    last = token.low.split()[-1]
    known = lexicon().knows(last) and lexicon().is_noun(last)
    if (
        tokens[at + 1].low == "on"
        and not inside
        and not any(last in listed("kinds", kind) for kind in _TITLED_BY_SUBJECT)
    ):
        return False
    return known and following.tag in ("NNP", "NNPS")
