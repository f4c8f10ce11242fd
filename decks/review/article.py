"""The article as it is drawn: what of it has facts, where a fact's quote and answers stand, and what is selected."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from decks.explain import clean_piece
from decks.languages import Language
from decks.model import Answer, Deck, Fact
from decks.values.text import haystack_of, paragraphs, sentence_at
from decks.writer import Data

Span = tuple[int, int]
BARE, DRAFTED, MIXED, DONE = "bare", "drafted", "mixed", "done"
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with how many facts quote it, and how many of those nobody has looked at."""

    number: int
    start: int
    end: int
    facts: int = 0
    waiting: int = 0

    @property
    def state(self) -> str:
        """BARE without facts, DRAFTED with none looked at, MIXED, or DONE."""
        if not self.facts:
            return BARE
        return DONE if not self.waiting else DRAFTED if self.waiting == self.facts else MIXED


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the article, cleaned, and whether it is quoted, or an answer."""

    text: str
    start: int
    end: int
    quote: bool = False
    answer: bool = False


def paragraphs_of(deck: Deck) -> tuple[Paragraph, ...]:
    """The paragraphs of a deck's article."""
    spans = paragraphs(deck.source.text)
    starts = [start for start, _ in spans]
    facts, waiting = [0] * len(spans), [0] * len(spans)
    for fact in deck.facts:
        touched = {
            at
            for quote in fact.quotes
            if quote.found
            for at in range(max(bisect_right(starts, quote.start) - 1, 0), bisect_right(starts, quote.end - 1))
        }
        for at in touched:
            facts[at] += 1
            waiting[at] += bool(fact.draft)
    return tuple(Paragraph(at, *span, facts[at], waiting[at]) for at, span in enumerate(spans))


def pieces(source: str, paragraph: Paragraph, quotes: Sequence[Span], answers: Sequence[Span]) -> tuple[Piece, ...]:
    """A paragraph cut where quotes and answers begin and end."""
    cuts = {paragraph.start, paragraph.end}
    cuts |= {edge for span in (*quotes, *answers) for edge in span if paragraph.start < edge < paragraph.end}
    edges = sorted(cuts)
    return tuple(
        Piece(clean_piece(source[start:end]), start, end, _inside(start, quotes), _inside(start, answers))
        for start, end in pairwise(edges)
    )


def _inside(at: int, spans: Iterable[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def words(source: str, start: int, end: int) -> list[Span]:
    """The words of a stretch, for a cursor that goes from word to word; marks at a word's ends are no part of it."""
    found = []
    for word in _WORD.finditer(source, start, end):
        text = word[0].strip("“”\"'‘’()[].,;:!?…—–-")
        at = word.start() + (word[0].index(text) if text else 0)
        if text:
            found.append((at, at + len(text)))
    return found


def selected(source: str, start: int, end: int) -> Data:
    """A stretch of the article as a quote; with its number where the same words stand there several times."""
    text = " ".join(source[start:end].split())
    spans = haystack_of(source).find(text)
    number = next((n for n, span in enumerate(spans, 1) if span[0] >= start), 1)
    return {"text": text, "nth": str(number)} if len(spans) > 1 else text


def found(source: str, text: str) -> Span | None:
    """Where words stand in the article, the first time; None where they do not."""
    return next(iter(haystack_of(source).find(text)), None)


def quote_spans(fact: Fact) -> tuple[Span, ...]:
    """Where a fact's quotes stand."""
    return tuple((quote.start, quote.end) for quote in fact.quotes if quote.found)


def answer_spans(fact: Fact, answers: Iterable[Answer], deck: Deck) -> tuple[Span, ...]:
    """Where answers stand in a fact's quotes, or else in their sentences."""
    source, language, spans = deck.source.text, deck.context.language, set[Span]()
    for answer in answers:
        for start, end in quote_spans(fact):
            inside = _places(answer, source, (start, end), language)
            spans.update(inside or _places(answer, source, sentence_at(source, start, end), language))
    return tuple(sorted(spans))


def _places(answer: Answer, source: str, span: Span, language: Language) -> list[Span]:
    """Where the first of an answer's wordings that stands in a stretch does."""
    for wording in _wordings(answer, language):
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, wording.split())) + r"(?!\w)"
        places = [one.span() for one in re.compile(pattern, re.IGNORECASE).finditer(source, *span)]
        if places:
            return places
    return []


def _wordings(answer: Answer, language: Language) -> list[str]:
    """What an answer may look like in the article; of a date also the day with its month, and the year."""
    texts = [text for text in sorted(answer.variants, key=len, reverse=True) if text]
    date = answer.date
    if date is not None and date.month:
        names = [name for name, number in language.months.items() if number == date.month]
        days = [f"{name} {date.day}" for name in names] + [f"{date.day} {name}" for name in names] if date.day else []
        texts += days or sorted(names, key=len, reverse=True)
    elif date is not None and date.year:
        texts.append(str(date.year))
    return texts
