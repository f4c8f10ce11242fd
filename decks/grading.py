"""Judging a typed answer: right, close or wrong, with a word on what was amiss."""

import re
from collections.abc import Sequence

from decks.forms.question import Grade, Question, Verdict
from decks.languages import Language
from decks.model import Answer, Deck
from decks.pool import candidates
from decks.values.date import compare_date
from decks.values.match import Comparison, Match, best
from decks.values.name import compare_name
from decks.values.quantity import compare_quantity
from decks.values.text import compare_text, fold

_GRADES = {
    Match.SAME: Grade.RIGHT,
    Match.SLIP: Grade.RIGHT,
    Match.CLOSE: Grade.CLOSE,
    Match.LESS_PRECISE: Grade.CLOSE,
    Match.DIFFERENT: Grade.WRONG,
}
_WORDED = ("text", "role", "duty", "happening")


def grade_text(question: Question, raw: str, deck: Deck) -> Verdict:
    """The verdict on a typed answer. What is another fact's answer, word for word, is never close to this one."""
    language = deck.context.language
    if len(question.key) > 1:
        return _grade_several(question, raw, language)
    found = compare(question.key[0], raw, language, strict=question.strict)
    if found.match is Match.SAME:
        return Verdict(Grade.RIGHT, found.note)
    owner = _owner(question, raw, deck)
    if owner:
        return Verdict(Grade.WRONG, belongs=owner)
    return Verdict(_GRADES[found.match], found.note, slip=found.match is Match.SLIP)


def compare(answer: Answer, raw: str, language: Language, *, strict: bool = False) -> Comparison:
    """How near a typed text comes to an answer or one of its variants: by value for dates, quantities and names."""
    if any(fold(raw, language) == fold(text, language) for text in answer.variants) and not strict:
        return Comparison(Match.SAME)
    if answer.date:
        return compare_date(answer.date, raw, language, inferred=answer.inferred)
    if answer.quantity:
        return compare_quantity(answer.quantity, raw, language)
    kind = answer.kind.split(":")[0]
    if kind not in _WORDED and not strict:
        return compare_name(answer.variants, raw, language, kind=kind)
    return best([compare_text(text, raw, language, strict=strict) for text in answer.variants])


def _owner(question: Question, raw: str, deck: Deck) -> str:
    """The card of the same kind whose answer this is, if there is one."""
    key = question.key[0]
    for answer, ref in candidates(deck, key.kind.split(":")[0]):
        card = f"{deck.id}/{ref}"
        other = "/" in ref and card != question.card and answer.text != key.text
        if other and compare(answer, raw, deck.context.language).match is Match.SAME:
            return card
    return ""


_SEPARATORS = re.compile(r"\s*(?:[,;\n/&+]|\band\b)\s*")


def _grade_several(question: Question, raw: str, language: Language) -> Verdict:
    """Several answers in any order: all of them right, some of them close, none wrong; one too many is not right."""
    given = [part for part in _SEPARATORS.split(raw) if part]
    missing = list(question.key)
    slip = False
    extra = 0
    for part in given:
        hit = _hit(missing, part, language, question.strict)
        if hit is None:
            extra += 1
            continue
        slip = slip or hit[1]
        missing.remove(hit[0])
    named = len(question.key) - len(missing)
    if not missing and not extra:
        return Verdict(Grade.RIGHT, slip=slip)
    if not named:
        return Verdict(Grade.WRONG)
    note = f"{named} of {len(question.key)} named" + (f", {extra} too many" if extra else "")
    return Verdict(Grade.CLOSE if extra < named else Grade.WRONG, note)


def _hit(missing: Sequence[Answer], part: str, language: Language, strict: bool) -> tuple[Answer, bool] | None:
    for answer in missing:
        match = compare(answer, part, language, strict=strict).match
        if match in (Match.SAME, Match.SLIP):
            return answer, match is Match.SLIP
    return None
