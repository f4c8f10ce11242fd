"""Names in brackets: abbreviations with their full forms, and other names."""

import re
from collections.abc import Iterator, Sequence

from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.grammar.clause import PAREN
from decks.drafting.grammar.long_names import spelled_end
from decks.drafting.grammar.phrases import NP, P
from decks.drafting.grammar.tokens import Token
from decks.drafting.reading import Read, Text
from decks.drafting.wording import words
from decks.drafting.words import listed
from decks.model import SKIP


def in_brackets(read: Read, text: Text) -> Iterator[Candidate]:
    """Long Form (LF); the R-14 (SS-5 Skean)."""
    sentence = read.sentence
    for at, phrase in enumerate(sentence.phrases):
        inner = [t for t in sentence.tokens[phrase.first + 1 : phrase.last - 1] if t.text not in ('"',)]
        if phrase.kind != PAREN or at == 0 or not inner or inner[0].tag not in ("NNP", "NNPS", "NN", "NNS"):
            continue
        place = _named_before(read, at)
        if place is None or not (inner[0].text[0].isupper() or inner[0].text[0].isdigit()):
            continue
        if _is_reference(inner[0].text):
            continue
        place = place if _starts(read, place, inner[0].text) else _whole(read, place, inner[0].text)
        owner = sentence.phrases[place]
        long = words(_bare(sentence.tokens[owner.first : sentence.phrases[at - 1].last]))
        short = inner[0].text
        start, end = sentence.tokens[owner.first].start, sentence.tokens[phrase.last - 1].end
        if short.isupper() and short.isalpha() and 2 <= len(short) <= 8 and len(long.split()) > 1:
            spelled = spelled_end(long, short)
            fields = {"of": short, "name": spelled or long, "what": "full form"}
            ask = {} if spelled else {"name": {"q": f"What is the full name of {short}?"}}
            yield Candidate("name", fields, start, end, spelled or long, slug=f"{short} full form", ask=ask)
        elif (
            inner[0].tag == "NNP"
            and long[:1].isalnum()
            and not _is_country(short, text)
            and len(inner) < 6
            and (len(inner) == 1 or inner[1].tag == "IN")
            and short.lower() not in ("the", "a", "an")
            and _is_one(sentence.tokens[owner.first : owner.last])
        ):
            fields = {"of": long, "name": short, "what": _what(inner[1:])}
            tier = (MAYBE, "it may be no name") if len(short) < 3 else (CORE, "")
            yield Candidate("name", fields, start, end, short, *tier, slug=f"{long} other name", ask={"of": SKIP})


def _is_reference(inner: str) -> bool:
    """Article XII, XXI: where something stands, not what it is called."""
    return inner.split()[0].lower() in listed("naming", "references") or bool(re.fullmatch(r"[IVXLC]+", inner))


def _starts(read: Read, place: int, short: str) -> bool:
    phrase = read.sentence.phrases[place]
    first = _bare(list(read.sentence.tokens[phrase.first : phrase.last]))
    return bool(first) and first[0].text[0] == short[0]


def _whole(read: Read, place: int, short: str) -> int:
    """Where a long form begins that its abbreviation spells: the Committee on the Peaceful Uses of … (COPUOS)."""
    phrases, tokens = read.sentence.phrases, read.sentence.tokens
    start = place
    while place >= 2 and phrases[place - 1].kind == P and phrases[place - 2].kind == NP:
        place -= 2
        first = _bare(list(tokens[phrases[place].first : phrases[place].last]))
        if first and first[0].text[0] == short[0] and first[0].tag in ("NNP", "NNPS"):
            return place
    return start


def _is_one(tokens: Sequence[Token]) -> bool:
    """Whether a noun phrase is for a thing that may have a name: one with an article, a number or a capital."""
    return any(t.tag in ("DT", "NNP", "NNPS", "CD", "PRP$", "POS") for t in tokens)


def _what(after: list[Token]) -> str:
    """Which name it is: “in NATO's lexicon” -> name in NATO's lexicon."""
    return f"name {words(after)}" if after and after[0].tag == "IN" else "other name"


def _is_country(name: str, text: Text) -> bool:
    return text.entities.kind(name) in ("country", "place", "person")


def _named_before(read: Read, at: int) -> int | None:
    """The noun phrase, with its “of …”, that stands right before a bracket."""
    phrases, tokens = read.sentence.phrases, read.sentence.tokens
    if phrases[at - 1].kind != NP:
        return None
    place = at - 1
    while (
        place >= 2
        and tokens[phrases[place - 1].first].low in ("of", "for")
        and phrases[place - 2].kind == NP
        and tokens[phrases[place - 2].head].tag in ("NNP", "NNPS")
    ):
        place -= 2
    return (
        place
        if any(t.tag in ("NNP", "NNPS") for t in tokens[phrases[place].first : phrases[at - 1].last]) or place == at - 1
        else None
    )


def _bare(tokens: list[Token]) -> list[Token]:
    return tokens[1:] if tokens and tokens[0].tag == "DT" else tokens
