"""The verdict on a typed answer."""

from collections.abc import Sequence
from dataclasses import replace

from decks.context import GAP
from decks.forms.question import Grade, Question, Verdict
from decks.grading.bare import bare_texts, is_asked
from decks.grading.comparing import compare
from decks.grading.foreign import is_another, owner_of
from decks.languages import Language
from decks.model import Answer, Deck
from decks.values.around import without_hedge
from decks.values.lists import aliases, alternatives, split_answers
from decks.values.match import DIFFERENT, Comparison, Match, best
from decks.values.text import fold

_GRADES = {
    Match.SAME: Grade.RIGHT,
    Match.SLIP: Grade.RIGHT,
    Match.CLOSE: Grade.CLOSE,
    Match.LESS_PRECISE: Grade.CLOSE,
    Match.DIFFERENT: Grade.WRONG,
}


def grade_text(question: Question, raw: str, deck: Deck) -> Verdict:
    """The verdict on a typed answer.

    A variant that stands in the question is no answer. What is another fact's answer, of the same kind, is never close
    to this one, and its card is named in `belongs`.
    """
    key = tuple(_unasked(answer, question, deck.context.language) for answer in question.key)
    if len(key) > 1:
        return _grade_several(question, key, raw, deck)
    found = _judge(key[0], raw, question, deck)
    if found.match is Match.DIFFERENT:
        note = _echo(question, raw, deck.context.language) or found.note
        return Verdict(Grade.WRONG, note, belongs=_owner(key[0], raw, question, deck))
    return Verdict(_GRADES[found.match], found.note, slip=found.match is Match.SLIP)


def _grade_several(question: Question, key: Sequence[Answer], raw: str, deck: Deck) -> Verdict:
    """Several answers in any order: all of them right, some of them close, none wrong; one too many is not right.

    Gaps for different kinds of things are filled in their order.
    """
    named, extra = _named(question, key, raw, deck)
    note = f"{len(named)} of {len(key)} named" + (f", {len(extra)} too many" if extra else "")
    if len(extra) >= len(named):
        belongs = _owner(key[0], extra[0], question, deck) if extra else ""
        return Verdict(Grade.WRONG, note if named else "", belongs=belongs)
    if GAP in question.stem and len({answer.kind for answer in key}) > 1 and list(named) != sorted(named):
        return Verdict(Grade.WRONG, "mind the order of the gaps")
    if len(named) == len(key) and not extra and min(named.values()) >= Match.SLIP:
        return Verdict(Grade.RIGHT, slip=Match.SLIP in named.values())
    return Verdict(Grade.CLOSE, note)


def _named(question: Question, key: Sequence[Answer], raw: str, deck: Deck) -> tuple[dict[int, Match], list[str]]:
    """Which answers are named and how well, in the order of typing, and what is none; saying one twice is no harm."""
    language = deck.context.language

    def fits(text: str) -> bool:
        return any(compare(answer, text, language, strict=question.strict).match >= Match.SLIP for answer in key)

    named: dict[int, Match] = {}
    extra: list[str] = []
    for part in split_answers(raw, fits, language):
        found = [_judge(answer, part, question, deck).match for answer in key]
        at = max(range(len(key)), key=lambda place: (found[place], place not in named))
        if found[at] is Match.DIFFERENT:
            extra.append(part)
        else:
            named[at] = max(found[at], named.get(at, Match.DIFFERENT))
    return named, extra


def _judge(answer: Answer, raw: str, question: Question, deck: Deck) -> Comparison:
    """Compare what was typed, and what is left of it without lead-ins and the question's words, with one answer."""
    language = deck.context.language
    raw = without_hedge(raw, language)
    texts = [raw, *bare_texts(answer, raw, question, deck)]
    found = best([compare(answer, text, language, strict=question.strict) for text in texts])
    if found.match is Match.SAME:
        return found
    choices = alternatives(raw, language)
    if len(choices) > 1:  # Turkey or Türkiye; Russia or Iran
        return min((_judge(answer, text, question, deck) for text in choices), key=_match)
    names = [text for text in aliases(raw) if "(" not in raw or not is_asked(text, question, deck)]
    named = [compare(answer, text, language, strict=question.strict) for text in names]
    beside = min(named, key=_match, default=DIFFERENT)
    found = beside if "(" in raw and len(named) > 1 else best([found, beside])
    partly = Match.DIFFERENT < found.match < Match.SAME
    return DIFFERENT if partly and is_another(answer, texts, deck) else found


def _match(comparison: Comparison) -> Match:
    return comparison.match


def _unasked(answer: Answer, question: Question, language: Language) -> Answer:
    """The answer without the variants that the question itself says."""
    stem = f" {fold(question.stem, language)} "
    accept = tuple(text for text in answer.accept if f" {fold(text, language)} " not in stem)
    return replace(answer, accept=accept)


def _owner(answer: Answer, raw: str, question: Question, deck: Deck) -> str:
    return owner_of([raw, *bare_texts(answer, raw, question, deck)[-1:]], answer, question.card, deck)


def _echo(question: Question, raw: str, language: Language) -> str:
    """A note for whoever types back what is asked."""
    said = fold(raw, language)
    return "that stands in the question" if said and f" {said} " in f" {fold(question.stem, language)} " else ""
