"""A typed text beside one answer: by value for dates, quantities and names, else word by word."""

import re
from dataclasses import replace

from decks.languages import Language
from decks.model import Answer
from decks.values.date import compare_date
from decks.values.match import DIFFERENT, SAME, Comparison, Match, best
from decks.values.name import compare_name
from decks.values.quantity import compare_quantity, parse
from decks.values.text import compare_text, fold

WORDED = ("text", "role", "duty", "happening", "meaning")
"""Kinds of answers that are no names: their words count, in their order."""

_LISTED = re.compile(r"\s*[,;/+&]\s*")


def compare(answer: Answer, raw: str, language: Language, *, strict: bool = False) -> Comparison:
    """How near a typed text comes to an answer or one of its variants: by value for dates, quantities and names.

    With `strict` neither accents nor slips are forgiven.
    """
    typed = fold(raw, language, accents=strict)
    if typed and any(typed == fold(text, language, accents=strict) for text in answer.variants):
        return SAME
    if answer.date:
        return compare_date(answer.date, raw, language, inferred=answer.inferred, strict=strict)
    if answer.quantity:
        return _compare_quantity(answer, raw, language, strict)
    texts = [raw]
    if any(f" {language.ampersand} " in text for text in answer.variants):
        texts.append(_LISTED.sub(f" {language.ampersand} ", raw))  # video, photo
    kind = coarse(answer)
    if kind not in WORDED:
        return best([compare_name(answer.variants, text, language, kind=kind, strict=strict) for text in texts])
    return best([compare_text(one, text, language, strict=strict) for text in texts for one in answer.variants])


def _compare_quantity(answer: Answer, raw: str, language: Language, strict: bool) -> Comparison:
    """By the value, and by those variants that have its unit: under three months, for three months."""
    assert answer.quantity
    found = compare_quantity(answer.quantity, raw, language, strict=strict)
    for text in answer.accept if found.match is not Match.SAME else ():
        try:
            variant = parse(text, language)
        except ValueError:
            continue
        match = compare_quantity(variant, raw, language).match
        if variant.unit.dimension and match is Match.SAME:
            return SAME
        if variant.bound and match is Match.DIFFERENT and found.match is Match.CLOSE:
            return DIFFERENT  # at least three months
    return found


def is_answer(answer: Answer, text: str, language: Language) -> bool:
    """Whether a text is an answer: by value where it has one, not by a number without its unit."""
    if answer.date or answer.quantity:
        return compare(replace(answer, accept=()), text, language).match is Match.SAME
    return compare(answer, text, language).match is Match.SAME


def coarse(answer: Answer) -> str:
    """The kind of an answer without its finer part: person, for person:russia."""
    return answer.kind.split(":")[0]
