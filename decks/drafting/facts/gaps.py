"""Gaps: a sentence as it stands, with a name, number or date left out that no other fact asks for."""

import itertools
import re
from collections.abc import Collection, Iterator, Sequence

from decks.context import capital
from decks.drafting.asking import GAP
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.grammar.tokens import Token
from decks.drafting.reading import Read, Text
from decks.drafting.stance import VIEW, Stance, stance_of
from decks.drafting.text import one_line
from decks.drafting.values.names import COUNTRY
from decks.values import date as dates

_SHORT = 45
_BESIDE = 18
_OPENING = re.compile(
    r"^(?:Yet|But|And|So|However|Nevertheless|Hence|Thus|Then|Meanwhile|Still|Moreover|Therefore|Indeed|Instead)\b,? ?"
)
_YEAR_AT_END = re.compile(r" ((?:1[5-9]|20)\d\d)$")
_CLOSING = re.compile(r"[,.;:)'%?!-]")
_POINTING = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|[Tt]hose) (?!who|whom|that|which|of|in|with|under|from|is|was|were)(?=[a-z])"
)
MOST_CORE = 3
_WHY = "a gap in the article's own sentence"


def in_sentence(read: Read, text: Text, asked: Collection[str], *, bare: bool) -> Iterator[Candidate]:
    """The names, numbers and dates of a sentence that are not among `asked`.

    Dates and numbers are worth a card as they stand; names too, where the sentence gave none else (`bare`).
    """
    sentence = read.sentence
    head, whole = _head(read, text)
    core = 0
    for token, answer in _answers(sentence.tokens):
        known = any(
            answer == other or (answer in other and len(other.split()) - len(answer.split()) < 3) for other in asked
        )
        ask = (
            ""
            if known or head is None
            else _gapped(sentence.start, sentence.end, token.start, answer, head, text.plain)
        )
        if not ask:
            continue
        mention = sentence.dates.get(token.start) if token.tag == "DATE" else None
        sure = (
            whole
            and core < MOST_CORE
            and (mention is None or mention.sure)
            and _is_sure(token, sentence.tokens, text.entities.kind(answer), bare=bare)
        )
        core += sure and token.tag in ("DATE", "CD")
        stance = _stance(read, token)
        fields = _fields(token, answer, ask, read, text)
        yield Candidate(
            "card", fields, sentence.start, sentence.end, answer, CORE if sure else MAYBE, "" if sure else _WHY,
            slug=f"gap {answer}", by=stance.by, stance="view" if stance.kind == VIEW else "",
        )  # fmt: skip


def _fields(token: Token, answer: str, ask: str, read: Read, text: Text) -> dict[str, object]:
    """The card; of a date whose year is left out, the whole date is the answer, and what stands there will do."""
    mention = read.sentence.dates.get(token.start) if token.tag == "DATE" else None
    if mention is None or not mention.inferred or mention.to:
        return {"ask": ask, "answer": answer}
    return {"ask": ask, "answer": dates.format(mention.value, text.language), "accept": [answer]}


def _gapped(start: int, end: int, at: int, answer: str, head: tuple[int, str], plain: str) -> str:
    """The sentence with a gap; of a long one the stretch around the gap. Empty if the answer stands there twice."""
    first, name = head
    length = next((n for n in range(len(answer), len(answer) + 12) if one_line(plain[at : at + n]) == answer), 0)
    before, after = one_line(plain[first:at]), one_line(plain[at + length : end])
    before = one_line(plain[start:at]) if at < first or not length else f"{name} {before}".strip()
    if len(before.split()) + len(after.split()) > _SHORT - 8:
        before, after = _tail(before), _head_of(after)
    if re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", f"{before} {after}"):
        return ""
    joint = "" if before.endswith(("(", '"', "-")) else " "
    close = "" if _CLOSING.match(after) else " "
    gapped = f"{before}{joint}{GAP}{close}{after}".strip()
    return capital(_OPENING.sub("", _POINTING.sub("the ", gapped)))


def _tail(before: str) -> str:
    """The end of what stands before a gap, from the start of a clause where one is near."""
    words = before.split()
    if len(words) <= _BESIDE:
        return before
    kept = words[-_BESIDE:]
    cut = next((at for at, word in enumerate(kept[:-5]) if word.endswith((",", ";", ":"))), -1)
    return "… " + " ".join(kept[cut + 1 :])


def _head_of(after: str) -> str:
    words = after.split()
    if len(words) <= _BESIDE:
        return after
    kept = words[:_BESIDE]
    cut = next((at for at in range(len(kept) - 1, 5, -1) if kept[at].endswith((",", ";", ":"))), len(kept) - 1)
    return " ".join(kept[: cut + 1]).rstrip(",;:") + " …"


def _head(read: Read, text: Text) -> tuple[tuple[int, str], bool]:
    """Where the sentence's own words begin, who is meant by a pronoun before that, and whether that is known."""
    sentence = read.sentence
    if not dangles(sentence.tokens):
        return (sentence.start, ""), True
    first = next(t for t in sentence.tokens if t.tag in ("PRP", "PRP$"))
    meant = next((s for s in read.subjects.values() if s and s.sure and s.start == first.start), None)
    name = meant.text if meant else ""
    if first.tag == "PRP$":
        name = name[: name.find("'s ") + 2] if "'s " in name else ""
    opening = one_line(text.plain[sentence.start : first.start])
    return (first.end, f"{opening} {name}".strip() if name else "…"), bool(name)


def _stance(read: Read, token: Token) -> Stance:
    """Whose word the clause is in which a token stands."""
    sentence = read.sentence
    place = next(
        (
            at
            for at, p in enumerate(sentence.phrases)
            if sentence.tokens[p.first].start <= token.start < sentence.tokens[p.last - 1].end
        ),
        -1,
    )
    clause = read.owner.get(place)
    return stance_of(clause, sentence, read.subjects) if clause is not None else Stance()


def _is_sure(token: Token, tokens: Sequence[Token], kind: str, *, bare: bool) -> bool:
    """Whether a gap asks for something definite in a sentence that is not too long."""
    before = next((t.low for t, after in itertools.pairwise(tokens) if after is token), "")
    if before == "past" or token.low == "half":
        return False
    small = token.low in ("two", "both", "three", "second", "once")
    if token.tag in ("DATE", "CD"):
        return len(tokens) <= _SHORT and not small
    whole = len(tokens) <= _SHORT - 10 and not token.low.isdigit()
    return whole and (bare or (bool(kind) and kind != COUNTRY))


def _answers(tokens: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Names, dates, and numbers with the noun that they count."""
    for at, token in enumerate(tokens):
        if (
            token.tag in ("NNP", "NNPS", "DATE")
            and (token.text[0].isupper() or token.tag == "DATE")
            and len(token.text) > 1
        ):
            yield token, one_line(token.text)
            year = _YEAR_AT_END.search(token.text)
            if year and token.tag != "DATE":
                yield Token(year[1], token.end - 4, token.end, "NNP"), year[1]
        elif token.tag == "CD" and token.low not in ("one", "first"):
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            counted = after is not None and after.tag in ("NN", "NNS") and after.start == token.end + 1
            yield token, f"{token.text} {after.text}" if after is not None and counted else token.text


def dangles(tokens: Sequence[Token]) -> bool:
    """Whether a pronoun comes before any noun that it could mean."""
    for token in tokens:
        if token.tag in ("NN", "NNS", "NNP", "NNPS"):
            return False
        if token.tag == "PRP$" or (
            token.tag == "PRP"
            and token.low in ("he", "she", "it", "they", "this", "these", "that", "those", "him", "them")
        ):
            return True
    return False
