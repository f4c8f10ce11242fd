"""Quotations and brackets, which the grammar of the sentence around them does not enter."""

from decks.drafting.grammar.clause import PAREN, QUOTE
from decks.drafting.grammar.phrases import VG, Phrase
from decks.drafting.grammar.tokens import Token

_PAIRS = {"(": ")", "[": "]", '"': '"'}
LONG_QUOTE = 4


def fold_units(phrases: list[Phrase], tokens: list[Token]) -> list[Phrase]:
    """The phrases with each bracket, and each quotation that is a sentence or long, as one phrase."""
    out: list[Phrase] = []
    at = 0
    while at < len(phrases):
        end = _closing(phrases, tokens, at)
        if end is not None:
            opener = tokens[phrases[at].first].text
            kind = QUOTE if opener == '"' else PAREN
            out.append(Phrase(kind, phrases[at].first, phrases[end].last, phrases[at].first))
            at = end + 1
        else:
            out.append(phrases[at])
            at += 1
    return out


def _closing(phrases: list[Phrase], tokens: list[Token], at: int) -> int | None:
    """Where the unit that opens here ends; None if none opens, or if it is a word or name in quotes."""
    close = _PAIRS.get(tokens[phrases[at].first].text) if phrases[at].last - phrases[at].first == 1 else None
    if close is None:
        return None
    end = next(
        (
            i
            for i in range(at + 1, len(phrases))
            if close in (tokens[phrases[i].first].text, tokens[phrases[i].last - 1].text)
        ),
        None,
    )
    if end is None or close != '"':
        return end
    inside = phrases[at + 1 : end]
    words = sum(phrase.last - phrase.first for phrase in inside)
    finite = any(phrase.kind == VG and phrase.form == "finite" for phrase in inside)
    return end if finite or words >= LONG_QUOTE else None
